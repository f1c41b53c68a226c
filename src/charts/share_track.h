// SPDX-License-Identifier: MIT
#pragma once

#include "charts/ruler.h"
#include "document/axis.h"
#include "document/figure.h"
#include "markup/html.h"

namespace wres::charts {

/// The axis that holds every bar, every limit and the line of a chart of shares.
[[nodiscard]] document::Axis axis_of(const document::ShareChart& chart);

/// One share as a bar with its interval, across the width of the SVG that it stands in and as high as a row
/// of a dot plot.
void write_share_bar(markup::Html& svg, const Ruler& ruler, const document::ShareChart& chart,
    const document::Axis& axis, const document::ShareBar& bar);

/// What the thin lines and the upright one mean.
[[nodiscard]] std::string share_key(const document::ShareChart& chart);

} // namespace wres::charts
