// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::sealing {

/// Capitals and the digits 2 to 7, without padding.
/// @source RFC 4648, section 6
[[nodiscard]] std::string to_base32(std::string_view bytes);

} // namespace wres::sealing
