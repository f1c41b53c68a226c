// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres {

/// SHA-256 (FIPS 180-4), as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view content);

}  // namespace wres
