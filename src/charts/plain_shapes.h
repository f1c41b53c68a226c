// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "markup/html.h"

namespace wres::charts {

// The shapes that drawings are made of. An x comes from a ruler; a y is in pixels.

void write_words(markup::Html& svg, const std::string& x, double y, std::string_view words,
    std::string_view anchor = "start");
void write_line(markup::Html& svg, std::string_view kind, const std::string& x1, double y1,
    const std::string& x2, double y2);

} // namespace wres::charts
