// SPDX-License-Identifier: MIT
#include "charts/ruler.h"

#include <fmt/format.h>

namespace wres::charts {

std::string Ruler::x(double percent) const
{
    const double of_whole = left_ + (right_ - left_) * percent / 100;
    return width_ ? fmt::format("{:.2f}", *width_ * of_whole / 100) : fmt::format("{:.2f}%", of_whole);
}

Ruler Ruler::between(double left, double right) const
{
    Ruler part = *this;
    part.left_ = left_ + (right_ - left_) * left / 100;
    part.right_ = left_ + (right_ - left_) * right / 100;
    return part;
}

void Ruler::open_at(markup::Html& svg, const std::string& x, const std::string& y) const
{
    if (width_) {
        svg.open("g", { { "transform", fmt::format("translate({} {})", x, y) } });
        return;
    }
    // A transformation cannot be in per cent; the place of an SVG within another can.
    svg.open(
        "svg", { { "x", x }, { "y", y }, { "width", "1" }, { "height", "1" }, { "overflow", "visible" } });
}

} // namespace wres::charts
