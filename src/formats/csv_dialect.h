// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "formats/row_splitter.h"

namespace wres::formats {

/// How a CSV file separates its cells.
struct CsvDialect {
    char delimiter = ',';
    std::size_t first_row {}; // where the first row begins: after Excel's line "sep=;", when there is one
};

/// Finds the delimiter from the beginning of a file: the line "sep=;" says it; otherwise it is the one of
/// comma, semicolon, tab and pipe that gives most rows the same number of cells.
[[nodiscard]] CsvDialect find_csv_dialect(std::string_view beginning, TextEnd end);

} // namespace wres::formats
