// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "base/bytes.h"

namespace wres::formats {

/// The first bytes of a file, at most `limit`.
/// @errors bytes.unreadable
[[nodiscard]] Result<std::string> file_beginning(const Bytes& bytes, std::size_t limit);

} // namespace wres::formats
