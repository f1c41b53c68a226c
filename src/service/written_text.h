// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::service {

/// What somebody wrote into a field of several lines, as it is kept: lines end with one line feed, without
/// control characters and without white space around the whole.
[[nodiscard]] std::string written_text(std::string_view field);

} // namespace wres::service
