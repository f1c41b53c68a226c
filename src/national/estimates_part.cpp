// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "document/number_words.h"
#include "national/indicator_parts.h"
#include "national/middle_council.h"
#include "national/ratio_in_words.h"
#include "report/letter_case.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"

namespace wres::national {
namespace {

using disclosure::Hidden;
using disclosure::ScopeWords;
using document::Blocks;
using document::Cell;
using document::ColumnKind;
using document::Table;
using statistics::EstimateWithInterval;

constexpr auto level = statistics::ConfidenceLevel::percent_95();

/// Where councils hide counts, what is estimated from councils is withheld.
Hidden why_none(const QuestionEstimates& estimates)
{
    return estimates.councils_speak ? Hidden::NotApplicable : Hidden::Confidential;
}

void add_row(Table& table, const IndicatorView& view, std::string_view what, std::size_t councils,
    const std::optional<EstimateWithInterval>& ratio, Hidden otherwise)
{
    std::vector<Cell> row { document::words(what), document::count(std::uint64_t { councils }) };
    if (ratio)
        add_ratio_cells(row, view.indicator, *ratio);
    else
        add_ratio_cells(row, otherwise);
    table.rows.push_back(std::move(row));
}

Table table_of(const IndicatorView& view, const ScopeWords& scope, const QuestionEstimates& estimates)
{
    const auto& question = view.index.question(estimates);
    Table table { .id = view.id("estimates-" + scope.id),
        .caption = fmt::format("{}, {}, {}: {}", view.indicator.title, report::within_sentence(scope.label),
            question.period, report::orientation_words(view.indicator, view.index.definition())),
        .columns = { { "What is held against what", ColumnKind::Words }, { "Councils" },
            { "Relative likelihood" }, { "Lower limit" }, { "Upper limit" } },
        .rows = {} };
    const auto all = question.councils.size();
    const auto compared = estimates.estimate.places.size();
    add_row(table, view, "Everybody added up", all, estimates.crude,
        estimates.hidden > 0 ? Hidden::Confidential : Hidden::NotApplicable);
    if (estimates.within_regions || estimates.regions > 1)
        add_row(table, view, "Like with like: in the same region", all, estimates.within_regions,
            Hidden::Confidential);
    const auto& within = estimates.estimate.within;
    add_row(table, view, "Like with like: in the same council", compared,
        estimates.councils_speak && within ? std::optional(*within) : std::nullopt, why_none(estimates));
    if (has_middle(estimates)) {
        add_row(table, view, "The middle council", compared, estimates.estimate.middle.ratio(level),
            why_none(estimates));
        std::vector<Cell> one_more { document::words("One more council would lie"),
            document::count(std::uint64_t { compared }) };
        add_ratio_cells(one_more, Hidden::NotApplicable);
        const auto range = printed(view.indicator, { 1, estimates.estimate.middle.one_more(level) });
        one_more[3] = document::ratio_limit(range.lower);
        one_more[4] = document::ratio_limit(range.upper);
        table.rows.push_back(std::move(one_more));
    }
    return table;
}

document::Figure plot_of(const IndicatorView& view)
{
    document::DotPlot plot {
        .axis = document::Axis::of_ratios(), .less = "less likely", .more = "more likely", .rows = {}
    };
    const double worthwhile = view.index.picture().worthwhile_ratio;
    const auto add = [&](std::string label, const EstimateWithInterval& ratio) {
        plot.rows.push_back({ std::move(label), with_limits(view.indicator, ratio),
            printed(view.indicator, ratio), verdict_of(view.indicator, ratio, worthwhile) });
    };
    for (const auto& scope : view.index.picture().sums.scopes) {
        const auto* estimates = view.index.latest(view.indicator.id, scope.id);
        if (estimates == nullptr)
            continue;
        if (estimates->crude)
            add(scope.label + ", added up", *estimates->crude);
        if (const auto headline = headline_of(*estimates);
            headline && headline->kind != EstimateKind::AddedUp)
            add(scope.label + ", like with like", headline->ratio);
    }
    return { view.id("estimates-plot"), fmt::format("{}: England", view.indicator.title),
        "The ratios of the tables above with their 95% intervals, added up and like with like.",
        std::move(plot) };
}

/// What like with like takes away, said only where the two differ.
void write_difference(Blocks& blocks, const QuestionEstimates& estimates, const IndicatorView& view)
{
    const auto headline = headline_of(estimates);
    if (!estimates.crude || !headline || headline->kind == EstimateKind::AddedUp)
        return;
    const auto crude = printed(view.indicator, *estimates.crude).value.value();
    const auto like = printed(view.indicator, headline->ratio).value.value();
    if (document::ratio_words(crude) == document::ratio_words(like))
        return;
    blocks.emplace_back(document::plain(fmt::format(
        "Added up, the ratio is {}; like with like it is {}. Where people work is what makes the difference: "
        "areas with many {} people differ from others in how often anybody has this outcome. Held against "
        "colleagues of the same place, that falls away.",
        document::ratio_words(crude), document::ratio_words(like), view.index.definition().group_words)));
}

} // namespace

std::string IndicatorView::id(std::string_view part) const
{
    return report::part_id(indicator, fmt::format("national-{}", part));
}

std::string finding_sentence(const IndicatorView& view)
{
    const auto headline = headline_of(view.latest());
    if (!headline)
        return {};
    std::string_view among;
    if (headline->kind == EstimateKind::WithinCouncils)
        among = "in the same council";
    else if (headline->kind == EstimateKind::WithinRegions)
        among = "in the same region";
    return likelihood_sentence(view.indicator, view.index.definition(), headline->ratio, among);
}

Blocks estimates_part(const IndicatorView& view)
{
    Blocks blocks;
    if (!view.index.question(view.latest()).levels.empty())
        return blocks;
    if (auto finding = finding_sentence(view); !finding.empty()) {
        document::KeyFinding key { std::nullopt, std::move(finding) };
        if (const auto headline = headline_of(view.latest()))
            key.verdict = verdict_of(view.indicator, headline->ratio, view.index.picture().worthwhile_ratio);
        blocks.emplace_back(std::move(key));
    }
    write_difference(blocks, view.latest(), view);
    for (const auto& scope : view.index.picture().sums.scopes) {
        if (const auto* estimates = view.index.latest(view.indicator.id, scope.id))
            blocks.emplace_back(table_of(view, scope, *estimates));
    }
    if (view.latest().councils_speak && !has_middle(view.latest()))
        blocks.emplace_back(
            document::note(fmt::format("In {} of {} councils nobody was counted in one of the groups: "
                                       "councils are too small for the middle of their "
                                       "own ratios to mean something, so it is not given.",
                view.latest().estimate.half_added, view.latest().estimate.places.size())));
    if (!view.latest().councils_speak)
        blocks.emplace_back(document::note(
            fmt::format("{} of {} councils have a count that is hidden, so that nobody can be identified. "
                        "What the others "
                        "show would be of the larger ones alone, so nothing is estimated from councils here.",
                view.latest().hidden, view.index.question(view.latest()).councils.size())));
    blocks.emplace_back(plot_of(view));
    return blocks;
}

} // namespace wres::national
