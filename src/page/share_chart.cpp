// SPDX-License-Identifier: MIT
#include "page/share_chart.h"

#include <algorithm>

#include <fmt/format.h>

#include "document/number_words.h"
#include "page/dot_plot.h"

namespace wres::page {
namespace {

using document::Axis;
using document::ShareBar;
using document::ShareChart;
using markup::Html;

Axis axis_of(const ShareChart& chart)
{
    double largest = chart.line;
    for (const auto& bar : chart.bars) {
        if (bar.share.upper.visible())
            largest = std::max(largest, bar.share.upper.value());
    }
    return Axis::of_shares(largest);
}

void write_line(Html& html, std::string_view kind, std::string_view x)
{
    html.leaf("line", { { "class", kind }, { "x1", x }, { "x2", x }, { "y1", "0" }, { "y2", "26" } });
}

void write_bar(Html& html, const ShareChart& chart, const Axis& axis, const ShareBar& bar)
{
    const auto at = [&](double value) { return fmt::format("{:.2f}%", axis.position(value)); };
    html.open("div", { { "class", "dot-row" } });
    html.element("span", { { "class", "dot-label" } }, bar.label);
    html.open(
        "svg", { { "class", "track" }, { "width", "100%" }, { "height", "26" }, { "aria-hidden", "true" } });
    for (const auto& tick : axis.ticks())
        write_line(html, "grid", at(tick.value));
    if (bar.share.value.visible())
        html.leaf("rect",
            { { "class", "share" }, { "x", at(0) }, { "y", "5" }, { "height", "16" },
                { "width",
                    fmt::format("{:.2f}%", axis.position(bar.share.value.value()) - axis.position(0)) } });
    if (bar.share.lower.visible() && bar.share.upper.visible())
        html.leaf("line",
            { { "class", "whisker" }, { "x1", at(bar.share.lower.value()) },
                { "x2", at(bar.share.upper.value()) }, { "y1", "13" }, { "y2", "13" } });
    if (!chart.line_label.empty())
        write_line(html, "neutral", at(chart.line));
    html.close();
    html.element("span", { { "class", "dot-number" } },
        document::shown_words(bar.share.value, document::percent_words));
    html.close();
}

} // namespace

void write_share_chart(Html& html, const ShareChart& chart, std::string_view description)
{
    const Axis axis = axis_of(chart);
    html.element("p", { { "class", "note" } },
        chart.line_label.empty()
            ? "Thin lines are 95% intervals."
            : fmt::format("Thin lines are 95% intervals. The upright line: {}.", chart.line_label));
    html.open("div", { { "class", "dots" }, { "role", "img" }, { "aria-label", description } });
    for (const auto& bar : chart.bars)
        write_bar(html, chart, axis, bar);
    html.open("div", { { "class", "dot-row" } });
    html.element("span", { { "class", "dot-label" } }, "");
    html.open("div", { { "class", "dot-foot" } });
    write_dot_axis(html, axis);
    html.close();
    html.element("span", { { "class", "dot-number" } }, "");
    html.close();
    html.close();
}

} // namespace wres::page
