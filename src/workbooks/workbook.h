// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"

namespace wres::workbooks {

/// How a number is shown; the cell holds it whole.
enum class NumberStyle : std::uint8_t {
    General,
    Whole, // 1,234
    Percent, // 12.3%, of a proportion
    Signed, // +3.1, −12.0
    TwoDecimals, // 0.67
    ThreeDecimals, // 0.031
};

struct Number {
    double value {};
    NumberStyle style = NumberStyle::General;
};

/// Letters that stand where a number would, such as [c]: they line up with the numbers of their column.
struct NoNumber {
    std::string shorthand;
};

/// Words that lead to the top of another sheet.
struct SheetLink {
    std::string text;
    std::string sheet;
};

/// What one cell of a workbook to be written holds. Text is text, whatever it begins with: none is ever taken
/// for a formula.
using Cell = std::variant<std::monostate, std::string, double, Date, Number, NoNumber, SheetLink>;

enum class RowStyle : std::uint8_t {
    Plain, // wrapped to its columns
    Title,
    Lead, // words above a table: they run on over the columns beside them
    Heading,
};

struct Row {
    std::vector<Cell> cells;
    RowStyle style = RowStyle::Plain;
};

/// One worksheet: rows from the top, everything starting in column A, no merged cells.
struct Sheet {
    std::string name; // at most 31 characters, none of []:*?/\ among them
    std::vector<double> column_widths; // in characters; columns beyond take the last
    std::vector<Row> rows;
    std::string table_name; // when not empty, the rows from the first Heading on are marked as this table
};

struct Workbook {
    std::string title;
    std::string author;
    std::vector<Sheet> sheets;
    std::string language = "en-GB"; // a tag of BCP 47
};

} // namespace wres::workbooks
