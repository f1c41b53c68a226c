// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace wres::workbooks {

struct ZipPart {
    std::string name;
    std::string content;
    bool is_packed = true;
};

/// The bytes of a ZIP file with these parts in this order, all of the same fixed time.
/// @errors workbook.not_written  (no memory)
[[nodiscard]] Result<std::string> zip_file(const std::vector<ZipPart>& parts);

} // namespace wres::workbooks
