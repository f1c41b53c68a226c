// SPDX-License-Identifier: MIT
#include "charts/chart_style.h"

namespace wres::charts {
namespace {

// Colours are written out: what reads a picture that stands alone may not know variables of CSS.
constexpr std::string_view css = R"css(
.grid { stroke: #d9d9d9; stroke-width: 1 }
.neutral { stroke: #0b0c0c; stroke-width: 1.5 }
.fifths { stroke: #767676; stroke-width: 1; stroke-dasharray: 1.5 3 }
.bar { stroke-width: 4 }
.bar.adverse, .arrow.adverse { stroke: #f46a25; fill: #f46a25 }
.bar.favourable, .arrow.favourable { stroke: #12436d; fill: #12436d }
.bar.different, .arrow.different { stroke: #801650; fill: #801650 }
.bar.unclear, .arrow.unclear { stroke: #767676; fill: #767676 }
.mark { stroke: #fff; stroke-width: 1.5; fill: #12436d }
.mark.adverse { fill: #f46a25; stroke: #0b0c0c }
.mark.different { fill: #801650 }
.mark.unclear { fill: #fff; stroke: #3d3d3d; stroke-width: 2.5 }
.share { fill: #12436d }
.whisker { stroke: #f46a25; stroke-width: 3 }
.line { stroke-width: 2 }
.line.s1 { stroke: #12436d; stroke-width: 3 }
.limits.s1 { stroke: #12436d; stroke-width: 2 }
.line.s2 { stroke: #c2500f; stroke-dasharray: 7 4 }
.line.s3 { stroke: #3d3d3d; stroke-dasharray: 2 3 }
.line.s4 { stroke: #801650; stroke-dasharray: 10 3 2 3 }
.mark.s2 { fill: #f46a25; stroke: #0b0c0c }
.mark.s3 { fill: #fff; stroke: #3d3d3d; stroke-width: 2 }
.mark.s4 { fill: #801650 }
.person { fill: #12436d; stroke: #12436d; stroke-width: 1.5 }
.person.empty { fill: #fff; stroke: #767676 }
.limit { stroke: #3d3d3d; stroke-width: 1.5; stroke-dasharray: 6 4 }
.limit.outer { stroke-dasharray: 2 3 }
.stage.s1 { fill: #12436d }
.stage.s2 { fill: #f46a25 }
.stage.s3 { fill: #3d3d3d }
.stage.s4 { fill: #801650 }
svg .strong { font-weight: 700 }
)css";

} // namespace

std::string_view chart_style()
{
    return css.substr(1);
}

} // namespace wres::charts
