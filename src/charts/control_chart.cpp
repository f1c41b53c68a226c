// SPDX-License-Identifier: MIT
#include "charts/drawing.h"
#include "charts/plain_shapes.h"
#include "charts/series_mark.h"
#include "language/phrase.h"

namespace wres::charts {
namespace {

using document::ControlChart;
using language::phrase;
using markup::Html;

constexpr double top = 12;
constexpr double drawn_height = 208;
constexpr double left = 14; // per cent: room for the numbers of the axis
constexpr std::size_t most_labels = 6; // of periods, which must not cover one another

double y_of(const ControlChart& chart, double value)
{
    return top + drawn_height * (100 - chart.axis.position(value)) / 100;
}

std::string x_of(const Ruler& ruler, const ControlChart& chart, std::size_t period)
{
    return ruler.x(
        left + 4 + (94 - left) * static_cast<double>(period) / static_cast<double>(chart.periods.size() - 1));
}

void write_frame(Html& svg, const Ruler& ruler, const ControlChart& chart)
{
    for (const auto& tick : chart.axis.ticks()) {
        const double y = y_of(chart, tick.value);
        write_line(svg, "grid", ruler.x(left), y, ruler.x(100), y);
        write_words(svg, ruler.x(left - 1.5), y + 5, tick.label, "end");
    }
    write_line(
        svg, "neutral", ruler.x(left), y_of(chart, chart.centre), ruler.x(100), y_of(chart, chart.centre));
    for (const double limit : { chart.lower, chart.upper })
        write_line(svg, "limit", ruler.x(left), y_of(chart, limit), ruler.x(100), y_of(chart, limit));
    const auto every = (chart.periods.size() + most_labels - 1) / most_labels;
    for (std::size_t period = 0; period < chart.periods.size(); period += every)
        write_words(
            svg, x_of(ruler, chart, period), top + drawn_height + 22, chart.periods[period], "middle");
}

void write_points(Html& svg, const Ruler& ruler, const ControlChart& chart)
{
    for (std::size_t period = 0; period + 1 < chart.points.size(); ++period) {
        const auto& from = chart.points[period].value;
        const auto& to = chart.points[period + 1].value;
        if (from.visible() && to.visible())
            write_line(svg, "line s1", x_of(ruler, chart, period), y_of(chart, from.value()),
                x_of(ruler, chart, period + 1), y_of(chart, to.value()));
    }
    for (std::size_t period = 0; period < chart.points.size(); ++period) {
        const auto& point = chart.points[period];
        if (point.value.visible())
            write_series_mark(svg, ruler, point.is_signal ? 1 : 0, x_of(ruler, chart, period),
                y_of(chart, point.value.value()));
    }
}

} // namespace

Drawing drawing_of(const ControlChart& chart)
{
    Drawing drawing { .breadth = Drawing::Breadth::Wide, .height = 250, .key = {}, .write = {} };
    const auto example_of = [](std::size_t series) {
        return [series](
                   Html& svg, const Ruler& ruler) { write_series_mark(svg, ruler, series, ruler.x(50), 13); };
    };
    drawing.key.push_back({ phrase("within what chance does"), example_of(0) });
    drawing.key.push_back({ phrase("more than chance"), example_of(1) });
    drawing.key.push_back(
        { chart.key, [](Html& svg, const Ruler&) { write_line(svg, "limit", "1", 13, "33", 13); } });
    drawing.write = [chart](Html& svg, const Ruler& ruler) {
        write_frame(svg, ruler, chart);
        write_points(svg, ruler, chart);
    };
    return drawing;
}

} // namespace wres::charts
