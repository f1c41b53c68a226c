// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/data_table.h"
#include "inspection/printed_form.h"
#include "inspection/spreadsheet_checks.h"

namespace wres::inspection {
namespace {

/// The number of a note where it is explained: "note 1", "[note 1]", "1".
std::string note_number(std::string_view text)
{
    auto plain = lower_case(trimmed(text));
    if (plain.starts_with('[') && plain.ends_with(']'))
        plain = plain.substr(1, plain.size() - 2);
    if (plain.starts_with("note"))
        plain = plain.substr(4);
    const auto number = trimmed(plain);
    const bool is_number = !number.empty() && number.size() <= 4
        && std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    return is_number ? std::string(number) : std::string();
}

struct Notes {
    std::map<std::string, std::string> used; // by number: where first
    std::map<std::string, std::string> given;
};

Notes notes_of(const InspectedWorkbook& workbook)
{
    Notes notes;
    for (const auto& sheet : workbook.sheets) {
        for (const auto& cell : sheet.cells) {
            const auto place = place_of(sheet, cell.row, cell.column);
            if (is_notes(sheet)) {
                if (const auto number = note_number(cell.text); cell.column == 1 && !number.empty())
                    notes.given.emplace(number, place);
                continue;
            }
            for (const auto& number : notes_in(cell.text))
                notes.used.emplace(number, place);
        }
    }
    return notes;
}

void check_references(const InspectedWorkbook& workbook, Examination& examination)
{
    const auto notes = notes_of(workbook);
    for (const auto& [number, place] : notes.used)
        examination.require("sheet.notes_resolved", notes.given.contains(number), place,
            fmt::format("[note {}] is not explained", number));
    for (const auto& [number, place] : notes.given)
        examination.require("sheet.notes_used", notes.used.contains(number), place,
            fmt::format("nothing refers to note {}", number));
    if (!notes.used.empty())
        examination.require(
            "sheet.notes_sheet", std::ranges::any_of(workbook.sheets, is_notes), notes.used.begin()->second);
}

/// A raised number, a dagger, or a star after a word: a footnote that a screen reader runs into the word.
bool ends_with_symbol(std::string_view text)
{
    text = trimmed(text);
    static constexpr std::array<std::string_view, 12> marks { "*", "\xe2\x80\xa0", "\xe2\x80\xa1", "\xc2\xb9",
        "\xc2\xb2", "\xc2\xb3", "\xe2\x81\xb4", "\xe2\x81\xb5", "\xe2\x81\xb6", "\xe2\x81\xb7",
        "\xe2\x81\xb8", "\xe2\x81\xb9" };
    constexpr std::size_t shortest = 4; // "m²" is a unit, "*" stands for a number
    return text.size() >= shortest
        && std::ranges::any_of(marks, [&](std::string_view mark) { return text.ends_with(mark); });
}

void check_note_marks(
    const InspectedSheet& sheet, const std::vector<DataTable>& tables, Examination& examination)
{
    for (const auto& cell : sheet.cells) {
        if (cell.kind != SheetCellKind::Text)
            continue;
        const bool is_marked = cell.has_superscript || cell.look.is_superscript
            || (ends_with_symbol(cell.text) && printed_form(cell.text) == PrintedForm::Words);
        examination.require("sheet.note_symbols", !is_marked, place_of(sheet, cell.row, cell.column));
    }
    for (const auto& table : tables) {
        const auto body = table.body();
        for (const auto& cell : sheet.cells) {
            // Labels of rows, and a column of notes, are where notes belong.
            if (!body.holds(cell.row, cell.column) || cell.column == body.first_column)
                continue;
            if (notes_in(cell.text).empty())
                continue;
            const auto heading = lower_case(without_notes(heading_of(sheet, table, cell.column)));
            if (heading.find("note") != std::string::npos)
                continue;
            examination.fault("sheet.notes_in_data", place_of(sheet, cell.row, cell.column));
        }
        examination.applies("sheet.notes_in_data");
    }
}

void check_shorthand(
    const InspectedSheet& sheet, const std::vector<DataTable>& tables, Examination& examination)
{
    std::map<std::string, std::string> used; // to the first cell
    std::vector<const SheetCell*> outside;
    std::set<std::string> glossary;
    for (const auto& cell : sheet.cells) {
        const bool is_data = std::ranges::any_of(
            tables, [&](const DataTable& table) { return table.body().holds(cell.row, cell.column); });
        // A row that begins with a shorthand and goes on in words explains it: a glossary.
        const auto* beside = cell.column == 1 ? sheet.at(cell.row, 2) : nullptr;
        const bool explains = beside != nullptr && printed_form(beside->text) == PrintedForm::Words;
        if (!is_data)
            outside.push_back(&cell);
        else if (explains)
            glossary.insert(std::string(trimmed(cell.text)));
        else if (cell.kind == SheetCellKind::Text && printed_form(cell.text) == PrintedForm::Shorthand)
            used.emplace(trimmed(cell.text), place_of(sheet, cell.row, cell.column));
    }
    for (const auto& [shorthand, place] : used) {
        const bool explained = glossary.contains(shorthand)
            || std::ranges::any_of(
                outside, [&](const SheetCell* cell) { return explains_shorthand(cell->text, shorthand); });
        examination.require("sheet.shorthand_explained", explained, place,
            fmt::format("{} is not explained on this sheet", shorthand));
    }
}

} // namespace

void check_notes(const InspectedWorkbook& workbook, Examination& examination)
{
    check_references(workbook, examination);
    for (const auto& sheet : workbook.sheets) {
        if (is_notes(sheet))
            continue;
        const auto tables = tables_of(sheet);
        check_note_marks(sheet, tables, examination);
        check_shorthand(sheet, tables, examination);
    }
}

} // namespace wres::inspection
