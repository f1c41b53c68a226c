// SPDX-License-Identifier: MIT
#include "page/dot_plot.h"

#include <algorithm>

#include <fmt/format.h>

namespace wres::page {
namespace {

using disclosure::ReleasedVerdict;
using disclosure::ShownEstimate;
using document::Axis;
using document::DotPlot;
using document::DotRow;
using markup::Html;

constexpr std::string_view middle = "13";
constexpr std::string_view height = "26";

std::string at(const Axis& axis, double value)
{
    return fmt::format("{:.2f}%", axis.position(value));
}

void write_vertical(Html& html, std::string_view kind, const std::string& x)
{
    html.leaf("line", { { "class", kind }, { "x1", x }, { "x2", x }, { "y1", "0" }, { "y2", height } });
}

void write_grid(Html& html, const Axis& axis)
{
    for (const auto& tick : axis.ticks())
        write_vertical(html, "grid", at(axis, tick.value));
    for (const double reference : axis.references())
        write_vertical(html, "fifths", at(axis, reference));
    write_vertical(html, "neutral", at(axis, axis.neutral()));
}

/// An arrow at an edge of the chart: the interval goes on.
void write_arrow(Html& html, std::string_view shape, std::string_view x, std::string_view points)
{
    html.open("svg",
        { { "x", x }, { "y", middle }, { "width", "1" }, { "height", "1" }, { "overflow", "visible" } });
    html.leaf("polygon", { { "class", shape }, { "points", points } });
    html.close();
}

std::string_view shape_of(ReleasedVerdict verdict)
{
    switch (verdict) {
    case ReleasedVerdict::Adverse: return "adverse";
    case ReleasedVerdict::Favourable: return "favourable";
    case ReleasedVerdict::Different: return "different";
    default: return "unclear";
    }
}

void write_mark(Html& html, std::string_view shape, const std::string& x)
{
    const bool is_round = shape == "favourable" || shape == "unclear";
    if (is_round) {
        html.leaf("circle",
            { { "class", fmt::format("mark {}", shape) }, { "cx", x }, { "cy", middle }, { "r", "5.5" } });
        return;
    }
    html.open("svg",
        { { "x", x }, { "y", middle }, { "width", "1" }, { "height", "1" }, { "overflow", "visible" } });
    html.leaf("polygon",
        { { "class", fmt::format("mark {}", shape) },
            { "points",
                shape == "adverse" ? "0,-7.5 7.5,0 0,7.5 -7.5,0" : "-5.5,-5.5 5.5,-5.5 5.5,5.5 -5.5,5.5" } });
    html.close();
}

void write_interval(Html& html, const Axis& axis, const ShownEstimate& estimate, std::string_view shape)
{
    const std::string kind = fmt::format("bar {}", shape);
    const double lower = estimate.lower.value();
    const double upper = estimate.upper.value();
    html.leaf("line",
        { { "class", kind }, { "x1", at(axis, lower) }, { "x2", at(axis, upper) }, { "y1", middle },
            { "y2", middle } });
    if (axis.is_below(lower))
        write_arrow(html, fmt::format("arrow {}", shape), at(axis, lower), "-9,0 0,-5.5 0,5.5");
    if (axis.is_above(upper))
        write_arrow(html, fmt::format("arrow {}", shape), at(axis, upper), "9,0 0,-5.5 0,5.5");
}

void write_estimate(Html& html, const Axis& axis, const ShownEstimate& estimate, ReleasedVerdict verdict)
{
    const auto shape = shape_of(verdict);
    if (estimate.lower.visible() && estimate.upper.visible())
        write_interval(html, axis, estimate, shape);
    const bool is_inside = estimate.value.visible() && !axis.is_below(estimate.value.value())
        && !axis.is_above(estimate.value.value());
    if (is_inside)
        write_mark(html, shape, at(axis, estimate.value.value()));
}

void write_row(Html& html, const DotPlot& plot, const DotRow& row)
{
    html.open("div", { { "class", "dot-row" } });
    html.element("span", { { "class", "dot-label" } }, row.label);
    html.open("svg",
        { { "class", "track" }, { "width", "100%" }, { "height", height }, { "aria-hidden", "true" } });
    write_grid(html, plot.axis);
    write_estimate(html, plot.axis, row.estimate, row.verdict);
    html.close();
    html.element("span", { { "class", "dot-number" } }, row.number);
    html.close();
}

void write_key_item(Html& html, std::string_view shape, std::string_view words)
{
    html.open("li");
    html.open("svg",
        { { "class", "key-mark" }, { "width", "34" }, { "height", height }, { "aria-hidden", "true" } });
    if (shape == "fifths")
        write_vertical(html, "fifths", "50%");
    else {
        html.leaf("line",
            { { "class", fmt::format("bar {}", shape) }, { "x1", "2" }, { "x2", "32" }, { "y1", middle },
                { "y2", middle } });
        write_mark(html, shape, "50%");
    }
    html.close();
    html.text(words);
    html.close();
}

/// What the marks and lines of this plot mean.
void write_key(Html& html, const DotPlot& plot)
{
    const auto has = [&](std::string_view shape) {
        return std::ranges::any_of(
            plot.rows, [&](const DotRow& row) { return shape_of(row.verdict) == shape; });
    };
    html.open("ul", { { "class", "key" } });
    if (has("adverse"))
        write_key_item(html, "adverse", "clearly worse");
    if (has("favourable"))
        write_key_item(html, "favourable", "clearly better");
    if (has("different"))
        write_key_item(html, "different", "clearly different");
    if (has("unclear"))
        write_key_item(html, "unclear", "no large difference, or too few to tell");
    if (!plot.axis.references().empty())
        write_key_item(html, "fifths", "0.8 and 1.25: for orientation, not a test");
    html.close();
}

} // namespace

void write_dot_track(Html& html, const Axis& axis, const ShownEstimate& estimate, ReleasedVerdict verdict,
    std::string_view description)
{
    html.open("svg",
        { { "class", "track" }, { "width", "100%" }, { "height", height }, { "role", "img" },
            { "aria-label", description } });
    write_grid(html, axis);
    write_estimate(html, axis, estimate, verdict);
    html.close();
}

void write_dot_axis(Html& html, const Axis& axis, AxisShown shown)
{
    html.open("svg",
        { { "class", shown == AxisShown::Always ? "track axis" : "track axis when-narrow" },
            { "width", "100%" }, { "height", "20" }, { "aria-hidden", "true" } });
    for (const auto& tick : axis.ticks())
        html.element("text", { { "x", at(axis, tick.value) }, { "y", "15" }, { "text-anchor", "middle" } },
            tick.label);
    html.close();
}

void write_dot_plot(Html& html, const DotPlot& plot, std::string_view description)
{
    write_key(html, plot);
    html.open("div", { { "class", "dots" }, { "role", "img" }, { "aria-label", description } });
    for (const auto& row : plot.rows)
        write_row(html, plot, row);
    html.open("div", { { "class", "dot-row" } });
    html.element("span", { { "class", "dot-label" } }, "");
    html.open("div", { { "class", "dot-foot" } });
    write_dot_axis(html, plot.axis);
    html.element("span", { { "class", "less" } }, fmt::format("← {}", plot.less));
    html.element("span", { { "class", "more" } }, fmt::format("{} →", plot.more));
    html.close();
    html.element("span", { { "class", "dot-number" } }, "");
    html.close();
    html.close();
}

} // namespace wres::page
