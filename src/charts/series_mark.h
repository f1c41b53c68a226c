// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "charts/ruler.h"
#include "markup/html.h"

namespace wres::charts {

/// More series in one chart would not be told apart.
inline constexpr std::size_t most_series = 4;

/// The word for the look of a series: "s1" to "s4".
[[nodiscard]] std::string_view series_class(std::size_t series);

/// The mark of a series, of a shape of its own, around a point.
void write_series_mark(
    markup::Html& svg, const Ruler& ruler, std::size_t series, const std::string& x, double y);

/// What a series looks like, as an example of it 34 pixels wide and as high as a row of a dot plot.
void write_series_example(markup::Html& svg, const Ruler& ruler, std::size_t series);

} // namespace wres::charts
