// SPDX-License-Identifier: MIT
#include "charts/trend_lines.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

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
constexpr std::size_t most_series = 4;

constexpr std::array series_classes { std::string_view("s1"), std::string_view("s2"), std::string_view("s3"),
    std::string_view("s4") };

std::string x_of(const Ruler& ruler, const TrendChart& chart, std::size_t period)
{
    const double steps = static_cast<double>(chart.periods.size() - 1);
    return ruler.x(left + 5 + (right - left - 5) * static_cast<double>(period) / steps);
}

std::string y_of(const Axis& axis, double value)
{
    return fmt::format("{:.1f}", top + drawn_height * (100 - axis.position(value)) / 100);
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

void write_mark(
    Html& html, const Ruler& ruler, std::size_t series, const std::string& x, const std::string& y)
{
    const std::string kind = fmt::format("mark {}", series_classes[series]);
    if (series == 0) {
        html.leaf("circle", { { "class", kind }, { "cx", x }, { "cy", y }, { "r", "5" } });
        return;
    }
    constexpr std::array shapes { std::string_view(""), std::string_view("-5,-5 5,-5 5,5 -5,5"),
        std::string_view("0,-6.5 6.5,5 -6.5,5"), std::string_view("0,-7 7,0 0,7 -7,0") };
    ruler.open_at(html, x, y);
    html.leaf("polygon", { { "class", kind }, { "points", shapes[series] } });
    html.close();
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
            { { "class", fmt::format("line {}", series_classes[which]) },
                { "x1", x_of(ruler, chart, period) },
                { "y1", y_of(chart.axis, points[period].value.value()) },
                { "x2", x_of(ruler, chart, period + 1) },
                { "y2", y_of(chart.axis, points[period + 1].value.value()) } });
    }
    for (std::size_t period = 0; period < points.size(); ++period) {
        const auto x = x_of(ruler, chart, period);
        if (which == 0)
            write_limits(html, chart, points[period], x);
        if (can_be_drawn(chart, points[period]))
            write_mark(html, ruler, which, x, y_of(chart.axis, points[period].value.value()));
    }
}

} // namespace

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

void write_series_example(Html& html, const Ruler& ruler, std::size_t series)
{
    html.leaf("line",
        { { "class", fmt::format("line {}", series_classes[series]) }, { "x1", "1" }, { "x2", "33" },
            { "y1", "13" }, { "y2", "13" } });
    write_mark(html, ruler, series, ruler.x(50), "13");
}

std::string series_words(const TrendChart& chart, std::size_t series)
{
    const auto& name = chart.series[series].name;
    return series == 0 ? fmt::format("{}, with its 95% interval", name) : name;
}

} // namespace wres::charts
