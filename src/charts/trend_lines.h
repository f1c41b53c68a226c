// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "charts/ruler.h"
#include "document/figure.h"
#include "markup/html.h"

namespace wres::charts {

inline constexpr double trend_height = 250; // pixels

/// More would not be told apart.
[[nodiscard]] std::size_t series_drawn(const document::TrendChart& chart);

/// Estimates over periods, across the width of the SVG that they stand in.
void write_trend_lines(markup::Html& svg, const Ruler& ruler, const document::TrendChart& chart);

/// Where a point in time stands across the drawing, in per cent of its width.
/// @param period  from 0, the first period, on; 1.5 is halfway between the second and the third
[[nodiscard]] double trend_position(const document::TrendChart& chart, double period);

[[nodiscard]] std::string series_words(const document::TrendChart& chart, std::size_t series);

} // namespace wres::charts
