// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "charts/drawing.h"
#include "charts/plain_shapes.h"
#include "charts/series_mark.h"
#include "document/number_words.h"

namespace wres::charts {
namespace {

using document::StageChart;
using markup::Html;

constexpr double stage_heading = 26;
constexpr double group_height = 34;
constexpr double stage_gap = 8;

std::size_t groups_drawn(const StageChart& chart)
{
    return std::min(chart.groups.size(), most_series);
}

/// Of those who began; nothing where either number is not shown, or nobody began.
disclosure::Shown<double> share_at(const StageChart::Group& group, std::size_t stage)
{
    const auto& began = group.people.front();
    if (stage >= group.people.size() || !group.people[stage].visible())
        return stage < group.people.size() ? group.people[stage].hidden() : disclosure::Hidden::NotAvailable;
    if (!began.visible())
        return began.hidden();
    if (began.value() == 0)
        return disclosure::Hidden::NotApplicable;
    return static_cast<double>(group.people[stage].value()) / static_cast<double>(began.value());
}

std::string words_at(const StageChart::Group& group, std::size_t stage)
{
    const auto people = stage < group.people.size()
        ? document::shown_words(group.people[stage], document::count_words)
        : std::string(document::shorthand(disclosure::Hidden::NotAvailable));
    return fmt::format("{}: {}, {}", group.name, people,
        document::shown_words(share_at(group, stage), document::percent_words));
}

void write_stages(Html& svg, const Ruler& ruler, const StageChart& chart)
{
    double y = 0;
    for (std::size_t stage = 0; stage < chart.stages.size(); ++stage) {
        svg.element("text",
            { { "class", "strong" }, { "x", ruler.x(0) }, { "y", fmt::format("{:.1f}", y + 16) } },
            chart.stages[stage]);
        y += stage_heading;
        for (std::size_t group = 0; group < groups_drawn(chart); ++group) {
            write_words(svg, ruler.x(0), y + 12, words_at(chart.groups[group], stage));
            const auto share = share_at(chart.groups[group], stage);
            write_line(svg, "grid", ruler.x(0), y + 22, ruler.x(100), y + 22);
            if (share.visible())
                svg.leaf("rect",
                    { { "class", fmt::format("stage {}", series_class(group)) }, { "x", ruler.x(0) },
                        { "y", fmt::format("{:.1f}", y + 17) },
                        { "width", ruler.x(100 * std::min(share.value(), 1.0)) }, { "height", "10" } });
            y += group_height;
        }
        y += stage_gap;
    }
}

} // namespace

Drawing drawing_of(const StageChart& chart)
{
    const double of_stage =
        stage_heading + group_height * static_cast<double>(groups_drawn(chart)) + stage_gap;
    Drawing drawing { .breadth = Drawing::Breadth::Middle,
        .height = of_stage * static_cast<double>(chart.stages.size()),
        .key = {},
        .write = {} };
    drawing.write = [chart](Html& svg, const Ruler& ruler) { write_stages(svg, ruler, chart); };
    return drawing;
}

} // namespace wres::charts
