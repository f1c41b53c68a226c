// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "formats/number_format.h"
#include "formats/workbook_package.h"

namespace wres::formats {

/// What each cell style of a workbook makes of a number, by the style's number.
/// @errors as read_part
[[nodiscard]] Result<std::vector<NumberFormat>> read_cell_styles(
    std::string_view file, ZipContainer& container, std::string_view part);

} // namespace wres::formats
