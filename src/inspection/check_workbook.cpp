// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/data_table.h"
#include "inspection/spreadsheet_checks.h"

namespace wres::inspection {
namespace {

bool has_data(const InspectedSheet& sheet)
{
    return !is_contents(sheet) && !is_notes(sheet) && !tables_of(sheet).empty();
}

/// What programs write as the author when nobody says one.
bool is_program_name(std::string_view author)
{
    static constexpr std::array<std::string_view, 8> programs { "openpyxl", "xlsxwriter",
        "microsoft office user", "apache poi", "user", "windows user", "admin", "unknown" };
    return std::ranges::find(programs, std::string_view(lower_case(author))) != programs.end();
}

void check_properties(const InspectedWorkbook& workbook, Examination& examination)
{
    const auto title = lower_case(trimmed(workbook.title));
    examination.require("sheet.document_title",
        !title.empty() && title != "untitled" && title != "book1" && title != "workbook",
        "properties of the file");
    examination.require("sheet.document_author",
        !trimmed(workbook.author).empty() && !is_program_name(trimmed(workbook.author)),
        "properties of the file");
    examination.require("sheet.document_language", !workbook.language.empty(), "properties of the file");
    examination.applies("sheet.personal_metadata");
    for (const auto& property : workbook.personal)
        examination.fault("sheet.personal_metadata", "properties of the file", property);
    examination.require("sheet.macros", !workbook.has_macros, "the file as a whole");
    examination.require("sheet.other_files", workbook.other_files == 0, "the file as a whole",
        fmt::format("values from {} other files", workbook.other_files));
}

void check_cover(const InspectedWorkbook& workbook, Examination& examination)
{
    constexpr std::size_t fewest_lines = 2;
    if (workbook.sheets.size() < 2)
        return;
    const auto& first = workbook.sheets.front();
    examination.require("sheet.cover",
        !is_contents(first) && !is_notes(first) && tables_of(first).empty()
            && first.cells.size() >= fewest_lines,
        place_of(first));
}

void check_contents(const InspectedWorkbook& workbook, Examination& examination)
{
    if (std::ranges::count_if(workbook.sheets, has_data) < 2)
        return;
    const auto contents = std::ranges::find_if(workbook.sheets, is_contents);
    examination.require("sheet.contents", contents != workbook.sheets.end(), "the file as a whole");
    if (contents == workbook.sheets.end())
        return;
    std::set<std::string> named;
    for (const auto& cell : contents->cells)
        named.insert(lower_case(trimmed(cell.text)));
    examination.applies("sheet.contents_complete");
    for (auto sheet = std::next(contents); sheet != workbook.sheets.end(); ++sheet) {
        if (!sheet->is_hidden && !named.contains(lower_case(trimmed(sheet->name))))
            examination.fault(
                "sheet.contents_complete", place_of(*contents), fmt::format("{} is not listed", sheet->name));
    }
}

bool begins_in_a1(const InspectedSheet& sheet)
{
    return sheet.active_cell == "A1" && !sheet.is_scrolled;
}

std::string where_it_begins(const InspectedSheet& sheet)
{
    return sheet.is_scrolled ? "scrolled away from A1"
                             : fmt::format("the cursor is in {}", sheet.active_cell);
}

void check_opening(const InspectedWorkbook& workbook, Examination& examination)
{
    if (workbook.sheets.empty())
        return;
    const auto& first = workbook.sheets.front();
    examination.require("sheet.first_sheet_open", workbook.active_sheet == 0,
        workbook.active_sheet < workbook.sheets.size() ? place_of(workbook.sheets[workbook.active_sheet])
                                                       : "the file as a whole");
    examination.require(
        "sheet.first_sheet_open", begins_in_a1(first), place_of(first), where_it_begins(first));
    for (const auto& sheet : workbook.sheets) {
        if (&sheet != &first)
            examination.require(
                "sheet.cursor_in_a1", begins_in_a1(sheet), place_of(sheet), where_it_begins(sheet));
    }
}

} // namespace

void check_workbook(const InspectedWorkbook& workbook, Examination& examination)
{
    check_properties(workbook, examination);
    check_cover(workbook, examination);
    check_contents(workbook, examination);
    check_opening(workbook, examination);
}

void check_spreadsheet(const InspectedWorkbook& workbook, Examination& examination)
{
    check_workbook(workbook, examination);
    check_sheets(workbook, examination);
    check_tables(workbook, examination);
    check_values(workbook, examination);
    check_notes(workbook, examination);
    check_looks(workbook, examination);
}

} // namespace wres::inspection
