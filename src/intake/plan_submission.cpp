// SPDX-License-Identifier: MIT
#include "intake/plan_submission.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/bytes.h"
#include "base/checksum.h"
#include "base/text.h"
#include "intake/code_column.h"
#include "intake/code_words.h"
#include "intake/csww_census.h"
#include "intake/quotable.h"

namespace wres::intake {
namespace {

using standard::ColumnType;

std::optional<std::size_t> column_of_type(const standard::RecordTable& table, ColumnType type)
{
    const auto found = std::ranges::find(table.columns, type, &standard::Column::type);
    if (found == table.columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - table.columns.begin());
}

/// Headings may be repeated in messages, unless they look like the data of a file that has no headings.
std::string shown_heading(const std::string& heading)
{
    return looks_personal(heading) ? "not shown" : heading;
}

/// The values under one heading, of the rows that were looked at.
std::vector<std::string> values_under(
    const TableBeginning& beginning, const RecognisedTable& table, std::size_t heading)
{
    std::vector<std::string> values;
    for (const auto& row : beginning.rows) {
        if (row.number > table.heading_row && heading < row.cells.size() && !row.cells[heading].empty())
            values.push_back(row.cells[heading]);
    }
    return values;
}

bool all_are_codes(const std::vector<std::string>& values, const CodeWords& words)
{
    return !values.empty() && std::ranges::all_of(values, [&](const std::string& value) {
        return words.find(value).has_value();
    });
}

void give(ColumnMatch& match, std::size_t heading, std::size_t column)
{
    if (match.column_of[heading])
        match.heading_of[*match.column_of[heading]].reset();
    match.column_of[heading] = column;
    match.heading_of[column] = heading;
    std::erase_if(match.doubled, [&](const auto& doubled) { return doubled.first == heading; });
}

/// Two things that headings do not tell and values do: that "Service" holds adult and children, and that
/// "Pay band" holds the standard's bands rather than the council's grades.
void match_by_values(const Submission& submission, const standard::RecordTable& table,
    const TableBeginning& beginning, const RecognisedTable& recognised, ColumnMatch& match)
{
    const auto scope = column_of_type(table, ColumnType::Scope);
    if (scope && !match.heading_of[*scope]) {
        const CodeWords words(table.columns[*scope].codes);
        const auto doubled = match.doubled;
        for (const auto& [heading, column] : doubled) {
            if (table.columns[column].type == ColumnType::Label && !match.heading_of[*scope]
                && all_are_codes(values_under(beginning, recognised, heading), words))
                give(match, heading, *scope);
        }
    }
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto& meaning = table.columns[column];
        if (meaning.type != ColumnType::Derived || meaning.derivation != "pay_band"
            || match.heading_of[column])
            continue;
        const CodeWords words(submission.settings.codes(meaning));
        for (std::size_t heading = 0; heading < match.column_of.size(); ++heading) {
            const bool about_bands =
                as_identifier(recognised.headings[heading]).find("band") != std::string::npos;
            if (about_bands && all_are_codes(values_under(beginning, recognised, heading), words)) {
                give(match, heading, column);
                break;
            }
        }
    }
}

/// The scope that the name of a sheet or file speaks of, when it speaks of one only.
std::optional<std::size_t> scope_named(
    const standard::RecordTable& table, std::string_view file, std::string_view sheet)
{
    const auto column = column_of_type(table, ColumnType::Scope);
    if (!column)
        return std::nullopt;
    const CodeWords words(table.columns[*column].codes);
    for (const auto name : { sheet, file }) {
        std::set<std::size_t> scopes;
        const auto identifier = as_identifier(name);
        for (const auto word : split(identifier, '_')) {
            const auto scope = word.size() > 3 ? words.find(word) : std::nullopt;
            if (scope && table.columns[*column].codes[*scope].id != "other")
                scopes.insert(*scope);
        }
        if (scopes.size() == 1)
            return *scopes.begin();
    }
    return std::nullopt;
}

class Planner {
public:
    Planner(Submission& submission, const HeadingIndex& index)
        : submission_(submission)
        , recognition_ { submission.standard, submission.mappings, index }
    {
    }

    PlannedTable plan(std::string_view file, const TableBeginning& beginning)
    {
        PlannedTable planned;
        planned.sheet = beginning.sheet;
        planned.file_and_sheet = file_and_sheet(file, beginning.sheet);
        planned.recognised = recognise_table(recognition_, file, beginning);
        if (is_unfilled_sheet(beginning, planned.recognised)) {
            find(planned, "sheet_not_used",
                { "it has headings and no rows; if that means nobody, send it as a file of its own" });
            return planned;
        }
        switch (planned.recognised.kind) {
        case TableKind::Records: plan_records(file, beginning, planned); break;
        case TableKind::AscWdsWorkers: planned.turn = Turn::Workforce; break;
        case TableKind::AscWdsOther: find(planned, "asc_wds_other_file"); break;
        case TableKind::AggregateList:
        case TableKind::AggregateGrid:
        case TableKind::PublishedWorkforce: planned.turn = Turn::Others; break;
        case TableKind::NotATable: say_not_a_table(beginning, planned); break;
        case TableKind::Unclear: say_unclear(planned); break;
        }
        return planned;
    }

    /// A column of bare codes says together which list they are from, where each alone may be of several. The
    /// whole column is looked at, and only one that begins like codes.
    Done name_code_list(const SourceFile& file, PlannedFile& planned, const TableBeginning& beginning)
    {
        PlannedTable& table = planned.tables.back();
        if (table.recognised.kind != TableKind::Records || table.turn == Turn::Never)
            return {};
        const auto& meaning = submission_.standard.record_tables[table.recognised.record_table];
        const auto column = column_of_type(meaning, ColumnType::EthnicGroup);
        const auto heading = column ? table.match.heading_of[*column] : std::nullopt;
        if (!heading || !begins_as_code_list(values_under(beginning, table.recognised, *heading)))
            return {};
        const auto values = TRY(different_values(file.name, *file.bytes, planned.format,
            { planned.tables.size() - 1, table.recognised.heading_row, *heading }));
        const auto list = submission_.resolver.code_list_of(values);
        if (!list)
            return {};
        table.match.code_list = list->scheme;
        find(table, "codes_of_list", { std::string(list->title) }, table.recognised.headings[*heading]);
        return {};
    }

private:
    /// Whether it is worth looking at the whole column.
    [[nodiscard]] bool begins_as_code_list(const std::vector<std::string>& values) const
    {
        return may_be_codes(values) && std::ranges::all_of(values, [this](const std::string& value) {
            return submission_.resolver.may_stand_in_code_list(value);
        });
    }

    void find(const PlannedTable& planned, std::string code, std::vector<std::string> details = {},
        std::string column = {}) const
    {
        submission_.find(
            std::move(code), { planned.file_and_sheet, 0, std::move(column) }, std::move(details));
    }

    /// A sheet of a template that nobody filled in says nothing, where a whole file without rows says that
    /// there is nobody.
    [[nodiscard]] static bool is_unfilled_sheet(
        const TableBeginning& beginning, const RecognisedTable& recognised)
    {
        return recognised.kind == TableKind::Records && !beginning.sheet.empty() && !beginning.rows.empty()
            && beginning.rows.back().number <= recognised.heading_row;
    }

    void say_not_a_table(const TableBeginning& beginning, const PlannedTable& planned) const
    {
        if (beginning.rows.empty())
            find(planned, "sheet_not_used", { "it is empty" });
        else
            find(planned, "sheet_not_used", { "it is not a table of people or counts" });
    }

    void say_unclear(const PlannedTable& planned) const
    {
        std::vector<std::string> names;
        for (const auto place : planned.recognised.could_be)
            names.push_back(submission_.standard.record_tables[place].id);
        if (!names.empty()) {
            find(planned, "file_ambiguous", { listed(names, "or") });
            return;
        }
        if (!planned.sheet.empty()) {
            find(planned, "sheet_not_recognised");
            return;
        }
        for (const auto& table : submission_.standard.record_tables)
            names.push_back(table.id);
        find(planned, "file_not_recognised", { listed(names, "or") });
    }

    void plan_records(std::string_view file, const TableBeginning& beginning, PlannedTable& planned)
    {
        const auto& table = submission_.standard.record_tables[planned.recognised.record_table];
        planned.match = match_columns(table, planned.recognised.headings, submission_.mappings);
        match_by_values(submission_, table, beginning, planned.recognised, planned.match);
        const bool is_workforce = table.id == workforce_table;
        planned.turn = is_workforce ? Turn::Workforce : Turn::Others;

        const auto directorate = table.find("directorate");
        if (directorate && planned.match.heading_of[*directorate])
            planned.fallback.directorate = *directorate;
        planned.fallback.named = scope_named(table, file, beginning.sheet);

        const bool links = !is_workforce && take_from_workforce(table, planned);
        say_missing(table, planned, links);
        say_unused(table, planned);
        say_nameless(beginning, planned);
        if (planned.recognised.by_default)
            find(planned, "taken_for_workforce", { std::string(file) });
    }

    /// Whether the rows of this table can be completed from the workforce by the number of the person.
    bool take_from_workforce(const standard::RecordTable& table, const PlannedTable& planned)
    {
        const auto person = column_of_type(table, ColumnType::PersonId);
        if (!submission_.workforce || !person || !planned.match.heading_of[*person])
            return false;
        if (!submission_.standard.record_tables[*submission_.workforce].find(table.columns[*person].name))
            return false;
        const bool lacks_something = std::ranges::any_of(table.columns, [&](const standard::Column& column) {
            const auto place = static_cast<std::size_t>(&column - table.columns.data());
            const bool wanted = column.type == ColumnType::EthnicGroup || column.type == ColumnType::Scope
                || column.breakdown;
            return wanted && !planned.match.heading_of[place];
        });
        if (lacks_something)
            submission_.expect_linking();
        return true;
    }

    void say_missing(const standard::RecordTable& table, PlannedTable& planned, bool links) const
    {
        for (const auto column : planned.match.missing) {
            const auto& meaning = table.columns[column];
            if (meaning.type == ColumnType::EthnicGroup && links)
                continue;
            const auto near = std::ranges::find(
                planned.match.near_misses, column, &std::pair<std::size_t, std::size_t>::second);
            const bool essential = meaning.type == ColumnType::EthnicGroup;
            if (near != planned.match.near_misses.end())
                find(planned, essential ? "required_column_near" : "column_near",
                    { meaning.label, shown_heading(planned.recognised.headings[near->first]), meaning.name });
            else if (essential)
                find(planned, "missing_required_column", { meaning.label, meaning.name });
            else
                find(planned, "missing_column",
                    { meaning.label, "it cannot be told whether somebody is counted twice" });
            if (essential)
                planned.turn = Turn::Never;
        }
    }

    void say_unused(const standard::RecordTable& table, const PlannedTable& planned) const
    {
        const auto& headings = planned.recognised.headings;
        std::vector<std::string> unused;
        std::size_t personal = 0;
        for (std::size_t heading = 0; heading < headings.size(); ++heading) {
            if (headings[heading].empty() || planned.match.column_of[heading])
                continue;
            const auto doubled = std::ranges::find(
                planned.match.doubled, heading, &std::pair<std::size_t, std::size_t>::first);
            if (is_personal_heading(headings[heading]))
                ++personal;
            else if (doubled != planned.match.doubled.end())
                find(planned, "column_twice",
                    { table.columns[doubled->second].label,
                        shown_heading(headings[*planned.match.heading_of[doubled->second]]),
                        shown_heading(headings[heading]) });
            else
                unused.push_back(shown_heading(headings[heading]));
        }
        for (auto& heading : unused)
            find(planned, "unmapped_column", { std::move(heading) });
        if (personal > 0)
            find(planned, "personal_columns", { std::to_string(personal) });
    }

    void say_nameless(const TableBeginning& beginning, const PlannedTable& planned) const
    {
        for (std::size_t heading = 0; heading < planned.recognised.headings.size(); ++heading) {
            if (planned.recognised.headings[heading].empty()
                && !values_under(beginning, planned.recognised, heading).empty())
                find(planned, "column_without_heading");
        }
    }

    Submission& submission_;
    Recognition recognition_;
};

/// The file before this one whose bytes are the same. Adds this one's checksum to `contents`; very large
/// files have none.
std::optional<std::size_t> same_content(
    const std::vector<SourceFile>& files, std::vector<std::string>& contents, const Bytes& bytes)
{
    constexpr std::uint64_t largest_compared = 16U << 20U;
    const bool same_size = std::ranges::any_of(files, [&](const SourceFile& file) {
        return file.bytes.get() != &bytes && file.bytes->size() == bytes.size();
    });
    const auto content = same_size ? read_all(bytes, largest_compared) : Result<std::string>(std::string());
    contents.push_back(content && !content->empty() ? sha256(*content) : std::string());
    const auto first = std::ranges::find(contents, contents.back());
    if (contents.back().empty() || first == contents.end() - 1)
        return std::nullopt;
    return static_cast<std::size_t>(first - contents.begin());
}

} // namespace

std::string file_and_sheet(std::string_view file, std::string_view sheet)
{
    return sheet.empty() ? std::string(file) : fmt::format("{}, sheet {}", file, sheet);
}

Turn PlannedFile::first_turn() const
{
    auto first = Turn::Never;
    for (const auto& table : tables)
        first = std::min(first, table.turn);
    return first;
}

Result<std::vector<PlannedFile>> plan_submission(Submission& submission, const std::vector<SourceFile>& files)
{
    const HeadingIndex index(submission.standard, submission.mappings);
    Planner planner(submission, index);
    std::vector<PlannedFile> plan;
    bool anything = false;
    std::vector<std::string> contents;
    std::set<std::string> headings;
    for (const auto& file : files) {
        PlannedFile planned;
        if (const auto first = same_content(files, contents, *file.bytes); first) {
            submission.find("file_sent_twice", { file.name, 0, "" }, { files[*first].name });
            plan.push_back(std::move(planned));
            continue;
        }
        planned.format = TRY(formats::recognise(file.name, *file.bytes));
        if (planned.format == formats::Format::Xml) {
            planned.is_census = TRY(is_csww_census(file));
            anything = anything || planned.is_census;
            if (!planned.is_census)
                submission.find("file_not_recognised", { file.name, 0, "" },
                    { "the children's social work workforce census" });
        } else {
            for (const auto& beginning : TRY(read_beginnings(file.name, *file.bytes, planned.format))) {
                planned.tables.push_back(planner.plan(file.name, beginning));
                TRY_DONE(planner.name_code_list(file, planned, beginning));
            }
        }
        for (const auto& table : planned.tables) {
            for (const auto& heading : table.recognised.headings)
                headings.insert(as_identifier(heading));
        }
        anything = anything || planned.first_turn() != Turn::Never;
        plan.push_back(std::move(planned));
    }
    for (const auto& [theirs, ours] : submission.mappings.columns) {
        if (!headings.contains(as_identifier(theirs)))
            submission.find("mapping_unused", {}, { looks_personal(theirs) ? "not shown" : theirs });
    }
    if (!anything)
        return failure("submission.nothing_recognised",
            fmt::format(
                "{} a table that this standard knows: check the headings against the guide \"Preparing "
                "your files\", or say what {} is, for instance with --file \"{}=workforce\".",
                files.size() == 1 ? files.front().name + " is not"
                                  : fmt::format("None of the {} files is", files.size()),
                files.size() == 1 ? "it" : "each", files.front().name));
    return plan;
}

} // namespace wres::intake
