// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "formats/table.h"

namespace wres::intake {

/// The first rows of one table of a file: enough to find its headings and a few values under them.
struct TableBeginning {
    std::string sheet; // empty for CSV
    struct Row {
        std::uint64_t number {};
        std::vector<std::string> cells;
    };
    std::vector<Row> rows; // without blank ones
};

/// Reads the beginning of each table of a CSV file or workbook; oddities are left for the reading proper.
/// @errors as formats::read_csv and formats::read_xlsx
[[nodiscard]] Result<std::vector<TableBeginning>> read_beginnings(
    std::string_view name, const Bytes& bytes, formats::Format format);

} // namespace wres::intake
