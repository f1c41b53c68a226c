// SPDX-License-Identifier: MIT
#include "charts/share_track.h"

#include <algorithm>

#include "base/text.h"
#include "language/phrase.h"

namespace wres::charts {
namespace {

using document::Axis;
using document::ShareBar;
using document::ShareChart;
using language::phrase;
using markup::Html;

void write_line(Html& html, std::string_view kind, const std::string& x)
{
    html.leaf("line", { { "class", kind }, { "x1", x }, { "x2", x }, { "y1", "0" }, { "y2", "26" } });
}

} // namespace

Axis axis_of(const ShareChart& chart)
{
    double largest = chart.line;
    for (const auto& bar : chart.bars) {
        for (const auto& end : { bar.share.value, bar.share.upper })
            largest = std::max(largest, end.visible() ? end.value() : 0);
    }
    return Axis::of_shares(largest);
}

void write_share_bar(
    Html& html, const Ruler& ruler, const ShareChart& chart, const Axis& axis, const ShareBar& bar)
{
    const auto at = [&](double value) { return ruler.x(axis.position(value)); };
    for (const auto& tick : axis.ticks())
        write_line(html, "grid", at(tick.value));
    if (bar.share.value.visible())
        html.leaf("rect",
            { { "class", "share" }, { "x", at(0) }, { "y", "5" }, { "height", "16" },
                { "width", ruler.x(axis.position(bar.share.value.value()) - axis.position(0)) } });
    if (bar.share.lower.visible() && bar.share.upper.visible())
        html.leaf("line",
            { { "class", "whisker" }, { "x1", at(bar.share.lower.value()) },
                { "x2", at(bar.share.upper.value()) }, { "y1", "13" }, { "y2", "13" } });
    if (!chart.line_label.empty())
        write_line(html, "neutral", at(chart.line));
}

std::string share_key(const ShareChart& chart)
{
    std::vector<std::string> key;
    if (std::ranges::any_of(chart.bars, [](const ShareBar& bar) { return bar.share.upper.visible(); }))
        key.emplace_back(phrase("Thin lines are 95% intervals."));
    if (!chart.line_label.empty())
        key.push_back(phrase("The upright line: {}.", chart.line_label));
    return join(key, " ");
}

} // namespace wres::charts
