// SPDX-License-Identifier: MIT
#include "cli/map_ethnicity_command.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/csv.h"
#include "base/date.h"
#include "base/text.h"
#include "cli/command_line.h"
#include "ethnicity/resolver.h"
#include "formats/table.h"
#include "intake/mappings.h"
#include "standard/library.h"
#include "workflow/disk.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

using standard::Classification;
using standard::GroupIndex;
using standard::Membership;

struct MapEthnicityOptions {
    std::string file;
    std::string scheme;
    std::vector<std::string> decisions; // label=group_code
    std::string who;
    std::string why;
    std::string mappings_file;
    std::string standards_folder;
};

/// Takes one label a row; or, of a table with a column of ethnic groups, each different label of that column
/// and nothing else, since the other columns are about people. A comma without quotes belongs to the label,
/// where there is only one column.
class LabelSink final : public formats::TableSink {
public:
    void table(std::string_view) override
    {
        column_.reset();
        first_ = true;
    }

    void oddity(formats::Oddity) override { }

    void row(const formats::Row& row) override
    {
        if (column_) {
            if (*column_ < row.cells.size())
                take_from_column(std::string(trimmed(row.cells[*column_].text)));
            return;
        }
        column_ = column_headed(row);
        if (column_)
            return;
        std::string label;
        for (const formats::Cell& cell : row.cells) {
            if (trimmed(cell.text).empty())
                continue;
            label += label.empty() ? "" : ", ";
            label += trimmed(cell.text);
        }
        if (!first_ || !is_heading(label))
            listed_.push_back(std::move(label));
        first_ = false;
    }

    /// What stood in columns of ethnic groups; where there is no such column, every row.
    [[nodiscard]] std::vector<std::string> labels() &&
    {
        return std::move(from_columns_.empty() ? listed_ : from_columns_);
    }

private:
    static bool is_heading(std::string_view label)
    {
        constexpr std::array headings { "label", "labels", "ethnicity", "ethnicities", "ethnic_group",
            "ethnic_groups", "ethnic_background", "ethnic_category", "ethnic_code", "ethnic_group_label",
            "ethnic_group_description", "ethnic_group_desc", "ethnic_group_code" };
        const std::string identifier = as_identifier(label);
        return std::ranges::find(headings, identifier) != headings.end()
            || identifier.starts_with("ethnic_origin") || identifier.starts_with("ethnicity_")
            || identifier.ends_with("_ethnicity");
    }

    /// The row heads several columns, and one of them is of ethnic groups.
    static std::optional<std::size_t> column_headed(const formats::Row& row)
    {
        const auto filled = std::ranges::count_if(
            row.cells, [](const formats::Cell& cell) { return !trimmed(cell.text).empty(); });
        const auto heading =
            std::ranges::find_if(row.cells, [](const formats::Cell& cell) { return is_heading(cell.text); });
        if (filled < 2 || heading == row.cells.end())
            return std::nullopt;
        return static_cast<std::size_t>(heading - row.cells.begin());
    }

    void take_from_column(std::string label)
    {
        if (seen_.insert(label).second)
            from_columns_.push_back(std::move(label));
    }

    std::vector<std::string> listed_;
    std::vector<std::string> from_columns_;
    std::set<std::string> seen_;
    std::optional<std::size_t> column_;
    bool first_ = true;
};

Result<std::vector<std::string>> read_labels(const std::string& path)
{
    const auto bytes = TRY(workflow::open_file(path));
    const auto format = TRY(formats::recognise(path, *bytes));
    LabelSink sink;
    if (format == formats::Format::Xml)
        return failure("map_ethnicity.not_a_list",
            fmt::format("{} is XML: save the labels as CSV or XLSX, one a line.", path));
    TRY_DONE(format == formats::Format::Csv ? formats::read_csv(path, *bytes, sink)
                                            : formats::read_xlsx(path, *bytes, sink));
    return std::move(sink).labels();
}

/// The file of mappings that every command reads: the one named, or the one beside the list.
std::string mappings_path(const MapEthnicityOptions& options)
{
    if (!options.mappings_file.empty())
        return options.mappings_file;
    return (std::filesystem::path(options.file).parent_path() / "wres-mappings.toml").string();
}

std::string today()
{
    return iso_date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

/// "label=group_code": the label may itself have an equals sign, a code never has.
Result<ethnicity::Decision> decision_from(
    std::string_view text, const MapEthnicityOptions& options, const Classification& classification)
{
    const auto sign = text.rfind('=');
    if (sign == std::string_view::npos || trimmed(text.substr(0, sign)).empty())
        return failure("map_ethnicity.decision",
            fmt::format("--decide takes a label, an equals sign and the code of a group, such as "
                        "\"Kurdish=other_any\"; this is \"{}\".",
                text));
    const std::string group(trimmed(text.substr(sign + 1)));
    if (!classification.find(group)) {
        std::vector<std::string> codes;
        for (const auto& known : classification.groups)
            codes.push_back(known.code);
        return failure("map_ethnicity.decision",
            fmt::format("There is no group \"{}\". The codes are: {}.", group, join(codes, ", ")));
    }
    return ethnicity::Decision { std::string(trimmed(text.substr(0, sign))), group, options.who, today(),
        options.why };
}

/// What people decided before, with what is decided now; new decisions are written down. Earlier ones stay on
/// record, but for one of the same day.
Result<std::vector<ethnicity::Decision>> decisions_of(
    const MapEthnicityOptions& options, const Classification& classification)
{
    const std::string path = mappings_path(options);
    intake::Mappings mappings;
    if (std::filesystem::exists(path)) {
        const auto content = TRY(workflow::read_file(path));
        mappings = TRY(intake::parse_mappings(path, content));
    } else if (!options.mappings_file.empty() && options.decisions.empty())
        return failure("disk.no_such_file",
            fmt::format("There is no mappings file {}. Check the name and the folder.", path));

    for (const std::string& text : options.decisions) {
        const auto decision = TRY(decision_from(text, options, classification));
        std::erase_if(mappings.ethnicity, [&](const ethnicity::Decision& earlier) {
            return earlier.when == decision.when
                && ethnicity::decided_form(earlier.label) == ethnicity::decided_form(decision.label);
        });
        mappings.ethnicity.push_back(decision);
    }
    if (!options.decisions.empty())
        TRY_DONE(workflow::write_file(path, intake::write_mappings(mappings)));
    return mappings.ethnicity;
}

std::string broad_label(const Classification& classification, GroupIndex group)
{
    const std::string& code = classification.groups[group].broad;
    const auto broad = std::ranges::find(classification.broad_groups, code, &standard::BroadGroup::code);
    return broad == classification.broad_groups.end() ? "" : broad->label;
}

/// The side under the default definition, in one word for a column.
std::string_view side_word(const Classification& classification, GroupIndex group)
{
    switch (classification.definitions.front().membership[group]) {
    case Membership::Group: return "minority";
    case Membership::Reference: return classification.definitions.front().reference_words;
    case Membership::Undetermined: return "unknown";
    }
    return "";
}

std::string suggestion_codes(const Classification& classification, const std::vector<GroupIndex>& groups)
{
    std::vector<std::string> codes;
    for (const GroupIndex group : groups)
        codes.push_back(classification.groups[group].code);
    return join(codes, "; ");
}

void print_row(
    const Classification& classification, std::string_view label, const ethnicity::Resolution& found)
{
    if (!found.group) {
        fmt::print("{},,,,{},,{}\n", csv_cell(label), csv_cell("needs a person: " + found.how),
            csv_cell(suggestion_codes(classification, found.suggestions)));
        return;
    }
    const auto& group = classification.groups[*found.group];
    fmt::print("{},{},{},{},{},{},\n", csv_cell(label), csv_cell(group.label),
        csv_cell(broad_label(classification, *found.group)), side_word(classification, *found.group),
        csv_cell(found.how), group.code);
}

/// Prints the mapping to standard output, and a summary to standard error, where it does not get into the
/// CSV.
Result<ExitStatus> map_ethnicity(const MapEthnicityOptions& options)
{
    const auto standards = TRY(workflow::read_standards_folder(options.standards_folder));
    const auto classification = TRY(standard::load_classification(standards, "census_2021"));
    const auto labels = TRY(read_labels(options.file));
    const auto decisions = TRY(decisions_of(options, *classification));
    const auto vocabulary = TRY(ethnicity::load_vocabulary(standards, *classification));
    const auto resolver = TRY(ethnicity::Resolver::make(*classification, vocabulary, decisions));

    std::string scheme = options.scheme;
    const auto list = scheme.empty() ? resolver.code_list_of(labels) : std::nullopt;
    if (list) {
        scheme = list->scheme;
        fmt::print(stderr,
            "All codes in the list are {}, and they are read as such; --scheme says otherwise.\n",
            list->title);
    }
    std::size_t unsure = 0;
    fmt::print("label,group,broad_group,binary,how,group_code,suggestions\n");
    for (const std::string& label : labels) {
        const auto found = resolver.resolve(label, scheme);
        if (!found.group)
            ++unsure;
        print_row(*classification, label, found);
    }
    fmt::print(stderr, "{} of {} labels resolved; {}.\n", with_thousands(labels.size() - unsure),
        with_thousands(labels.size()),
        unsure == 0
            ? "none needs a person"
            : fmt::format(
                "{} need{} a person: decide with --decide \"label=group_code\" --who \"your role\" --why "
                "\"your reason\"",
                with_thousands(unsure), unsure == 1 ? "s" : ""));
    return unsure == 0 ? ExitStatus::Done : ExitStatus::NeedsAPerson;
}

} // namespace

void add_map_ethnicity_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "map-ethnicity",
        "Show the ethnic group of each label in a file, how it was decided, and decide what is unsure");
    const auto options = std::make_shared<MapEthnicityOptions>();
    command
        .option("FILE", options->file,
            "CSV or XLSX: one label a line; or the council's own file, of which only the ethnic groups are "
            "read")
        .required();
    command
        .option("--scheme", options->scheme,
            "The list that bare codes come from, where the codes together do not tell")
        .one_of({ "asc_wds", "dfe_csww", "nhs", "police", "social_care" });
    auto decide = command.repeated("--decide", options->decisions,
        "A person's decision, \"label=group_code\" (remembered with who, when and why)");
    const auto who = command.option("--who", options->who, "Who decided: a role or a name");
    const auto why = command.option("--why", options->why, "Why");
    decide.only_with(who).only_with(why);
    command.option("--mappings", options->mappings_file,
        "The file of remembered mappings (default: wres-mappings.toml beside FILE)");
    command.option("--standards", options->standards_folder,
        "The folder of standards (default: the one beside the program)");
    command.on_call([options, &status] {
        const auto done = map_ethnicity(*options);
        status = done ? *done : not_done(done.error());
    });
}

} // namespace wres::cli
