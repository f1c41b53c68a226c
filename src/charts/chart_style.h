// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace wres::charts {

/// How the shapes of every chart look, as a style sheet for SVG: in a page once for all its charts, in a
/// picture that stands alone within it. Marks contrast with white at least 3 to 1, and differ by shape as
/// well as by colour.
/// @source Government Analysis Function, Data visualisation: colours
[[nodiscard]] std::string_view chart_style();

} // namespace wres::charts
