// SPDX-License-Identifier: MIT
#include "page/trend_chart.h"

#include <fmt/format.h>

#include "charts/series_mark.h"
#include "charts/trend_lines.h"

namespace wres::page {
namespace {

using document::TrendChart;
using markup::Html;

void write_key(Html& html, const TrendChart& chart)
{
    html.open("ul", { { "class", "key" } });
    for (std::size_t series = 0; series < charts::series_drawn(chart); ++series) {
        html.open("li");
        html.open("svg",
            { { "class", "key-mark" }, { "width", "34" }, { "height", "26" }, { "aria-hidden", "true" } });
        charts::write_series_example(html, charts::Ruler::of_percent(), series);
        html.close();
        html.text(charts::series_words(chart, series));
        html.close();
    }
    html.close();
}

} // namespace

void write_trend_chart(Html& html, const TrendChart& chart, const document::Figure& figure)
{
    write_key(html, chart);
    html.open("svg",
        { { "class", "trend" }, { "width", "100%" }, { "height", "250" }, { "role", "img" },
            { "aria-labelledby", fmt::format("{0}-title {0}-desc", figure.id) } });
    html.element("title", { { "id", figure.id + "-title" } }, figure.title);
    html.element("desc", { { "id", figure.id + "-desc" } }, figure.description);
    charts::write_trend_lines(html, charts::Ruler::of_percent(), chart);
    html.close();
}

} // namespace wres::page
