// SPDX-License-Identifier: MIT
#include "page/figure_html.h"

#include "charts/drawing.h"
#include "page/dot_plot.h"
#include "page/drawing_html.h"
#include "page/share_chart.h"
#include "page/trend_chart.h"

namespace wres::page {
namespace {

using document::Figure;
using markup::Html;

void write_chart(Html& html, const Figure& figure, const document::DotPlot& plot)
{
    write_dot_plot(html, plot, figure.description);
}

void write_chart(Html& html, const Figure& figure, const document::ShareChart& chart)
{
    write_share_chart(html, chart, figure.description);
}

void write_chart(Html& html, const Figure& figure, const document::TrendChart& chart)
{
    write_trend_chart(html, chart, figure);
}

/// Charts that are one drawing.
template <typename Chart>
requires requires(const Chart& chart)
{
    charts::drawing_of(chart);
}
void write_chart(Html& html, const Figure& figure, const Chart& chart)
{
    write_drawing(html, charts::drawing_of(chart), figure);
}

} // namespace

void write_figure(Html& html, const Figure& figure)
{
    if (!document::has_something(figure))
        return;
    html.open("figure", { { "id", figure.id } });
    html.element("figcaption", figure.title);
    std::visit([&](const auto& chart) { write_chart(html, figure, chart); }, figure.chart);
    html.close();
}

} // namespace wres::page
