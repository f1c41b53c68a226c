// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace wres::inspection {

/// Whether a text has the form of a language tag: "en-GB", "cy", "zh-Hans". Not whether there is such a
/// language.
/// @source RFC 5646 (BCP 47), 2.1
[[nodiscard]] bool is_language_tag(std::string_view text);

} // namespace wres::inspection
