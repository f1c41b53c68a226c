// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "formats/table.h"

namespace wres::formats {

/// read_csv with blocks of another size: the result never depends on it, and tests prove that.
[[nodiscard]] Done read_csv_in_blocks(
    std::string_view name, const Bytes& bytes, TableSink& sink, std::size_t block_bytes);

} // namespace wres::formats
