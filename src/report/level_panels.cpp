// SPDX-License-Identifier: MIT
#include "report/level_panels.h"

#include <algorithm>

#include <fmt/format.h>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/letter_case.h"
#include "report/section_ids.h"

namespace wres::report {
namespace {

using disclosure::Hidden;
using disclosure::ReleasedComposition;
using disclosure::ReleasedResult;
using disclosure::ShownEstimate;
using document::PanelChart;
using document::percent_words;
using language::phrase;

/// The group's share of a level in a period; of everybody where the level has no id.
ShownEstimate share_of(const IndicatorView& view, const std::string& period, const std::string& level)
{
    const auto* result = view.index.find(view.indicator.id, view.index.default_scope().id, period,
        view.definition().id, view.index.council_area());
    if (result == nullptr)
        return { Hidden::NotAvailable, Hidden::NotAvailable, Hidden::NotAvailable };
    const auto found = std::ranges::find(result->composition, level, &ReleasedComposition::id);
    return found == result->composition.end()
        ? ShownEstimate { Hidden::NotAvailable, Hidden::NotAvailable, Hidden::NotAvailable }
        : found->group_of_known;
}

PanelChart::Panel panel_of(const IndicatorView& view, const ReleasedComposition& level)
{
    PanelChart::Panel panel { .label = level.label, .points = {}, .last_words = {} };
    for (const auto& period : view.index.release().periods)
        panel.points.push_back(share_of(view, period, level.id));
    panel.last_words = document::shown_words(panel.points.back().value, percent_words);
    return panel;
}

bool has_a_line(const PanelChart::Panel& panel)
{
    return std::ranges::count_if(panel.points, [](const auto& point) { return point.value.visible(); }) >= 2;
}

double largest_of(const PanelChart& chart)
{
    double largest = 0;
    for (const auto& value : chart.line)
        largest = std::max(largest, value.visible() ? value.value() : 0.0);
    for (const auto& panel : chart.panels) {
        for (const auto& point : panel.points) {
            for (const auto& part : { point.value, point.upper })
                largest = std::max(largest, part.visible() ? part.value() : 0.0);
        }
    }
    return largest;
}

std::string description_of(const PanelChart& chart)
{
    std::string words;
    for (const auto& panel : chart.panels) {
        words += panel.label + ": ";
        for (std::size_t period = 0; period < chart.periods.size(); ++period)
            words += fmt::format("{}{} {}", period == 0 ? "" : ", ", chart.periods[period],
                document::shown_words(panel.points[period].value, percent_words));
        words += ". ";
    }
    return words + phrase("The numbers are in the table before it.");
}

} // namespace

void write_level_panels(document::Blocks& blocks, const IndicatorView& view)
{
    const auto& periods = view.index.release().periods;
    if (periods.size() < 2 || view.result.composition.size() < 3)
        return;
    PanelChart chart { .axis = document::Axis::of_shares(0),
        .periods = periods,
        .line_label = phrase("the share of everybody"),
        .line = {},
        .panels = {} };
    for (const auto& period : periods)
        chart.line.push_back(share_of(view, period, view.result.composition.front().id).value);
    for (std::size_t level = 1; level < view.result.composition.size(); ++level) {
        auto panel = panel_of(view, view.result.composition[level]);
        if (has_a_line(panel))
            chart.panels.push_back(std::move(panel));
    }
    if (chart.panels.size() < 2)
        return;
    chart.axis = document::Axis::of_shares(largest_of(chart));
    const auto description = description_of(chart);
    blocks.emplace_back(document::Figure { part_id(view.indicator, "trend-panels"),
        phrase("{} share of each {}, {} to {}", view.definition().group_words,
            within_sentence(view.result.level_label.empty() ? phrase("Level") : view.result.level_label),
            periods.front(), periods.back()),
        description, std::move(chart) });
}

} // namespace wres::report
