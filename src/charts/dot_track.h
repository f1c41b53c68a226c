// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "charts/ruler.h"
#include "document/axis.h"
#include "document/figure.h"
#include "markup/html.h"

namespace wres::charts {

/// One line of a dot plot is drawn across the width of the SVG that it stands in, and this high in pixels.
inline constexpr double track_height = 26;

/// The word for a verdict's shape and colour, of which the style sheet knows the look.
[[nodiscard]] std::string_view shape_of(disclosure::ReleasedVerdict verdict);

/// The lines of an axis behind one row.
void write_dot_grid(markup::Html& svg, const Ruler& ruler, const document::Axis& axis);

/// An estimate as a mark, its 95% interval as a bar with arrows where it goes on beyond the axis.
void write_dot_estimate(markup::Html& svg, const Ruler& ruler, const document::Axis& axis,
    const disclosure::ShownEstimate& estimate, disclosure::ReleasedVerdict verdict);

/// The numbers below an axis.
void write_dot_ticks(markup::Html& svg, const Ruler& ruler, const document::Axis& axis);

/// What a shape means, as an example of it 34 pixels wide; "fifths" is the line for orientation.
void write_dot_example(markup::Html& svg, const Ruler& ruler, std::string_view shape);

/// The shapes in a plot and what each means.
struct Meaning {
    std::string_view shape;
    std::string words;
};
[[nodiscard]] std::vector<Meaning> meanings_in(const document::DotPlot& plot);

} // namespace wres::charts
