// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "document/number_words.h"
#include "national/indicator_parts.h"
#include "national/ratio_in_words.h"
#include "report/letter_case.h"

namespace wres::national {
namespace {

using document::ColumnKind;
using document::Table;
using statistics::EstimateWithInterval;

disclosure::ShownEstimate shown(const EstimateWithInterval& ratio)
{
    return { ratio.value, ratio.interval.lower, ratio.interval.upper };
}

std::string name_of(const LevelRepresentation& level)
{
    return level.id.empty() ? "All staff" : level.label;
}

Table table_of(
    const IndicatorView& view, const disclosure::ScopeWords& scope, const QuestionEstimates& estimates)
{
    const auto& group = view.index.definition().group_words;
    Table table { .id = view.id("representation-" + scope.id),
        .caption = fmt::format("{} people in each level, for each that there would be if staff were as the "
                               "residents of their own {} are, {}, {}",
            report::with_capital(group), estimates.representation.front().by_region ? "region" : "council",
            report::within_sentence(scope.label), view.index.question(estimates).period),
        .columns = { { "Level", ColumnKind::Words },
            { fmt::format("{} people", report::with_capital(group)) }, { "People whose group is known" },
            { "Share" }, { "Expected from residents" }, { "Ratio" }, { "Lower limit" }, { "Upper limit" } },
        .rows = {} };
    for (const auto& level : estimates.representation) {
        const auto& people = level.people;
        const auto share = static_cast<double>(people.group) / static_cast<double>(people.known);
        const auto ratio = shown(people.ratio);
        table.rows.push_back({ document::words(name_of(level)), document::count(people.group),
            document::count(people.known), document::percent(share),
            document::count(static_cast<std::uint64_t>(people.expected + 0.5)), document::ratio(ratio.value),
            document::ratio_limit(ratio.lower), document::ratio_limit(ratio.upper) });
    }
    return table;
}

document::Figure plot_of(const IndicatorView& view, const QuestionEstimates& estimates)
{
    document::DotPlot plot { .axis = document::Axis::of_ratios(),
        .less = "fewer than residents",
        .more = "more than residents",
        .rows = {} };
    for (const auto& level : estimates.representation) {
        const auto ratio = shown(level.people.ratio);
        const bool is_clear = ratio.lower.value() > 1 || ratio.upper.value() < 1;
        plot.rows.push_back({ name_of(level),
            fmt::format("{} ({})", document::ratio_words(ratio.value.value()),
                document::ratio_interval_words(ratio.lower.value(), ratio.upper.value())),
            ratio,
            is_clear ? disclosure::ReleasedVerdict::Different : disclosure::ReleasedVerdict::TooFewToTell });
    }
    return { view.id("representation-plot"), "Each level held against residents",
        "The ratios of the table with their 95% intervals: 1 means as many as among residents.",
        std::move(plot) };
}

} // namespace

document::Blocks representation_part(const IndicatorView& view)
{
    document::Blocks blocks;
    bool any = false;
    for (const auto& scope : view.index.picture().sums.scopes) {
        const auto* estimates = view.index.latest(view.indicator.id, scope.id);
        if (estimates == nullptr || estimates->representation.empty())
            continue;
        if (!any)
            blocks.emplace_back(
                document::plain(fmt::format("A ratio of 1 means that {} people are as many in a level as "
                                            "among the residents of the places "
                                            "where its people work; 0.5, half as many. Residents of every "
                                            "age are counted (Census 2021), not "
                                            "those of working age alone.",
                    view.index.definition().group_words)));
        any = true;
        blocks.emplace_back(table_of(view, scope, *estimates));
    }
    if (any && !view.latest().representation.empty())
        blocks.emplace_back(plot_of(view, view.latest()));
    return blocks;
}

} // namespace wres::national
