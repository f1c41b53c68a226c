// SPDX-License-Identifier: MIT
#include "improvement/plan_workbook.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/table.h"
#include "improvement/is_among.h"
#include "improvement/plan_fields.h"

namespace wres::improvement {
namespace {

constexpr std::string_view action_heading = "Action";
constexpr std::string_view not_shown_heading = "Not shown in this copy";
constexpr std::string_view copy_of_heading = "Copy of revision";

/// One sheet that holds what belongs to an action.
struct PartSheet {
    std::string_view sheet;
    std::string_view list; // in the file
};

constexpr PartSheet part_sheets[] = {
    { "Baselines", "baseline" },
    { "Milestones", "milestone" },
    { "Progress notes", "note" },
    { "Evidence", "evidence" },
    { "So what", "so_what" },
};

/// "_x000D_" stands for a character in a workbook's text; what only looks like it is led by the code of its
/// own first letter.
/// @source ECMA-376, 22.9.2.19 (ST_Xstring)
std::string kept_as_typed(std::string_view text)
{
    constexpr std::size_t length = 7;
    std::string all;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto here = text.substr(at, length);
        const bool is_code = here.size() == length && here.starts_with("_x") && here.ends_with("_")
            && here.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
        all += is_code ? "_x005F_" : std::string(1, text[at]);
    }
    return all;
}

/// A number that a spreadsheet keeps to its last digit, or else its text.
workbooks::Cell number_cell(const std::string& text)
{
    const auto number = parse_decimal(text);
    if (!number)
        return text;
    const bool is_kept = parse_decimal(fmt::format("{:.15g}", *number)) == number;
    return is_kept ? workbooks::Cell(*number) : workbooks::Cell(text);
}

template <typename Record>
workbooks::Cell cell_of(const Field<Record>& field, const Record& record)
{
    const auto slot = field.slot(const_cast<Record&>(record));
    const auto texts = texts_of(slot);
    if (texts.empty())
        return {};
    if (const auto* day = std::get_if<std::optional<Date>*>(&slot))
        return ***day;
    return is_number(slot) ? number_cell(texts.front()) : workbooks::Cell(kept_as_typed(join(texts, "\n")));
}

template <typename Record>
workbooks::Sheet sheet_with(std::string_view name, std::span<const Field<Record>> fields)
{
    workbooks::Sheet sheet {
        .name = std::string(name), .column_widths = { 18, 30 }, .rows = {}, .table_name = as_identifier(name)
    };
    workbooks::Row heading { .cells = {}, .style = workbooks::RowStyle::Heading };
    for (const auto& field : fields)
        heading.cells.emplace_back(std::string(field.label));
    sheet.rows.push_back(std::move(heading));
    return sheet;
}

template <typename Record>
workbooks::Row row_of(std::span<const Field<Record>> fields, const Record& record,
    const std::vector<std::string>& not_shown = {})
{
    workbooks::Row row;
    for (const auto& field : fields)
        row.cells.push_back(is_among(not_shown, field.key) ? workbooks::Cell() : cell_of(field, record));
    return row;
}

template <typename Record>
workbooks::Sheet sheet_of(
    std::string_view name, const std::vector<Record>& records, std::span<const Field<Record>> fields)
{
    auto sheet = sheet_with(name, fields);
    for (const auto& record : records)
        sheet.rows.push_back(row_of(fields, record));
    return sheet;
}

/// What was left out, by the headings of the columns.
std::string headings_not_shown(const std::vector<std::string>& keys)
{
    std::vector<std::string> headings;
    for (const auto& key : keys) {
        const auto fields = action_fields();
        const auto found = std::ranges::find(fields, key, &Field<Action>::key);
        headings.push_back(found == fields.end() ? key : std::string(found->label));
    }
    return join(headings, "\n");
}

workbooks::Sheet sheet_of_plan(const Plan& plan)
{
    auto sheet = sheet_with("Plan", plan_fields());
    sheet.rows.push_back(row_of(plan_fields(), plan));
    const auto add = [&](std::string_view heading, workbooks::Cell cell) {
        sheet.rows.front().cells.emplace_back(std::string(heading));
        sheet.rows.back().cells.push_back(std::move(cell));
    };
    if (plan.copy_of != 0)
        add(copy_of_heading, static_cast<double>(plan.copy_of));
    if (!plan.not_shown.empty())
        add(not_shown_heading, join(plan.not_shown, "\n"));
    return sheet;
}

workbooks::Sheet sheet_of_actions(const Plan& plan)
{
    auto sheet = sheet_with("Actions", action_fields());
    const bool is_in_part =
        std::ranges::any_of(plan.actions, [](const Action& action) { return !action.not_shown.empty(); });
    if (is_in_part)
        sheet.rows.front().cells.emplace_back(std::string(not_shown_heading));
    for (const auto& action : plan.actions) {
        auto row = row_of(action_fields(), action, action.not_shown);
        if (is_in_part)
            row.cells.emplace_back(headings_not_shown(action.not_shown));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

template <typename Record, typename Records>
workbooks::Sheet part_sheet(
    std::string_view name, const Plan& plan, std::span<const Field<Record>> fields, Records records)
{
    auto sheet = sheet_with(name, fields);
    auto& heading = sheet.rows.front().cells;
    heading.insert(heading.begin(), std::string(action_heading));
    for (const auto& action : plan.actions) {
        for (const auto& record : records(action)) {
            auto row = row_of(fields, record);
            row.cells.insert(row.cells.begin(), action.id);
            sheet.rows.push_back(std::move(row));
        }
    }
    return sheet;
}

/// Heading as an identifier -> key of the field.
using Headings = std::map<std::string, std::string>;

template <typename Record>
Headings headings_of(std::span<const Field<Record>> fields)
{
    Headings headings;
    for (const auto& field : fields) {
        headings[as_identifier(field.label)] = field.key;
        headings[as_identifier(field.key)] = field.key;
    }
    return headings;
}

const std::map<std::string, Headings>& all_headings()
{
    static const std::map<std::string, Headings> all {
        { "Plan", headings_of(plan_fields()) },
        { "Sign-offs", headings_of(sign_off_fields()) },
        { "Priorities", headings_of(priority_fields()) },
        { "Indicators", headings_of(indicator_fields()) },
        { "Actions", headings_of(action_fields()) },
        { "Baselines", headings_of(baseline_fields()) },
        { "Milestones", headings_of(milestone_fields()) },
        { "Progress notes", headings_of(note_fields()) },
        { "Evidence", headings_of(evidence_fields()) },
        { "So what", headings_of(so_what_fields()) },
    };
    return all;
}

bool is_list_field(std::string_view sheet, std::string_view key)
{
    Action action;
    Plan plan;
    PlanIndicator indicator;
    for (const auto& field : indicator_fields())
        if (sheet == "Indicators" && field.key == key)
            return is_list(field.slot(indicator));
    for (const auto& field : action_fields())
        if (sheet == "Actions" && field.key == key)
            return is_list(field.slot(action));
    for (const auto& field : plan_fields())
        if (sheet == "Plan" && field.key == key)
            return is_list(field.slot(plan));
    return false;
}

/// Takes the rows of a workbook as records.
class Sheets final : public formats::TableSink {
public:
    void table(std::string_view name) override
    {
        sheet_ = name;
        columns_.clear();
        const auto found = all_headings().find(sheet_);
        headings_ = found == all_headings().end() ? nullptr : &found->second;
        if (headings_ == nullptr)
            faults.push_back({ fmt::format("sheet {}", sheet_),
                "No part of a plan is read from a sheet of this name; rename or remove it. There are Plan, "
                "Sign-offs, Actions, Baselines, Milestones, Progress notes, Evidence, So what, Priorities "
                "and "
                "Indicators." });
    }

    void row(const formats::Row& row) override
    {
        if (headings_ == nullptr)
            return;
        if (columns_.empty())
            take_headings(row);
        else
            take_record(row);
    }

    void oddity(formats::Oddity) override { }

    [[nodiscard]] bool has_enough() const override { return headings_ == nullptr; }

    struct Taken {
        std::string action; // for what belongs to one
        RawRecord record;
    };
    std::map<std::string, std::vector<Taken>> taken; // by sheet
    std::vector<PlanFault> faults;

private:
    void take_headings(const formats::Row& row)
    {
        for (const auto& cell : row.cells) {
            const auto heading = as_identifier(cell.text);
            const bool names_action = is_part() && heading == as_identifier(action_heading);
            const auto found = headings_->find(heading);
            columns_.push_back(names_action     ? "@action"
                    : is_of_a_copy(heading)     ? key_of_a_copy(heading)
                    : found == headings_->end() ? ""
                                                : found->second);
            if (columns_.back().empty() && !heading.empty())
                faults.push_back({ fmt::format("sheet {}, row {}", sheet_, row.number),
                    fmt::format(
                        "No field of a plan is called \"{}\"; rename or remove the column.", cell.text) });
        }
    }

    /// The columns that only copies have.
    [[nodiscard]] bool is_of_a_copy(std::string_view heading) const
    {
        return (sheet_ == "Plan" && heading == as_identifier(copy_of_heading))
            || ((sheet_ == "Plan" || sheet_ == "Actions") && heading == as_identifier(not_shown_heading));
    }

    static std::string key_of_a_copy(std::string_view heading)
    {
        return std::string(heading == as_identifier(copy_of_heading) ? copy_of_key : not_shown_key);
    }

    /// What is named by its heading there, by its key.
    static void name_by_keys(std::vector<std::string>& texts)
    {
        for (auto& text : texts)
            for (const auto& field : action_fields())
                if (text == field.label)
                    text = field.key;
    }

    [[nodiscard]] bool is_part() const
    {
        return std::ranges::any_of(part_sheets, [&](const PartSheet& part) { return part.sheet == sheet_; });
    }

    void take_record(const formats::Row& row)
    {
        const auto place = fmt::format("sheet {}, row {}", sheet_, row.number);
        Taken one { .action = {}, .record = { .place = place, .values = {}, .lists = {} } };
        for (std::size_t at = 0; at < row.cells.size() && at < columns_.size(); ++at) {
            const auto& cell = row.cells[at];
            const auto& key = columns_[at];
            if (cell.kind == formats::CellKind::Blank || key.empty())
                continue;
            if (key == "@action") {
                one.action = trimmed(cell.text);
                continue;
            }
            RawValue value { .place = place, .texts = {} };
            if (is_list_field(sheet_, key) || key == not_shown_key) {
                for (const auto line : split(cell.text, '\n'))
                    if (!trimmed(line).empty())
                        value.texts.emplace_back(trimmed(line));
            } else {
                value.texts.emplace_back(cell.text);
            }
            if (key == not_shown_key)
                name_by_keys(value.texts);
            one.record.values[key] = std::move(value);
        }
        taken[sheet_].push_back(std::move(one));
    }

    std::string sheet_;
    const Headings* headings_ = nullptr;
    std::vector<std::string> columns_;
};

/// Hands what belongs to actions to them.
void hand_out(Sheets& sheets, std::vector<RawRecord>& actions)
{
    for (const auto& part : part_sheets) {
        for (auto& [action, record] : sheets.taken[std::string(part.sheet)]) {
            const auto owner = std::ranges::find_if(actions, [&](const RawRecord& one) {
                const auto id = one.values.find("id");
                return id != one.values.end() && id->second.texts.front() == action;
            });
            if (owner == actions.end())
                sheets.faults.push_back({ record.place,
                    fmt::format("There is no action \"{}\" in the sheet Actions; correct the first column.",
                        action) });
            else
                owner->lists[std::string(part.list)].push_back(std::move(record));
        }
    }
}

} // namespace

workbooks::Workbook plan_workbook(const Plan& plan)
{
    workbooks::Workbook book { .title = plan.title, .author = plan.council, .sheets = {} };
    book.sheets.push_back(sheet_of_plan(plan));
    book.sheets.push_back(sheet_of_actions(plan));

    const auto add = [&](std::string_view name, auto fields, auto records) {
        book.sheets.push_back(part_sheet(name, plan, fields, records));
    };
    add(
        "Baselines", baseline_fields(),
        [](const Action& action) -> auto& { return action.measure.baseline.periods; });
    add(
        "Milestones", milestone_fields(), [](const Action& action) -> auto& { return action.milestones; });
    add(
        "Progress notes", note_fields(), [](const Action& action) -> auto& { return action.notes; });
    add(
        "Evidence", evidence_fields(), [](const Action& action) -> auto& { return action.evidence; });
    add(
        "So what", so_what_fields(), [](const Action& action) -> auto& { return action.so_what; });

    book.sheets.push_back(sheet_of("Sign-offs", plan.sign_offs, sign_off_fields()));
    book.sheets.push_back(sheet_of("Priorities", plan.priorities, priority_fields()));
    book.sheets.push_back(sheet_of("Indicators", plan.indicators, indicator_fields()));
    return book;
}

Result<PlanReading> read_plan_workbook(std::string_view name, const Bytes& bytes, PlanCopies copies)
{
    Sheets sheets;
    TRY_DONE(formats::read_xlsx(name, bytes, sheets));
    RawRecord plan { .place = "sheet Plan", .values = {}, .lists = {} };
    const auto& rows = sheets.taken["Plan"];
    if (rows.size() != 1)
        sheets.faults.push_back({ "sheet Plan",
            "The sheet Plan must have its headings and one row; a workbook holds one plan." });
    else
        plan.values = rows.front().record.values;
    auto& actions = plan.lists["action"];
    for (auto& one : sheets.taken["Actions"])
        actions.push_back(std::move(one.record));
    hand_out(sheets, actions);
    for (const auto& [sheet, list] : { std::pair { "Sign-offs", "sign_off" },
             std::pair { "Priorities", "priority" }, std::pair { "Indicators", "indicator" } })
        for (auto& one : sheets.taken[sheet])
            plan.lists[list].push_back(std::move(one.record));

    auto reading = plan_of(plan, copies);
    if (!sheets.faults.empty()) {
        reading.plan.reset();
        reading.faults.insert(reading.faults.begin(), sheets.faults.begin(), sheets.faults.end());
    }
    return reading;
}

} // namespace wres::improvement
