// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.h"

namespace wres::formats {

/// Sentences that more than one reader says.
[[nodiscard]] Error empty_file(std::string_view name);
[[nodiscard]] Error binary_file(std::string_view name);
[[nodiscard]] Error unusual_encoding(std::string_view name);

} // namespace wres::formats
