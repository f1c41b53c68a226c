// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::frame {

/// The setting of an organisation that holds its colour, "#1d70b8"; empty: the usual one.
inline constexpr std::string_view colour_setting = "look.colour";

/// The path of the style sheet that gives a page this colour.
[[nodiscard]] std::string colour_style_path(std::string_view colour);

} // namespace wres::frame
