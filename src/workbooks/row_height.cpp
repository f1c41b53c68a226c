// SPDX-License-Identifier: MIT
#include "workbooks/row_height.h"

#include <algorithm>
#include <cmath>

namespace wres::workbooks {
namespace {

constexpr double default_width = 16;
constexpr std::size_t most_lines = 25;

/// A column's unit holds a little more than one letter of this size, and bold ones are wider.
std::size_t lines_of_cell(const Cell& cell, double width, RowStyle style)
{
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr || style == RowStyle::Title || style == RowStyle::Lead)
        return 1;
    const auto letters = std::max(1.0, width * (style == RowStyle::Heading ? 0.95 : 1.1));
    return static_cast<std::size_t>(std::ceil(static_cast<double>(text->size()) / letters));
}

} // namespace

double width_of(const std::vector<double>& column_widths, std::size_t column)
{
    return column_widths.empty() ? default_width : column_widths[std::min(column, column_widths.size() - 1)];
}

std::size_t lines_of(const Row& row, const std::vector<double>& column_widths)
{
    std::size_t lines = 1;
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        lines = std::max(lines, lines_of_cell(row.cells[column], width_of(column_widths, column), row.style));
    return std::min(lines, most_lines);
}

} // namespace wres::workbooks
