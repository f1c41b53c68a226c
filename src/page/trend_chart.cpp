// SPDX-License-Identifier: MIT
#include "page/trend_chart.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace wres::page {
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

std::string x_of(const TrendChart& chart, std::size_t period)
{
    const double steps = static_cast<double>(chart.periods.size() - 1);
    return fmt::format("{:.2f}%", left + 5 + (right - left - 5) * static_cast<double>(period) / steps);
}

std::string y_of(const Axis& axis, double value)
{
    return fmt::format("{:.1f}", top + drawn_height * (100 - axis.position(value)) / 100);
}

void write_grid(Html& html, const TrendChart& chart)
{
    const auto horizontal = [&](std::string_view kind, double value) {
        const auto y = y_of(chart.axis, value);
        html.leaf("line",
            { { "class", kind }, { "x1", fmt::format("{}%", left) }, { "x2", "100%" }, { "y1", y },
                { "y2", y } });
    };
    for (const auto& tick : chart.axis.ticks()) {
        horizontal("grid", tick.value);
        const double y = top + drawn_height * (100 - chart.axis.position(tick.value)) / 100 + 5;
        html.element("text",
            { { "x", fmt::format("{}%", left - 1.5) }, { "y", fmt::format("{:.1f}", y) },
                { "text-anchor", "end" } },
            tick.label);
    }
    for (const double reference : chart.axis.references())
        horizontal("fifths", reference);
    horizontal("neutral", chart.axis.neutral());
    for (std::size_t period = 0; period < chart.periods.size(); ++period) {
        html.element("text",
            { { "x", x_of(chart, period) }, { "y", fmt::format("{}", top + drawn_height + 22) },
                { "text-anchor", "middle" } },
            chart.periods[period]);
    }
}

void write_mark(Html& html, std::size_t series, std::string_view x, std::string_view y)
{
    const std::string kind = fmt::format("mark {}", series_classes[series]);
    if (series == 0) {
        html.leaf("circle", { { "class", kind }, { "cx", x }, { "cy", y }, { "r", "5" } });
        return;
    }
    constexpr std::array shapes { std::string_view(""), std::string_view("-5,-5 5,-5 5,5 -5,5"),
        std::string_view("0,-6.5 6.5,5 -6.5,5"), std::string_view("0,-7 7,0 0,7 -7,0") };
    html.open(
        "svg", { { "x", x }, { "y", y }, { "width", "1" }, { "height", "1" }, { "overflow", "visible" } });
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

void write_series(Html& html, const TrendChart& chart, std::size_t which)
{
    const auto& points = chart.series[which].points;
    for (std::size_t period = 0; period + 1 < points.size(); ++period) {
        if (!can_be_drawn(chart, points[period]) || !can_be_drawn(chart, points[period + 1]))
            continue;
        html.leaf("line",
            { { "class", fmt::format("line {}", series_classes[which]) }, { "x1", x_of(chart, period) },
                { "y1", y_of(chart.axis, points[period].value.value()) }, { "x2", x_of(chart, period + 1) },
                { "y2", y_of(chart.axis, points[period + 1].value.value()) } });
    }
    for (std::size_t period = 0; period < points.size(); ++period) {
        const auto x = x_of(chart, period);
        if (which == 0)
            write_limits(html, chart, points[period], x);
        if (can_be_drawn(chart, points[period]))
            write_mark(html, which, x, y_of(chart.axis, points[period].value.value()));
    }
}

void write_key(Html& html, const TrendChart& chart, std::size_t series)
{
    html.open("ul", { { "class", "key" } });
    for (std::size_t which = 0; which < series; ++which) {
        html.open("li");
        html.open("svg",
            { { "class", "key-mark" }, { "width", "34" }, { "height", "26" }, { "aria-hidden", "true" } });
        html.leaf("line",
            { { "class", fmt::format("line {}", series_classes[which]) }, { "x1", "1" }, { "x2", "33" },
                { "y1", "13" }, { "y2", "13" } });
        write_mark(html, which, "17", "13");
        html.close();
        html.text(which == 0 ? fmt::format("{}, with its 95% interval", chart.series[which].name)
                             : chart.series[which].name);
        html.close();
    }
    html.close();
}

} // namespace

void write_trend_chart(Html& html, const TrendChart& chart, const document::Figure& figure)
{
    const std::size_t series = std::min(chart.series.size(), most_series);
    write_key(html, chart, series);
    html.open("svg",
        { { "class", "trend" }, { "width", "100%" }, { "height", "250" }, { "role", "img" },
            { "aria-labelledby", fmt::format("{0}-title {0}-desc", figure.id) } });
    html.element("title", { { "id", figure.id + "-title" } }, figure.title);
    html.element("desc", { { "id", figure.id + "-desc" } }, figure.description);
    write_grid(html, chart);
    for (std::size_t which = series; which-- > 0;)
        write_series(html, chart, which);
    html.close();
}

} // namespace wres::page
