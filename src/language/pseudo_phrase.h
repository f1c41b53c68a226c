// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::language {

/// English as a made-up language that can still be read: «Ŕåţé~~» for "Rate". Every letter has an accent or
/// another shape, so that plain letters on a page are words that no catalogue was asked for; it is a third
/// longer, as translations are; and brackets show where a phrase begins and ends. Places stay as they are.
[[nodiscard]] std::string pseudo_phrase(std::string_view english);

} // namespace wres::language
