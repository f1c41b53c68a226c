// SPDX-License-Identifier: MIT
#pragma once

#include "charts/drawing.h"
#include "document/figure.h"
#include "markup/html.h"

namespace wres::page {

/// The inside of a figure: a key, and one SVG as wide as its place and no broader than it may be, named by
/// the figure's title and description.
void write_drawing(markup::Html& html, const charts::Drawing& drawing, const document::Figure& figure);

} // namespace wres::page
