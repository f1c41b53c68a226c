// SPDX-License-Identifier: MIT
#include "report/summary_section.h"

#include <algorithm>

#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "document/number_words.h"
#include "document/verdict_words.h"
#include "language/phrase.h"
#include "report/commentary_section.h"
#include "report/headline.h"
#include "report/letter_case.h"
#include "report/levels_section.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"
#include "report/sentence.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ReleasedComposition;
using disclosure::ReleasedResult;
using disclosure::ReleasedVerdict;
using document::Blocks;
using document::count_words;
using document::percent_words;
using document::verdict_meaning;
using document::verdict_words;
using language::phrase;
using language::plural_phrase;

/// Everybody counted: the composition of the indicator about the whole workforce, or of the first that has
/// one.
const ReleasedComposition* everybody(const ReleaseIndex& index)
{
    const ReleasedComposition* found = nullptr;
    for (const auto& indicator : index.release().indicators) {
        const auto* result =
            index.find(indicator.id, index.default_scope().id, index.default_definition().id);
        if (result == nullptr || result->composition.empty())
            continue;
        if (indicator.method == IndicatorWords::Method::ShareByLevel)
            return &result->composition.front();
        const bool is_about_staff = !result->population.empty();
        if (is_about_staff && found == nullptr)
            found = &result->composition.front();
    }
    return found;
}

void add(document::Facts& facts, std::string name, std::string value, std::string note)
{
    facts.facts.push_back({ std::move(name), std::move(value), std::move(note) });
}

std::string which_is_worse(const IndicatorWords& indicator)
{
    const bool difference = indicator.method == IndicatorWords::Method::PercentagePointDifference;
    const bool above_is_worse = indicator.higher_is_adverse != indicator.printed_reference_over_group;
    const auto* none = difference ? "0" : "1";
    return above_is_worse ? phrase("Above {} is worse", none) : phrase("Below {} is worse", none);
}

/// For an indicator that was supplied.
document::FindingRow finding_row(const ReleaseIndex& index, const IndicatorWords& indicator)
{
    const auto& result = *index.find(indicator.id, index.default_scope().id, index.default_definition().id);
    const Headline headline = headline_of(indicator, result);
    const bool difference = indicator.method == IndicatorWords::Method::PercentagePointDifference;
    const auto number = printed_number(indicator, *headline.comparison);

    document::FindingRow row;
    row.section = indicator_id(indicator);
    row.title = fmt::format("{}. {}", indicator.id, indicator.title);
    if (!headline.about.empty())
        row.hint = phrase("The ratio is for {}", headline.about);
    if (!answered_by_levels(result))
        row.badge = headline.comparison->verdict;
    row.sentence = summary_sentence(indicator, index.default_definition(), result);
    if (number.value.visible()) {
        row.number = number_in_words(indicator, number.value);
        row.limits = limits_in_words(indicator, number);
        if (difference)
            row.limits = phrase("points, {}", row.limits);
        row.which_is_worse = which_is_worse(indicator);
        row.description = phrase("{}, 95% interval {}: {}", row.number, limits_in_words(indicator, number),
            verdict_words(headline.comparison->verdict));
    } else
        row.number = number.value.hidden() == disclosure::Hidden::Confidential ? phrase("Hidden")
                                                                               : phrase("No number");
    row.estimate = number;
    row.verdict = headline.comparison->verdict;
    row.axis = axis_for(indicator, { headline.comparison });
    row.has_own_axis = difference;
    return row;
}

} // namespace

bool was_supplied(const ReleaseIndex& index, const IndicatorWords& indicator)
{
    return index.supplied(indicator.id)
        && index.find(indicator.id, index.default_scope().id, index.default_definition().id) != nullptr;
}

void write_not_supplied(Blocks& blocks, const ReleaseIndex& index, const Indicators& indicators)
{
    std::vector<std::string> names;
    for (const auto* indicator : indicators) {
        if (!was_supplied(index, *indicator))
            names.push_back(fmt::format("{} ({})", indicator->id, within_sentence(indicator->title)));
    }
    if (!names.empty())
        blocks.emplace_back(
            document::note(plural_phrase(names.size(), "No numbers were supplied for indicator {}.",
                "No numbers were supplied for indicators {}.", join(names, ", "))));
}

void write_facts(Blocks& blocks, const ReleaseIndex& index)
{
    const auto* all = everybody(index);
    if (all == nullptr)
        return;
    const auto& definition = index.default_definition();
    document::Facts facts;
    if (all->group.visible() && all->reference.visible() && all->left_out.visible())
        add(facts, phrase("Staff counted"),
            count_words(all->group.value() + all->reference.value() + all->left_out.value()),
            index.default_scope().label);
    const auto add_share = [&](std::string name, const disclosure::ShownEstimate& share, std::string note) {
        if (share.value.visible())
            add(facts, std::move(name), percent_words(share.value.value()), std::move(note));
    };
    add_share(phrase("{} share", definition.group_words), all->group_of_known,
        phrase("of staff whose ethnic group is known"));
    add_share(phrase("Ethnic group not known"), all->left_out_of_all,
        phrase("of all staff; left out of comparisons"));
    add(facts, phrase("Period"), index.latest_period(),
        index.release().made_on.empty() ? "" : phrase("made on {}", index.release().made_on));
    blocks.emplace_back(std::move(facts));
}

void write_findings_table(Blocks& blocks, const ReleaseIndex& index, const Indicators& indicators)
{
    document::FindingsTable table { .id = "summary-table",
        .caption = phrase("Every indicator, {}, {}: {} people held against {} people",
            index.default_scope().label, index.latest_period(), index.default_definition().group_words,
            index.default_definition().reference_words),
        .finding_heading = phrase("Finding for {} people", index.default_definition().group_words),
        .number_heading = phrase("Relative likelihood and 95% interval"),
        .axis = document::Axis::of_ratios(),
        .rows = {} };
    for (const auto* indicator : indicators) {
        if (was_supplied(index, *indicator))
            table.rows.push_back(finding_row(index, *indicator));
    }
    if (!table.rows.empty())
        blocks.emplace_back(std::move(table));
    write_not_supplied(blocks, index, indicators);
}

void write_how_to_read(Blocks& blocks, const ReleaseIndex& index)
{
    std::vector verdicts { ReleasedVerdict::Adverse, ReleasedVerdict::Favourable,
        ReleasedVerdict::NoClearDifference, ReleasedVerdict::TooFewToTell };
    if (index.release().audience == disclosure::Audience::Public)
        verdicts.push_back(ReleasedVerdict::Withheld);
    document::ReadingGuide guide { .id = "how-to-read",
        .heading = phrase("How to read this page"),
        .text = phrase(
            "A relative likelihood of 1 means that both groups had the outcome equally often; 0.5 is half as "
            "often, 2 twice as often. The bar is the 95% interval: the range of true values that fit the "
            "numbers seen. A short bar is a sure answer, a long one an unsure one; an arrow means that it "
            "goes on. The dotted lines at 0.8 and 1.25 (‘four fifths’) are for orientation: no finding is "
            "made from them."),
        .verdicts = {} };
    for (const auto verdict : verdicts)
        guide.verdicts.emplace_back(
            verdict, verdict_meaning(verdict, phrase("{} people", index.default_definition().group_words)));
    blocks.emplace_back(std::move(guide));
}

Indicators all_indicators(const ReleaseIndex& index)
{
    Indicators all;
    for (const auto& indicator : index.release().indicators)
        all.push_back(&indicator);
    return all;
}

document::Section summary_section(const ReleaseIndex& index)
{
    document::Section section {
        .id = "summary", .overline = {}, .heading = phrase("Summary"), .is_indicator = false, .blocks = {}
    };
    write_facts(section.blocks, index);
    write_findings_table(section.blocks, index, all_indicators(index));
    write_commentary(section.blocks, index.release(), {}, "commentary");
    write_how_to_read(section.blocks, index);
    return section;
}

} // namespace wres::report
