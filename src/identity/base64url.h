// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wres::identity {

/// With - and _, without padding.
/// @source RFC 7515, section 2 (Base64url Encoding)
[[nodiscard]] std::string to_base64url(std::string_view bytes);

/// Nothing when it is anything else, padding included.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

} // namespace wres::identity
