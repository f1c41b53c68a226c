// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "charts/drawing.h"
#include "charts/plain_shapes.h"
#include "charts/series_mark.h"
#include "language/phrase.h"

namespace wres::charts {
namespace {

using document::FunnelPlot;
using language::phrase;
using markup::Html;

constexpr double top = 12;
constexpr double drawn_height = 250;
constexpr double left = 14; // per cent: room for the numbers of the axis

constexpr std::array<std::string_view, 2> limit_kinds { "limit", "limit outer" };

double y_of(const FunnelPlot& plot, double value)
{
    return top + drawn_height * (100 - plot.up.position(value)) / 100;
}

std::string x_of(const Ruler& ruler, const FunnelPlot& plot, double size)
{
    return ruler.x(left + (100 - left) * plot.across.position(size) / 100);
}

void write_frame(Html& svg, const Ruler& ruler, const FunnelPlot& plot)
{
    for (const auto& tick : plot.up.ticks()) {
        const double y = y_of(plot, tick.value);
        write_line(svg, "grid", ruler.x(left), y, ruler.x(100), y);
        write_words(svg, ruler.x(left - 1.5), y + 5, tick.label, "end");
    }
    for (const auto& tick : plot.across.ticks())
        write_words(svg, x_of(ruler, plot, tick.value), top + drawn_height + 20, tick.label, "middle");
    write_words(svg, ruler.x(100), top + drawn_height + 40, plot.across_words + " →", "end");
    const double centre = y_of(plot, plot.centre);
    write_line(svg, "neutral", ruler.x(left), centre, ruler.x(100), centre);
}

void write_limits(Html& svg, const Ruler& ruler, const FunnelPlot& plot)
{
    for (std::size_t which = 0; which < std::min(plot.limits.size(), limit_kinds.size()); ++which) {
        const auto& limits = plot.limits[which];
        for (std::size_t at = 0; at + 1 < limits.sizes.size(); ++at) {
            for (const auto* side : { &limits.lower, &limits.upper })
                write_line(svg, limit_kinds[which], x_of(ruler, plot, limits.sizes[at]),
                    y_of(plot, (*side)[at]), x_of(ruler, plot, limits.sizes[at + 1]),
                    y_of(plot, (*side)[at + 1]));
        }
    }
}

void write_areas(Html& svg, const Ruler& ruler, const FunnelPlot& plot)
{
    for (const bool subject : { false, true }) {
        for (const auto& area : plot.areas) {
            if (area.is_subject != subject)
                continue;
            const auto x = x_of(ruler, plot, area.size);
            const double y = y_of(plot, area.value);
            if (!subject) {
                svg.leaf("circle",
                    { { "class", "person empty" }, { "cx", x }, { "cy", fmt::format("{:.1f}", y) },
                        { "r", "4" } });
                continue;
            }
            write_series_mark(svg, ruler, 3, x, y);
            write_words(svg, x, y - 11, area.label, plot.across.position(area.size) > 60 ? "end" : "start");
        }
    }
}

} // namespace

Drawing drawing_of(const FunnelPlot& plot)
{
    Drawing drawing {
        .breadth = Drawing::Breadth::Wide, .height = top + drawn_height + 48, .key = {}, .write = {}
    };
    const bool has_subject = std::ranges::any_of(plot.areas, &FunnelPlot::Area::is_subject);
    if (has_subject)
        drawing.key.push_back({ phrase("this area"),
            [](Html& svg, const Ruler& ruler) { write_series_mark(svg, ruler, 3, ruler.x(50), 13); } });
    drawing.key.push_back(
        { has_subject ? phrase("another area") : phrase("an area"), [](Html& svg, const Ruler& ruler) {
             svg.leaf("circle",
                 { { "class", "person empty" }, { "cx", ruler.x(50) }, { "cy", "13" }, { "r", "4" } });
         } });
    for (std::size_t which = 0; which < std::min(plot.limits.size(), limit_kinds.size()); ++which)
        drawing.key.push_back({ plot.limits[which].words,
            [which](Html& svg, const Ruler&) { write_line(svg, limit_kinds[which], "1", 13, "33", 13); } });
    drawing.write = [plot](Html& svg, const Ruler& ruler) {
        write_frame(svg, ruler, plot);
        write_limits(svg, ruler, plot);
        write_areas(svg, ruler, plot);
    };
    return drawing;
}

} // namespace wres::charts
