// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "formats/number_format.h"
#include "formats/shared_strings.h"
#include "formats/table.h"
#include "formats/workbook_package.h"

namespace wres::formats {

/// What cells of every sheet refer to.
struct WorkbookContext {
    std::string_view file;
    SpreadsheetEpoch epoch = SpreadsheetEpoch::Year1900;
    const std::vector<NumberFormat>& styles;
    const SharedStrings& strings;
};

/// Streams one worksheet to the sink, row by row, with the oddities of the sheet after its rows.
/// @return how many rows were given
/// @errors as read_part; file.too_many_columns, file.too_many_rows, file.too_large, file.line_too_long
[[nodiscard]] Result<std::uint64_t> read_worksheet(
    const WorkbookContext& workbook, ZipContainer& container, const ListedSheet& sheet, TableSink& sink);

} // namespace wres::formats
