// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "published/printed_cell.h"

namespace wres::published {

struct GridRow {
    std::uint64_t number {}; // as a spreadsheet shows it
    std::vector<std::string> cells; // as printed: spaces in front are kept, they indent
};

/// A worksheet, a CSV file or an HTML table, as it stands.
struct Grid {
    std::string file;
    std::string name; // of the sheet; empty in CSV
    std::vector<GridRow> rows; // those with anything in them
};

/// Reads every table of a file: CSV, XLSX, ODS, a web page, or the results.json of a report of ours.
/// @errors file.*, attack.too_large, attack.other_json
[[nodiscard]] Result<std::vector<Grid>> read_grids(std::string_view file, const Bytes& bytes);

/// The tables of a web page. Cells that span rows or columns stand in their first place.
[[nodiscard]] std::vector<Grid> read_html_grids(std::string_view file, std::string_view page);

} // namespace wres::published
