// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "inspection/spreadsheet.h"

namespace wres::inspection {

/// A table on a sheet: one that is marked, or cells that stand as one.
struct DataTable {
    CellRange range; // its heading row and everything under it
    const MarkedTable* marked = nullptr;

    [[nodiscard]] CellRange body() const
    {
        return { range.first_row + 1, range.first_column, range.last_row, range.last_column };
    }
};

/// The marked tables; and for cells outside of them, the rows from the first to the last that have something
/// in two or more columns. Of a heading and one row at least.
[[nodiscard]] std::vector<DataTable> tables_of(const InspectedSheet& sheet);

/// The cells of a table by column, without their headings: columns that have any.
[[nodiscard]] std::map<std::uint32_t, std::vector<const SheetCell*>> columns_of(
    const InspectedSheet& sheet, const DataTable& table);

/// The text of a column's heading; empty when it has none.
[[nodiscard]] std::string heading_of(
    const InspectedSheet& sheet, const DataTable& table, std::uint32_t column);

/// "sheet Table 1", "sheet Table 1, cell B7".
[[nodiscard]] std::string place_of(const InspectedSheet& sheet);
[[nodiscard]] std::string place_of(const InspectedSheet& sheet, std::uint32_t row, std::uint32_t column);
[[nodiscard]] std::string place_of(const InspectedSheet& sheet, const CellRange& range);

/// Whether a sheet is of the kind that lists or explains, by its name: "Contents", "Table of contents",
/// "Notes".
[[nodiscard]] bool is_contents(const InspectedSheet& sheet);
[[nodiscard]] bool is_notes(const InspectedSheet& sheet);

} // namespace wres::inspection
