// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "workbooks/workbook.h"

namespace wres::workbooks {

/// How many lines a row takes: the most of its cells, each wrapped to its column. Wrapped text needs a row as
/// high as its lines, and not every program finds that out for itself. At most 25, about a screen.
[[nodiscard]] std::size_t lines_of(const Row& row, const std::vector<double>& column_widths);

/// The width of a column, in characters.
[[nodiscard]] double width_of(const std::vector<double>& column_widths, std::size_t column);

} // namespace wres::workbooks
