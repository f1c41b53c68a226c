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

/// One column of one table of a file.
struct ColumnPlace {
    std::size_t table {}; // in the file, from 0
    std::uint64_t heading_row {}; // as a spreadsheet numbers it
    std::size_t heading {}; // from 0
};

/// Whether values look like codes of a list: short, without spaces, and not many different.
[[nodiscard]] bool may_be_codes(const std::vector<std::string>& values);

/// The different values of a whole column that holds codes, trimmed, without blanks. Empty as soon as there
/// are more different ones than a code list has: then it holds something else.
/// @errors as formats::read_csv and formats::read_xlsx
[[nodiscard]] Result<std::vector<std::string>> different_values(
    std::string_view name, const Bytes& bytes, formats::Format format, const ColumnPlace& place);

} // namespace wres::intake
