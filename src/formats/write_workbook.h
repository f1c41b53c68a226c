// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace wres::formats {

/// What one cell of a workbook to be written holds.
using WorkbookCell = std::variant<std::monostate, std::string, double, Date>;

enum class RowStyle : std::uint8_t { Plain, Title, Heading };

struct WorkbookRow {
    std::vector<WorkbookCell> cells;
    RowStyle style = RowStyle::Plain;
};

/// One worksheet: rows from the top, everything starting in column A, no merged cells.
struct WorkbookSheet {
    std::string name;
    std::vector<double> column_widths; // in characters; columns beyond take the last
    std::vector<WorkbookRow> rows;
    std::string table_name; // when not empty, the rows from the first Heading on are marked as this table
};

struct Workbook {
    std::string title;
    std::string author;
    std::vector<WorkbookSheet> sheets;
};

/// The bytes of an XLSX file. The same workbook always gives the same bytes: the creation date is fixed.
/// @errors workbook.not_written  (no memory, or a text longer than a cell can hold)
[[nodiscard]] Result<std::string> write_workbook(const Workbook& workbook);

} // namespace wres::formats
