// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text_lines.h"
#include "charts/drawing.h"
#include "charts/plain_shapes.h"
#include "charts/series_mark.h"
#include "language/phrase.h"

namespace wres::charts {
namespace {

using document::PanelChart;
using language::phrase;
using markup::Html;

constexpr std::size_t beside = 2; // panels, also on a telephone
constexpr std::size_t label_width = 19; // characters
constexpr double line_height = 16;
constexpr double drawn_height = 74;
constexpr double foot = 26;
constexpr double gap = 6; // per cent
constexpr double gutter = 25; // per cent of a panel: room for the numbers of its axis

/// Where the parts of every panel stand, so that rows of panels are level.
struct Places {
    double label_height {};
    double panel_height {};
};

/// With the newest number, which so is never in the way of the drawing.
std::string label_of(const PanelChart::Panel& panel)
{
    return fmt::format("{}: {}", panel.label, panel.last_words);
}

Places places_of(const PanelChart& chart)
{
    std::size_t lines = 1;
    for (const auto& panel : chart.panels)
        lines = std::max(lines, text_lines(label_of(panel), label_width).size());
    const double label_height = line_height * static_cast<double>(lines) + 8;
    return { label_height, label_height + drawn_height + foot + 12 };
}

double x_percent(const PanelChart& chart, std::size_t period)
{
    return 30 + 64.0 * static_cast<double>(period) / static_cast<double>(chart.periods.size() - 1);
}

double y_of(const PanelChart& chart, double top, double value)
{
    return top + drawn_height * (100 - chart.axis.position(value)) / 100;
}

void write_grid(Html& svg, const Ruler& ruler, const PanelChart& chart, double top)
{
    for (const auto* tick : { &chart.axis.ticks().front(), &chart.axis.ticks().back() }) {
        const double y = y_of(chart, top, tick->value);
        write_line(svg, "grid", ruler.x(gutter), y, ruler.x(100), y);
        write_words(svg, ruler.x(gutter - 2), y + 5, tick->label, "end");
    }
    const double y = top + drawn_height + 16;
    write_words(svg, ruler.x(gutter), y, chart.periods.front());
    write_words(svg, ruler.x(100), y, chart.periods.back(), "end");
}

/// Steps between periods that both have a number.
template <typename Value>
void write_steps(
    Html& svg, const Ruler& ruler, const PanelChart& chart, double top, std::string_view kind, Value value_of)
{
    for (std::size_t period = 0; period + 1 < chart.periods.size(); ++period) {
        const auto from = value_of(period);
        const auto to = value_of(period + 1);
        if (from.visible() && to.visible())
            write_line(svg, kind, ruler.x(x_percent(chart, period)), y_of(chart, top, from.value()),
                ruler.x(x_percent(chart, period + 1)), y_of(chart, top, to.value()));
    }
}

void write_panel(
    Html& svg, const Ruler& ruler, const PanelChart& chart, const PanelChart::Panel& panel, double label_top)
{
    double y = label_top + 13;
    for (const auto& line : text_lines(label_of(panel), label_width)) {
        write_words(svg, ruler.x(0), y, line);
        y += line_height;
    }
    const double top = label_top + places_of(chart).label_height;
    write_grid(svg, ruler, chart, top);
    if (!chart.line_label.empty())
        write_steps(
            svg, ruler, chart, top, "line s2", [&](std::size_t period) { return chart.line[period]; });
    write_steps(
        svg, ruler, chart, top, "line s1", [&](std::size_t period) { return panel.points[period].value; });
    for (std::size_t period = 0; period < chart.periods.size(); ++period) {
        const auto& point = panel.points[period];
        const auto x = ruler.x(x_percent(chart, period));
        if (point.lower.visible() && point.upper.visible())
            write_line(svg, "limits s1", x, y_of(chart, top, point.lower.value()), x,
                y_of(chart, top, point.upper.value()));
        if (point.value.visible())
            write_series_mark(svg, ruler, 0, x, y_of(chart, top, point.value.value()));
    }
}

} // namespace

Drawing drawing_of(const PanelChart& chart)
{
    const auto places = places_of(chart);
    const auto rows = (chart.panels.size() + beside - 1) / beside;
    Drawing drawing { .breadth = Drawing::Breadth::Wide,
        .height = places.panel_height * static_cast<double>(rows),
        .key = {},
        .write = {} };
    drawing.key.push_back({ phrase("each panel’s own, with its 95% interval; the number is the newest"),
        [](Html& svg, const Ruler& ruler) { write_series_example(svg, ruler, 0); } });
    if (!chart.line_label.empty())
        drawing.key.push_back({ chart.line_label,
            [](Html& svg, const Ruler&) { write_line(svg, "line s2", "1", 13, "33", 13); } });
    drawing.write = [chart, places](Html& svg, const Ruler& ruler) {
        const double width = 100.0 / beside;
        for (std::size_t which = 0; which < chart.panels.size(); ++which) {
            const double left = width * static_cast<double>(which % beside);
            const double inset = which % beside == 0 ? 0 : gap / 2;
            write_panel(svg, ruler.between(left + inset, left + width - gap / 2 + inset), chart,
                chart.panels[which], places.panel_height * static_cast<double>(which / beside));
        }
    };
    return drawing;
}

} // namespace wres::charts
