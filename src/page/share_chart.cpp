// SPDX-License-Identifier: MIT
#include "page/share_chart.h"

#include "charts/share_track.h"
#include "document/number_words.h"
#include "page/dot_plot.h"

namespace wres::page {
namespace {

using document::Axis;
using document::ShareBar;
using document::ShareChart;
using markup::Html;

void write_row(Html& html, const ShareChart& chart, const Axis& axis, const ShareBar& bar)
{
    html.open("div", { { "class", "dot-row" } });
    html.element("span", { { "class", "dot-label" } }, bar.label);
    html.open(
        "svg", { { "class", "track" }, { "width", "100%" }, { "height", "26" }, { "aria-hidden", "true" } });
    charts::write_share_bar(html, charts::Ruler::of_percent(), chart, axis, bar);
    html.close();
    html.element("span", { { "class", "dot-number" } },
        document::shown_words(bar.share.value, document::percent_words));
    html.close();
}

} // namespace

void write_share_chart(Html& html, const ShareChart& chart, std::string_view description)
{
    const Axis axis = charts::axis_of(chart);
    html.element("p", { { "class", "note" } }, charts::share_key(chart));
    html.open("div", { { "class", "dots" }, { "role", "img" }, { "aria-label", description } });
    for (const auto& bar : chart.bars)
        write_row(html, chart, axis, bar);
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
