// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/data_table.h"
#include "inspection/printed_form.h"
#include "inspection/spreadsheet_checks.h"

namespace wres::inspection {
namespace {

/// "Table1", "Table 2": what programs call a table; a name of our own says what is in it.
bool is_nameless(std::string_view name)
{
    auto plain = as_identifier(name);
    std::erase_if(plain, [](char c) { return (c >= '0' && c <= '9') || c == '_'; });
    return plain == "table" || plain == "tabelle" || plain == "range" || plain == "database" || plain.empty();
}

void check_marks(const InspectedSheet& sheet, const std::vector<DataTable>& tables, Examination& examination)
{
    for (const auto& table : tables) {
        examination.require("sheet.tables_marked", table.marked != nullptr, place_of(sheet, table.range));
        examination.require(
            "sheet.table_in_column_a", table.range.first_column == 1, place_of(sheet, table.range));
        if (table.marked != nullptr)
            examination.require(
                "sheet.table_names", !is_nameless(table.marked->name), place_of(sheet, table.range));
    }
    if (!tables.empty())
        examination.require(
            "sheet.one_table", tables.size() == 1, place_of(sheet), fmt::format("{} tables", tables.size()));
    std::uint32_t last = 0;
    for (const auto& table : tables)
        last = std::max(last, table.range.last_row);
    if (last > 0)
        examination.require("sheet.below_table", sheet.last_row() <= last,
            fmt::format("{}, row {}", place_of(sheet), sheet.last_row()));
}

void check_headings(const InspectedSheet& sheet, const DataTable& table, Examination& examination)
{
    if (table.marked != nullptr)
        examination.require("sheet.header_row", table.marked->has_header, place_of(sheet, table.range));
    std::set<std::string> headings;
    for (auto column = table.range.first_column; column <= table.range.last_column; ++column) {
        const auto heading = heading_of(sheet, table, column);
        const auto place = place_of(sheet, table.range.first_row, column);
        examination.require("sheet.header_text", !heading.empty(), place);
        if (!heading.empty())
            examination.require("sheet.header_unique", headings.insert(lower_case(heading)).second, place);
    }
}

/// Whether a heading says that its numbers are percentages, or money.
bool names_percentages(std::string_view heading)
{
    const auto plain = lower_case(heading);
    return std::ranges::any_of(
        std::initializer_list<std::string_view> { "%", "per cent", "percent", "percentage" },
        [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

bool names_money(std::string_view heading)
{
    const auto plain = lower_case(heading);
    return std::ranges::any_of(std::initializer_list<std::string_view> { "\xc2\xa3", "pound", "gbp", "pence",
                                   "$", "\xe2\x82\xac", "euro" },
        [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

void check_units(const InspectedSheet& sheet, const DataTable& table, Examination& examination)
{
    for (const auto& [column, cells] : columns_of(sheet, table)) {
        const bool percentages = std::ranges::any_of(cells, [](const SheetCell* cell) {
            return cell->kind == SheetCellKind::Number
                ? cell->look.is_percent
                : printed_form(cell->text) == PrintedForm::WithPercentSign;
        });
        const bool money = std::ranges::any_of(cells, [](const SheetCell* cell) {
            return cell->kind == SheetCellKind::Number && cell->look.is_currency;
        });
        if (!percentages && !money)
            continue;
        const auto heading = heading_of(sheet, table, column);
        examination.require("sheet.units_in_headings",
            (!percentages || names_percentages(heading)) && (!money || names_money(heading)),
            place_of(sheet, table.range.first_row, column), percentages ? "percentages" : "money");
    }
}

void check_shape(const InspectedSheet& sheet, const DataTable& table, Examination& examination)
{
    constexpr std::uint64_t most_looked_at =
        4'000'000; // cells of a range that somebody marked as far as it goes
    const auto& range = table.range;
    const auto columns = std::uint64_t { range.last_column } - range.first_column + 1;
    const auto rows = std::uint64_t { range.last_row } - range.first_row + 1;
    if (columns * rows > most_looked_at) {
        examination.fault("sheet.empty_cells", place_of(sheet, range), "marked far beyond its cells");
        return;
    }
    std::vector<std::uint32_t> in_row(rows, 0);
    std::vector<std::uint32_t> in_column(columns, 0);
    const auto first = std::ranges::lower_bound(sheet.cells, range.first_row, {}, &SheetCell::row);
    for (auto cell = first; cell != sheet.cells.end() && cell->row <= range.last_row; ++cell) {
        if (!range.holds(cell->row, cell->column) || (trimmed(cell->text).empty() && cell->formula.empty()))
            continue;
        ++in_row[cell->row - range.first_row];
        ++in_column[cell->column - range.first_column];
    }
    examination.applies("sheet.blank_rows");
    examination.applies("sheet.blank_columns");
    for (std::size_t row = 0; row < rows; ++row) {
        if (in_row[row] == 0)
            examination.fault(
                "sheet.blank_rows", fmt::format("{}, row {}", place_of(sheet), range.first_row + row));
    }
    for (std::size_t column = 0; column < columns; ++column) {
        if (in_column[column] == 0) {
            auto letters = cell_name(1, range.first_column + static_cast<std::uint32_t>(column));
            letters.pop_back();
            examination.fault("sheet.blank_columns", fmt::format("{}, column {}", place_of(sheet), letters));
        }
    }
    // Cells may be empty where the sheet says what an empty cell means.
    const bool explained = std::ranges::any_of(sheet.cells, [&](const SheetCell& cell) {
        const auto text = lower_case(cell.text);
        return !range.holds(cell.row, cell.column)
            && (text.find("blank cell") != std::string::npos || text.find("empty cell") != std::string::npos);
    });
    examination.applies("sheet.empty_cells");
    if (explained)
        return;
    for (std::size_t row = 1; row < rows; ++row) {
        if (in_row[row] == 0 || in_row[row] == columns)
            continue;
        for (std::size_t column = 0; column < columns; ++column) {
            const auto at_row = range.first_row + static_cast<std::uint32_t>(row);
            const auto at_column = range.first_column + static_cast<std::uint32_t>(column);
            const auto* cell = sheet.at(at_row, at_column);
            if (in_column[column] != 0
                && (cell == nullptr || (trimmed(cell->text).empty() && cell->formula.empty())))
                examination.fault("sheet.empty_cells", place_of(sheet, at_row, at_column));
        }
    }
}

/// A total within a table is added up again by whoever adds up the column.
void check_totals(const InspectedSheet& sheet, const DataTable& table, Examination& examination)
{
    const auto columns = columns_of(sheet, table);
    const auto labels = columns.find(table.range.first_column);
    if (labels == columns.end())
        return;
    for (const auto* label : labels->second) {
        const auto plain = lower_case(trimmed(label->text));
        const bool is_total =
            plain == "total" || plain == "all" || plain == "grand total" || plain == "totals";
        if (!is_total)
            continue;
        const bool is_at_edge = label->row == table.range.first_row + 1 || label->row == table.range.last_row;
        examination.require("sheet.totals_at_edge", is_at_edge, place_of(sheet, label->row, label->column));
    }
}

} // namespace

void check_tables(const InspectedWorkbook& workbook, Examination& examination)
{
    for (const auto& sheet : workbook.sheets) {
        examination.applies("sheet.merged_cells");
        for (const auto& merged : sheet.merged)
            examination.fault("sheet.merged_cells", place_of(sheet, merged));
        const auto tables = tables_of(sheet);
        check_marks(sheet, tables, examination);
        for (const auto& table : tables) {
            check_headings(sheet, table, examination);
            check_units(sheet, table, examination);
            check_shape(sheet, table, examination);
            check_totals(sheet, table, examination);
        }
    }
}

} // namespace wres::inspection
