// SPDX-License-Identifier: MIT
#pragma once

#include "document/figure.h"
#include "markup/html.h"

namespace wres::page {

/// The inside of a figure: a key, and one SVG as wide as its place, named by the figure's title and
/// description.
void write_trend_chart(markup::Html& html, const document::TrendChart& chart, const document::Figure& figure);

} // namespace wres::page
