// SPDX-License-Identifier: MIT
#include "page/dot_plot.h"

#include <fmt/format.h>

#include "charts/dot_track.h"

namespace wres::page {
namespace {

using disclosure::ReleasedVerdict;
using disclosure::ShownEstimate;
using document::Axis;
using document::DotPlot;
using document::DotRow;
using markup::Html;

constexpr std::string_view height = "26";
const auto ruler = charts::Ruler::of_percent();

void write_row(Html& html, const DotPlot& plot, const DotRow& row)
{
    html.open("div", { { "class", "dot-row" } });
    html.element("span", { { "class", "dot-label" } }, row.label);
    html.open("svg",
        { { "class", "track" }, { "width", "100%" }, { "height", height }, { "aria-hidden", "true" } });
    charts::write_dot_grid(html, ruler, plot.axis);
    charts::write_dot_estimate(html, ruler, plot.axis, row.estimate, row.verdict);
    html.close();
    html.element("span", { { "class", "dot-number" } }, row.number);
    html.close();
}

/// What the marks and lines of this plot mean.
void write_key(Html& html, const DotPlot& plot)
{
    html.open("ul", { { "class", "key" } });
    for (const auto& meaning : charts::meanings_in(plot)) {
        html.open("li");
        html.open("svg",
            { { "class", "key-mark" }, { "width", "34" }, { "height", height }, { "aria-hidden", "true" } });
        charts::write_dot_example(html, ruler, meaning.shape);
        html.close();
        html.text(meaning.words);
        html.close();
    }
    html.close();
}

} // namespace

void write_dot_track(Html& html, const Axis& axis, const ShownEstimate& estimate, ReleasedVerdict verdict,
    std::string_view description)
{
    html.open("svg",
        { { "class", "track" }, { "width", "100%" }, { "height", height }, { "role", "img" },
            { "aria-label", description } });
    charts::write_dot_grid(html, ruler, axis);
    charts::write_dot_estimate(html, ruler, axis, estimate, verdict);
    html.close();
}

void write_dot_axis(Html& html, const Axis& axis, AxisShown shown)
{
    html.open("svg",
        { { "class", shown == AxisShown::Always ? "track axis" : "track axis when-narrow" },
            { "width", "100%" }, { "height", "20" }, { "aria-hidden", "true" } });
    charts::write_dot_ticks(html, ruler, axis);
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
