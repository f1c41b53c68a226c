// SPDX-License-Identifier: MIT
#include <set>

#include <fmt/format.h>

#include "document/number_words.h"
#include "document/verdict_words.h"
#include "national/indicator_parts.h"
#include "national/ratio_in_words.h"
#include "national/report_parts.h"
#include "national/sums_of_picture.h"
#include "report/section_ids.h"
#include "report/sentence.h"

namespace wres::national {
namespace {

using disclosure::IndicatorWords;
using disclosure::ReleasedVerdict;
using document::Blocks;

std::size_t councils_in(const EstimateIndex& index, const std::string& period)
{
    std::set<std::size_t> councils;
    for (const auto& question : index.picture().questions) {
        if (question.period != period)
            continue;
        for (const auto& council : question.councils)
            councils.insert(council.council);
    }
    return councils.size();
}

void write_facts(Blocks& blocks, const EstimateIndex& index)
{
    const auto period = index.latest_period();
    document::Facts facts;
    facts.facts.push_back(
        { "Councils with numbers", document::count_words(councils_in(index, period)), period });
    for (const auto& estimates : index.all().questions) {
        const auto& question = index.question(estimates);
        if (question.period != period || !question.group_residents_share)
            continue;
        facts.facts.push_back({ fmt::format("Of England's {} residents", index.definition().group_words),
            document::percent_words(*question.group_residents_share),
            fmt::format("live where councils have numbers for indicator {}", question.indicator) });
        break;
    }
    facts.facts.push_back({ "Made on", index.picture().sums.made_on,
        fmt::format("version {}", index.picture().correction.version) });
    blocks.emplace_back(std::move(facts));
}

std::string which_is_worse(const IndicatorWords& indicator)
{
    const bool above = indicator.higher_is_adverse != indicator.printed_reference_over_group;
    return above ? "Above 1 is worse" : "Below 1 is worse";
}

std::string_view kind_words(EstimateKind kind)
{
    switch (kind) {
    case EstimateKind::WithinCouncils: return "like with like, in each council";
    case EstimateKind::WithinRegions: return "like with like, in each region";
    case EstimateKind::AddedUp: return "everybody added up";
    }
    return "";
}

/// What England's own result says of its levels.
std::string level_sentence(const IndicatorView& view)
{
    const auto& question = view.index.question(view.latest());
    const auto* england =
        SumsOfPicture(view.index.picture()).find(view.index.picture().sums.results.front().area, question);
    return england == nullptr ? std::string("Shares by level: see the section.")
                              : report::summary_sentence(view.indicator, view.index.definition(), *england);
}

document::FindingRow row_of(const IndicatorView& view)
{
    document::FindingRow row;
    row.section = report::indicator_id(view.indicator);
    row.title = fmt::format("{}. {}", view.indicator.id, view.indicator.title);
    row.sentence = finding_sentence(view);
    row.axis = document::Axis::of_ratios();
    const auto headline = headline_of(view.latest());
    if (!headline) {
        const bool by_level = !view.index.question(view.latest()).levels.empty();
        row.number = by_level ? "By level" : "Hidden";
        row.sentence = by_level ? level_sentence(view) : "No number can be shown.";
        row.verdict = by_level ? ReleasedVerdict::NotCalculable : ReleasedVerdict::Withheld;
        return row;
    }
    row.hint = fmt::format("{}, {}; {}", view.scope.label, view.index.question(view.latest()).period,
        kind_words(headline->kind));
    row.verdict = verdict_of(view.indicator, headline->ratio, view.index.picture().worthwhile_ratio);
    row.badge = row.verdict;
    row.estimate = printed(view.indicator, headline->ratio);
    row.number = document::ratio_limit_words(row.estimate.value.value());
    row.limits = document::ratio_interval_words(row.estimate.lower.value(), row.estimate.upper.value());
    row.which_is_worse = which_is_worse(view.indicator);
    row.description =
        fmt::format("{}, 95% interval {}: {}", row.number, row.limits, document::verdict_words(row.verdict));
    return row;
}

} // namespace

Blocks summary_part(const ReportView& view)
{
    const auto& index = view.index;
    Blocks blocks;
    const auto& correction = index.picture().correction;
    if (correction.version > 1)
        blocks.emplace_back(document::Warning {
            fmt::format("Corrected: this is version {}.", correction.version), correction.what });
    write_facts(blocks, index);
    document::FindingsTable table { .id = "national-summary-table",
        .caption = fmt::format("Every indicator: {} people held against {} people",
            index.definition().group_words, index.definition().reference_words),
        .finding_heading = fmt::format("Finding for {} people", index.definition().group_words),
        .number_heading = "Relative likelihood and 95% interval",
        .axis = document::Axis::of_ratios(),
        .rows = {} };
    std::string without;
    for (const auto& indicator : index.picture().sums.indicators) {
        if (const auto* scope = index.first_scope(indicator.id))
            table.rows.push_back(row_of({ index, indicator, *scope }));
        else
            without += (without.empty() ? "" : ", ") + indicator.id;
    }
    if (!table.rows.empty())
        blocks.emplace_back(std::move(table));
    if (!without.empty())
        blocks.emplace_back(
            document::note(fmt::format("No council has numbers for these indicators: {}.", without)));
    document::ReadingGuide guide { .id = "how-to-read",
        .heading = "How to read this page",
        .text =
            "A relative likelihood of 1 means that both groups had the outcome equally often; 0.5 is half as "
            "often, 2 twice as often. ‘Like with like’ holds people against others of the same council or "
            "region, so that differences between places are not taken for differences between groups. The "
            "bar is the "
            "95% interval: the range of true values that fit the numbers seen. The dotted lines at 0.8 and "
            "1.25 (‘four fifths’) are for orientation: no finding is made from them.",
        .verdicts = {} };
    for (const auto verdict : { ReleasedVerdict::Adverse, ReleasedVerdict::Favourable,
             ReleasedVerdict::NoClearDifference, ReleasedVerdict::TooFewToTell })
        guide.verdicts.emplace_back(verdict,
            document::verdict_meaning(verdict, fmt::format("{} people", index.definition().group_words)));
    blocks.emplace_back(std::move(guide));
    return blocks;
}

} // namespace wres::national
