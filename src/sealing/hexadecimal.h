// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wres::sealing {

/// Two lower-case digits a byte.
[[nodiscard]] std::string to_hexadecimal(std::string_view bytes);

/// Nothing when a character is no digit or one is left over.
[[nodiscard]] std::optional<std::string> from_hexadecimal(std::string_view digits);

} // namespace wres::sealing
