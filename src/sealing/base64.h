// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::sealing {

/// With the letters A-Z a-z 0-9 + / and filled up with =.
/// @source RFC 4648, section 4
[[nodiscard]] std::string to_base64(std::string_view bytes);

} // namespace wres::sealing
