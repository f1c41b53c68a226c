// SPDX-License-Identifier: MIT
#include "inspection/data_table.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::inspection {
namespace {

struct RowExtent {
    std::uint32_t cells = 0;
    std::uint32_t first = UINT32_MAX;
    std::uint32_t last = 0;
};

} // namespace

std::vector<DataTable> tables_of(const InspectedSheet& sheet)
{
    std::vector<DataTable> tables;
    for (const auto& marked : sheet.tables)
        tables.push_back({ marked.range, &marked });

    std::map<std::uint32_t, RowExtent> rows;
    for (const auto& cell : sheet.cells) {
        const bool is_marked = std::ranges::any_of(
            sheet.tables, [&](const MarkedTable& table) { return table.range.holds(cell.row, cell.column); });
        if (is_marked)
            continue;
        auto& row = rows[cell.row];
        ++row.cells;
        row.first = std::min(row.first, cell.column);
        row.last = std::max(row.last, cell.column);
    }
    std::erase_if(rows, [](const auto& row) { return row.second.cells < 2; });
    if (rows.size() < 2)
        return tables;
    CellRange loose { rows.begin()->first, UINT32_MAX, rows.rbegin()->first, 0 };
    for (const auto& [number, row] : rows) {
        loose.first_column = std::min(loose.first_column, row.first);
        loose.last_column = std::max(loose.last_column, row.last);
    }
    tables.push_back({ loose, nullptr });
    return tables;
}

std::map<std::uint32_t, std::vector<const SheetCell*>> columns_of(
    const InspectedSheet& sheet, const DataTable& table)
{
    std::map<std::uint32_t, std::vector<const SheetCell*>> columns;
    const auto body = table.body();
    const auto first = std::ranges::lower_bound(sheet.cells, body.first_row, {}, &SheetCell::row);
    for (auto cell = first; cell != sheet.cells.end() && cell->row <= body.last_row; ++cell) {
        if (body.holds(cell->row, cell->column))
            columns[cell->column].push_back(&*cell);
    }
    return columns;
}

std::string heading_of(const InspectedSheet& sheet, const DataTable& table, std::uint32_t column)
{
    const auto* cell = sheet.at(table.range.first_row, column);
    return cell == nullptr ? std::string() : std::string(trimmed(cell->text));
}

std::string place_of(const InspectedSheet& sheet)
{
    return fmt::format("sheet {}", sheet.name);
}

std::string place_of(const InspectedSheet& sheet, std::uint32_t row, std::uint32_t column)
{
    return fmt::format("sheet {}, cell {}", sheet.name, cell_name(row, column));
}

std::string place_of(const InspectedSheet& sheet, const CellRange& range)
{
    return fmt::format("sheet {}, cells {}", sheet.name, range_name(range));
}

bool is_contents(const InspectedSheet& sheet)
{
    const auto name = as_identifier(sheet.name);
    return name == "contents" || name == "table_of_contents" || name == "contents_page" || name == "index"
        || name == "list_of_tables" || name == "contents_sheet";
}

bool is_notes(const InspectedSheet& sheet)
{
    const auto name = as_identifier(sheet.name);
    return name == "notes" || name == "note" || name == "footnotes" || name == "notes_page"
        || name == "notes_sheet" || name == "notes_and_definitions";
}

} // namespace wres::inspection
