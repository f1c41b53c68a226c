// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "document/figure.h"

namespace wres::charts {

/// A picture without its frame, to be put into another: it needs the styles of chart_style() and of
/// picture_text_style().
struct PictureParts {
    std::string drawing;
    double width {}; // pixels
    double height {};
};

/// Of a figure that has something to draw.
[[nodiscard]] PictureParts picture_parts_of(const document::Figure& figure);

/// How the letters of pictures look.
[[nodiscard]] std::string_view picture_text_style();

} // namespace wres::charts
