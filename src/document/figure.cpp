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

bool drawn(const WaffleChart& chart)
{
    return chart.hundreds.size() >= 2
        && std::ranges::all_of(
            chart.hundreds, [](const WaffleChart::Hundred& hundred) { return hundred.share.visible(); });
}

bool drawn(const SlopeChart& chart)
{
    return std::ranges::any_of(
        chart.lines, [](const SlopeChart::Line& line) { return line.from.visible() && line.to.visible(); });
}

bool drawn(const PanelChart& chart)
{
    const auto has_points = [](const PanelChart::Panel& panel) {
        return std::ranges::count_if(panel.points, [](const auto& point) { return point.value.visible(); })
            >= 2;
    };
    return chart.periods.size() >= 2 && std::ranges::any_of(chart.panels, has_points);
}

bool drawn(const StageChart& chart)
{
    const auto has_shares = [](const StageChart::Group& group) {
        return group.people.size() >= 2 && group.people.front().visible() && group.people.front().value() > 0;
    };
    return chart.stages.size() >= 2 && std::ranges::any_of(chart.groups, has_shares);
}

bool drawn(const ControlChart& chart)
{
    return chart.periods.size() >= 2
        && std::ranges::any_of(chart.points, [](const auto& point) { return point.value.visible(); });
}

bool drawn(const FunnelPlot& plot)
{
    return !plot.areas.empty();
}

} // namespace

bool has_something(const Figure& figure)
{
    return std::visit([](const auto& chart) { return drawn(chart); }, figure.chart);
}

} // namespace wres::document
