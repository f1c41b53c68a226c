// SPDX-License-Identifier: MIT
#include "document/figure.h"

#include <algorithm>

namespace wres::document {
namespace {

bool drawn(const DotPlot& plot)
{
    return !plot.rows.empty();
}

bool drawn(const ShareChart& chart)
{
    return std::ranges::any_of(chart.bars, [](const ShareBar& bar) { return bar.share.value.visible(); });
}

bool drawn(const TrendChart& chart)
{
    return chart.periods.size() >= 2 && !chart.series.empty();
}

} // namespace

bool has_something(const Figure& figure)
{
    return std::visit([](const auto& chart) { return drawn(chart); }, figure.chart);
}

} // namespace wres::document
