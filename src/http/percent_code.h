// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wres::http {

/// Whether a plus sign stands for a space: in forms it does, in paths it does not.
enum class Plus : std::uint8_t { IsPlus, IsSpace };

/// Text with %41 read as A. Nothing when a percent sign is not followed by two hexadecimal digits.
/// @source RFC 3986, section 2.1; WHATWG URL, application/x-www-form-urlencoded
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text, Plus plus);

/// Text as it may stand in one segment of a path or in a value of a query: all but letters, digits and -._~
/// is written as %41.
[[nodiscard]] std::string percent_encoded(std::string_view text);

} // namespace wres::http
