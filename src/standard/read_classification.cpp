// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "standard/definition_files.h"
#include "standard/library.h"

namespace wres::standard {
namespace {

const std::string words_path = "classifications/ethnic_group.toml";
const std::string rows_path = "classifications/ethnic_group.csv";

const std::vector<std::string> level_names { "detailed", "broad", "binary", "unknown" };
const std::vector<std::string> membership_names { "group", "reference", "undetermined" };

std::optional<std::size_t> index_in(const std::vector<std::string>& names, std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

/// Everything but the groups themselves.
Result<Classification> read_words(const Folder& folder, std::string& detailed_reference)
{
    const auto root = TRY(read_toml(folder, words_path));
    TomlFields fields(words_path, root);
    Classification classification;
    classification.id = fields.text("id");
    classification.title = fields.text("title");
    classification.source = fields.text("source");
    detailed_reference = fields.text("detailed_reference");
    for (auto& broad : fields.tables("broad_group")) {
        classification.broad_groups.push_back({ broad.text("id"), broad.text("label") });
        TRY_DONE(broad.finish());
    }
    for (auto& definition : fields.tables("definition")) {
        classification.definitions.push_back({ definition.text("id"), definition.text("label"),
            definition.text("group_words"), definition.text("reference_words"), {} });
        TRY_DONE(definition.finish());
    }
    for (auto& scheme : fields.tables("scheme")) {
        classification.schemes.push_back(
            { scheme.text("id"), scheme.text("title"), scheme.text_or("note", "") });
        TRY_DONE(scheme.finish());
    }
    TRY_DONE(fields.finish());
    if (classification.definitions.empty())
        return faulty({ words_path, 0 }, "there is no [[definition]]; add at least one.");
    return classification;
}

std::vector<std::string> columns_of(const Classification& classification)
{
    std::vector<std::string> columns { "code", "label", "level", "broad" };
    for (const auto& definition : classification.definitions)
        columns.push_back(definition.id);
    for (const auto& scheme : classification.schemes)
        columns.push_back(scheme.id);
    return columns;
}

Done read_group(const CsvTable& table, std::size_t row, Classification& classification)
{
    const auto place = place_of(table, rows_path, row);
    EthnicGroup group;
    group.code = table.at(row, "code");
    group.label = table.at(row, "label");
    group.broad = table.at(row, "broad");
    if (group.code.empty() || group.code != as_identifier(group.code))
        return faulty(place, "`code` must be small letters, digits and underscores.");
    if (classification.find(group.code))
        return faulty(place, fmt::format("the code `{}` is there twice; keep one.", group.code));
    if (group.label.empty())
        return faulty(place, fmt::format("`{}` has no label; add one.", group.code));

    const auto level = index_in(level_names, table.at(row, "level"));
    if (!level)
        return faulty(place,
            fmt::format(
                "`level` is \"{}\", and can only be {}.", table.at(row, "level"), alternatives(level_names)));
    group.level = static_cast<GroupLevel>(*level);

    const bool has_broad = std::ranges::find(classification.broad_groups, group.broad, &BroadGroup::code)
        != classification.broad_groups.end();
    const bool needs_broad = group.level == GroupLevel::Detailed || group.level == GroupLevel::Broad;
    if (needs_broad != has_broad)
        return faulty(place,
            fmt::format("`broad` is \"{}\"; it must name a [[broad_group]] for a detailed or broad group, "
                        "and be empty for others.",
                group.broad));

    for (auto& definition : classification.definitions) {
        const auto membership = index_in(membership_names, table.at(row, definition.id));
        if (!membership)
            return faulty(place,
                fmt::format("`{}` is \"{}\", and can only be {}.", definition.id,
                    table.at(row, definition.id), alternatives(membership_names)));
        definition.membership.push_back(static_cast<Membership>(*membership));
    }
    for (const auto& scheme : classification.schemes) {
        const auto codes = pieces(table.at(row, scheme.id));
        for (const auto& code : codes)
            if (classification.find(scheme.id, code))
                return faulty(place,
                    fmt::format("`{}` already gives \"{}\" to another group; keep one.", scheme.id, code));
        if (!codes.empty())
            group.crosswalk.emplace(scheme.id, codes);
    }
    classification.groups.push_back(std::move(group));
    return {};
}

} // namespace

Result<std::shared_ptr<const Classification>> load_classification(const Folder& folder, const std::string& id)
{
    std::string detailed_reference;
    auto classification = TRY(read_words(folder, detailed_reference));
    if (classification.id != id)
        return faulty({ words_path, 0 },
            fmt::format("the classification is `{}`, and `{}` is asked for.", classification.id, id));

    const auto table = TRY(read_csv(folder, rows_path, columns_of(classification)));
    if (table.rows() > most_groups)
        return faulty({ rows_path, 0 },
            fmt::format("there are {} rows, and at most {} fit.", table.rows(), most_groups));
    for (std::size_t row = 0; row < table.rows(); ++row)
        TRY_DONE(read_group(table, row, classification));

    for (const auto* needed : { "not_known", "not_stated", "blank" })
        if (!classification.find(needed))
            return faulty({ rows_path, 0 },
                fmt::format("there is no row `{}`; these three states stay apart. Add it.", needed));
    const auto reference = classification.find(detailed_reference);
    if (!reference)
        return faulty({ words_path, 0 },
            fmt::format(
                "`detailed_reference` is \"{}\", which is no row of ethnic_group.csv.", detailed_reference));
    classification.detailed_reference = *reference;
    return std::make_shared<const Classification>(std::move(classification));
}

} // namespace wres::standard
