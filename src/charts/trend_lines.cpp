// SPDX-License-Identifier: MIT
#include "charts/trend_lines.h"

#include <algorithm>

#include <fmt/format.h>

#include "charts/series_mark.h"
#include "language/phrase.h"

namespace wres::charts {
namespace {

using disclosure::ShownEstimate;
using document::Axis;
using document::TrendChart;
using markup::Html;

constexpr double top = 12;
constexpr double drawn_height = 208;
constexpr double left = 12; // per cent: room for the numbers of the axis
constexpr double right = 94;

std::string x_of(const Ruler& ruler, const TrendChart& chart, std::size_t period)
{
    return ruler.x(trend_position(chart, static_cast<double>(period)));
}

double height_of(const Axis& axis, double value)
{
    return top + drawn_height * (100 - axis.position(value)) / 100;
}

std::string y_of(const Axis& axis, double value)
{
    return fmt::format("{:.1f}", height_of(axis, value));
}

void write_grid(Html& html, const Ruler& ruler, const TrendChart& chart)
{
    const auto horizontal = [&](std::string_view kind, double value) {
        const auto y = y_of(chart.axis, value);
        html.leaf("line",
            { { "class", kind }, { "x1", ruler.x(left) }, { "x2", ruler.x(100) }, { "y1", y }, { "y2", y } });
    };
    for (const auto& tick : chart.axis.ticks()) {
        horizontal("grid", tick.value);
        const double y = top + drawn_height * (100 - chart.axis.position(tick.value)) / 100 + 5;
        html.element("text",
            { { "x", ruler.x(left - 1.5) }, { "y", fmt::format("{:.1f}", y) }, { "text-anchor", "end" } },
            tick.label);
    }
    for (const double reference : chart.axis.references())
        horizontal("fifths", reference);
    horizontal("neutral", chart.axis.neutral());
    for (std::size_t period = 0; period < chart.periods.size(); ++period) {
        html.element("text",
            { { "x", x_of(ruler, chart, period) }, { "y", fmt::format("{}", top + drawn_height + 22) },
                { "text-anchor", "middle" } },
            chart.periods[period]);
    }
}

void write_limits(Html& html, const TrendChart& chart, const ShownEstimate& point, std::string_view x)
{
    if (!point.lower.visible() || !point.upper.visible())
        return;
    html.leaf("line",
        { { "class", "limits s1" }, { "x1", x }, { "x2", x }, { "y1", y_of(chart.axis, point.lower.value()) },
            { "y2", y_of(chart.axis, point.upper.value()) } });
}

bool can_be_drawn(const TrendChart& chart, const ShownEstimate& point)
{
    return point.value.visible() && !chart.axis.is_below(point.value.value())
        && !chart.axis.is_above(point.value.value());
}

void write_series(Html& html, const Ruler& ruler, const TrendChart& chart, std::size_t which)
{
    const auto& points = chart.series[which].points;
    for (std::size_t period = 0; period + 1 < points.size(); ++period) {
        if (!can_be_drawn(chart, points[period]) || !can_be_drawn(chart, points[period + 1]))
            continue;
        html.leaf("line",
            { { "class", fmt::format("line {}", series_class(which)) }, { "x1", x_of(ruler, chart, period) },
                { "y1", y_of(chart.axis, points[period].value.value()) },
                { "x2", x_of(ruler, chart, period + 1) },
                { "y2", y_of(chart.axis, points[period + 1].value.value()) } });
    }
    for (std::size_t period = 0; period < points.size(); ++period) {
        const auto x = x_of(ruler, chart, period);
        if (which == 0)
            write_limits(html, chart, points[period], x);
        if (can_be_drawn(chart, points[period]))
            write_series_mark(html, ruler, which, x, height_of(chart.axis, points[period].value.value()));
    }
}

} // namespace

double trend_position(const TrendChart& chart, double period)
{
    const double steps = static_cast<double>(chart.periods.size() - 1);
    return left + 5 + (right - left - 5) * period / steps;
}

std::size_t series_drawn(const TrendChart& chart)
{
    return std::min(chart.series.size(), most_series);
}

void write_trend_lines(Html& html, const Ruler& ruler, const TrendChart& chart)
{
    write_grid(html, ruler, chart);
    for (std::size_t which = series_drawn(chart); which-- > 0;)
        write_series(html, ruler, chart, which);
}

std::string series_words(const TrendChart& chart, std::size_t series)
{
    const auto& name = chart.series[series].name;
    return series == 0 ? language::phrase("{}, with its 95% interval", name) : name;
}

} // namespace wres::charts
