// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "base/bytes.h"

namespace wres::formats {

/// Fills `out` from `offset`, also from a holder that gives a little at a time; fewer only at the end of the
/// file.
/// @errors bytes.unreadable
[[nodiscard]] Result<std::size_t> read_fully(const Bytes& bytes, std::uint64_t offset, std::span<char> out);

/// The first bytes of a file, at most `limit`.
/// @errors bytes.unreadable
[[nodiscard]] Result<std::string> file_beginning(const Bytes& bytes, std::size_t limit);

} // namespace wres::formats
