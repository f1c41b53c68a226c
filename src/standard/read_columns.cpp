// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "standard/definition_files.h"
#include "standard/derivations.h"
#include "standard/standard_parts.h"

namespace wres::standard {
namespace {

const std::vector<std::string> column_columns { "name", "type", "required", "privacy", "breakdown", "label",
    "codes", "derivation", "derived_from", "setting", "when_blank", "headings", "guidance" };
const std::vector<std::string> code_columns { "list", "code", "label", "synonyms" };
const std::vector<std::string> type_names { "person_id", "ethnic_group", "scope", "code", "label", "date",
    "money", "number", "derived" };
const std::vector<std::string> privacy_names { "may_be_quoted", "never_quoted" };
const std::vector<std::string> yes_and_no { "no", "yes" };

using CodeLists = std::map<std::string, std::vector<Code>>;

/// The place of a cell's word in a closed list.
Result<std::size_t> one_of(const CsvTable& table, const std::string& path, std::size_t row,
    std::string_view column, const std::vector<std::string>& names)
{
    const auto& written = table.at(row, column);
    const auto found = std::ranges::find(names, written);
    if (found == names.end())
        return faulty(place_of(table, path, row),
            fmt::format("`{}` is \"{}\", and can only be {}.", column, written, alternatives(names)));
    return static_cast<std::size_t>(found - names.begin());
}

Done read_code_lists(const Folder& folder, const std::string& path, CodeLists& lists)
{
    const auto table = TRY(read_csv(folder, path, code_columns));
    std::map<std::pair<std::string, std::string>, std::string> spoken_for; // list, spelling -> code
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto& list = table.at(row, "list");
        Code code { table.at(row, "code"), table.at(row, "label"), pieces(table.at(row, "synonyms")) };
        if (code.id.empty() || code.id != as_identifier(code.id))
            return faulty(
                place_of(table, path, row), "`code` must be small letters, digits and underscores.");
        if (code.label.empty())
            return faulty(place_of(table, path, row), fmt::format("`{}` has no label; add one.", code.id));
        if (std::ranges::find(lists[list], code.id, &Code::id) != lists[list].end())
            return faulty(place_of(table, path, row),
                fmt::format("the code `{}` is there twice in `{}`; keep one.", code.id, list));
        auto spellings = code.synonyms;
        spellings.push_back(code.id);
        spellings.push_back(code.label);
        for (const auto& spelling : spellings) {
            const auto [other, is_new] =
                spoken_for.emplace(std::pair { list, as_identifier(spelling) }, code.id);
            if (!is_new && other->second != code.id)
                return faulty(place_of(table, path, row),
                    fmt::format(
                        "\"{}\" already means `{}` in `{}`; keep one.", spelling, other->second, list));
        }
        lists[list].push_back(std::move(code));
    }
    return {};
}

/// What a Derived column must have, and that what it names is there.
Done check_derivation(
    const Place& place, const RecordTable& table, const Column& column, const Standard& standard)
{
    const auto derivation = find_derivation(column.derivation);
    if (!derivation) {
        std::vector<std::string> names;
        for (const auto& known : derivations())
            names.emplace_back(known.name);
        return faulty(place,
            fmt::format("there is no derivation `{}`.{} There are {}.", column.derivation,
                suggestion(column.derivation, names), alternatives(names)));
    }
    if (column.derived_from.empty())
        return faulty(place,
            fmt::format("`{}` is derived, and `derived_from` is empty; name the columns it is made from.",
                column.name));
    for (const auto& source : column.derived_from)
        if (!table.find(source))
            return faulty(place,
                fmt::format("`{}` is derived from `{}`, which is no column above it in this file.",
                    column.name, source));
    const auto* setting = standard.setting(column.setting);
    if (!column.setting.empty() && setting == nullptr)
        return faulty(place,
            fmt::format(
                "`{}` obeys the setting `{}`, which is not in settings.toml.", column.name, column.setting));
    if (*derivation == Derivation::BySetting || *derivation == Derivation::InPeriod
        || *derivation == Derivation::StageReached) {
        if (setting == nullptr || setting->options.empty())
            return faulty(place, fmt::format("`{}` must name a setting with options.", column.name));
    }
    if (!column.when_blank.empty()
        && std::ranges::find(column.codes, column.when_blank, &Code::id) == column.codes.end())
        return faulty(place,
            fmt::format(
                "`when_blank` is \"{}\", which is not one of the column's codes.", column.when_blank));
    return {};
}

/// That what the options of a setting take is in the columns that obey it.
Done check_takes(const Place& place, const RecordTable& table, const Column& column, const Standard& standard)
{
    if (find_derivation(column.derivation) != Derivation::BySetting)
        return {};
    for (const auto& option : standard.setting(column.setting)->options) {
        if (option.takes.empty())
            return faulty(place,
                fmt::format(
                    "`{}` obeys the setting `{}`, whose option `{}` takes no codes; add `takes` to it.",
                    column.name, column.setting, option.id));
        for (const auto& filter : option.takes) {
            if (std::ranges::find(column.derived_from, filter.column) == column.derived_from.end())
                return faulty(place,
                    fmt::format(
                        "the option `{}` of `{}` takes codes of `{}`, from which `{}` is not derived.",
                        option.id, column.setting, filter.column, column.name));
            const auto& codes = table.column(filter.column)->codes;
            for (const auto& code : filter.any_of)
                if (std::ranges::find(codes, code, &Code::id) == codes.end())
                    return faulty(place,
                        fmt::format("the option `{}` of `{}` takes `{}`, which is not a code of `{}`.",
                            option.id, column.setting, code, filter.column));
        }
    }
    return {};
}

Done add_codes(const Place& place, const std::string& list, const CodeLists& lists, const Standard& standard,
    Column& column)
{
    const bool is_band = find_derivation(column.derivation) == Derivation::PayBand;
    const bool has_list = column.type == ColumnType::Code || column.type == ColumnType::Scope
        || (column.type == ColumnType::Derived && !is_band);
    if (has_list == list.empty())
        return faulty(place,
            has_list
                ? fmt::format("`{}` needs a list of codes; name one of codes.csv in `codes`.", column.name)
                : fmt::format("`{}` has no codes of its own; leave `codes` empty.", column.name));
    if (has_list) {
        const auto found = lists.find(list);
        if (found == lists.end())
            return faulty(place, fmt::format("there is no list `{}` in codes.csv.", list));
        column.codes = found->second;
    }
    if (is_band) {
        if (standard.pay_bands.empty())
            return faulty(place,
                fmt::format("`{}` is a pay band, and standard.toml has no [[pay_band]].", column.name));
        for (const auto& band : standard.pay_bands)
            column.codes.push_back({ band.id, band.label, {} });
    }
    return {};
}

Result<Column> read_column(const CsvTable& table, const std::string& path, std::size_t row,
    const CodeLists& lists, const Standard& standard)
{
    const auto place = place_of(table, path, row);
    Column column;
    column.name = table.at(row, "name");
    column.type = static_cast<ColumnType>(TRY(one_of(table, path, row, "type", type_names)));
    column.required = TRY(one_of(table, path, row, "required", yes_and_no)) == 1;
    column.privacy = static_cast<Privacy>(TRY(one_of(table, path, row, "privacy", privacy_names)));
    column.breakdown = TRY(one_of(table, path, row, "breakdown", yes_and_no)) == 1;
    column.label = table.at(row, "label");
    column.derivation = table.at(row, "derivation");
    column.derived_from = pieces(table.at(row, "derived_from"));
    column.setting = table.at(row, "setting");
    column.when_blank = table.at(row, "when_blank");
    column.headings = pieces(table.at(row, "headings"));
    column.guidance = table.at(row, "guidance");

    if (column.name.empty() || column.name != as_identifier(column.name))
        return faulty(place, "`name` must be small letters, digits and underscores.");
    if (column.label.empty() || column.guidance.empty())
        return faulty(
            place, fmt::format("`{}` needs a label and guidance for the people who fill it.", column.name));
    if (column.type == ColumnType::PersonId && column.privacy != Privacy::NeverQuoted)
        return faulty(place,
            fmt::format("`{}` identifies people, so its privacy must be `never_quoted`.", column.name));
    const bool derived = column.type == ColumnType::Derived;
    if (!derived
        && !(column.derivation.empty() && column.derived_from.empty() && column.setting.empty()
            && column.when_blank.empty()))
        return faulty(place,
            fmt::format(
                "`{}` is not derived; leave `derivation`, `derived_from`, `setting` and `when_blank` empty.",
                column.name));
    if (derived && (column.required || !column.headings.empty()))
        return faulty(place,
            fmt::format(
                "`{}` is derived, so no file has it: it cannot be required or have headings.", column.name));
    TRY_DONE(add_codes(place, table.at(row, "codes"), lists, standard, column));
    return column;
}

/// That no heading could mean two columns of one file.
Done remember_headings(
    const Place& place, const Column& column, std::map<std::string, std::string>& spoken_for)
{
    if (column.type == ColumnType::Derived)
        return {};
    auto headings = column.headings;
    headings.push_back(column.name);
    for (const auto& heading : headings) {
        if (heading != as_identifier(heading))
            return faulty(place,
                fmt::format("the heading \"{}\" must be written as `{}`.", heading, as_identifier(heading)));
        const auto [other, is_new] = spoken_for.emplace(heading, column.name);
        if (!is_new)
            return faulty(
                place, fmt::format("the heading `{}` already means `{}`; keep one.", heading, other->second));
    }
    return {};
}

Done check_scope_codes(const std::string& path, const RecordTable& table, const Standard& standard)
{
    for (const auto& column : table.columns) {
        if (column.type != ColumnType::Scope)
            continue;
        for (const auto& scope : standard.scopes)
            for (const auto& counted : scope.counted)
                if (std::ranges::find(column.codes, counted, &Code::id) == column.codes.end())
                    return faulty({ path, 0 },
                        fmt::format("the scope `{}` counts `{}`, which is not a code of `{}`.", scope.id,
                            counted, column.name));
    }
    return {};
}

Done read_table(const Folder& folder, const std::string& path, const CodeLists& lists,
    const Standard& standard, RecordTable& record_table)
{
    const auto table = TRY(read_csv(folder, path, column_columns));
    std::map<std::string, std::string> spoken_for;
    std::map<ColumnType, int> times;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto place = place_of(table, path, row);
        auto column = TRY(read_column(table, path, row, lists, standard));
        if (record_table.find(column.name))
            return faulty(place, fmt::format("the column `{}` is there twice; remove one.", column.name));
        if (column.type == ColumnType::Derived) {
            TRY_DONE(check_derivation(place, record_table, column, standard));
            TRY_DONE(check_takes(place, record_table, column, standard));
        }
        TRY_DONE(remember_headings(place, column, spoken_for));
        ++times[column.type];
        record_table.columns.push_back(std::move(column));
    }
    if (times[ColumnType::EthnicGroup] != 1 || times[ColumnType::Scope] > 1)
        return faulty({ path, 0 },
            "a file has exactly one column of type ethnic_group, and at most one of type scope.");
    return check_scope_codes(path, record_table, standard);
}

} // namespace

Done read_columns(const Folder& folder, const std::string& own_folder, Standard& standard)
{
    CodeLists lists;
    TRY_DONE(read_code_lists(folder, own_folder + "codes.csv", lists));
    for (auto& table : standard.record_tables)
        TRY_DONE(read_table(
            folder, fmt::format("{}columns/{}.csv", own_folder, table.id), lists, standard, table));
    return {};
}

} // namespace wres::standard
