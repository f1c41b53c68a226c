// SPDX-License-Identifier: MIT
#include "charts/series_mark.h"

#include <array>

#include <fmt/format.h>

#include "charts/plain_shapes.h"

namespace wres::charts {
namespace {

constexpr std::array<std::string_view, most_series> classes { "s1", "s2", "s3", "s4" };
constexpr std::array<std::string_view, most_series> shapes { "", "-5,-5 5,-5 5,5 -5,5", "0,-6.5 6.5,5 -6.5,5",
    "0,-7 7,0 0,7 -7,0" };

} // namespace

std::string_view series_class(std::size_t series)
{
    return classes[series];
}

void write_series_mark(
    markup::Html& svg, const Ruler& ruler, std::size_t series, const std::string& x, double y)
{
    const auto kind = fmt::format("mark {}", classes[series]);
    const auto at = fmt::format("{:.1f}", y);
    if (series == 0) {
        svg.leaf("circle", { { "class", kind }, { "cx", x }, { "cy", at }, { "r", "5" } });
        return;
    }
    ruler.open_at(svg, x, at);
    svg.leaf("polygon", { { "class", kind }, { "points", shapes[series] } });
    svg.close();
}

void write_series_example(markup::Html& svg, const Ruler& ruler, std::size_t series)
{
    write_line(svg, fmt::format("line {}", classes[series]), "1", 13, "33", 13);
    write_series_mark(svg, ruler, series, ruler.x(50), 13);
}

} // namespace wres::charts
