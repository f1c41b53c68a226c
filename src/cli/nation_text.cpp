// SPDX-License-Identifier: MIT
#include "cli/nation_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/wrapped_text.h"
#include "document/number_words.h"
#include "indicators/confidence_level.h"
#include "workflow/release.h"

namespace wres::cli {
namespace {

using document::p_words;
using document::ratio_interval_words;
using document::ratio_words;
using nation::CouncilPlace;
using nation::NationalChange;
using nation::NationalEstimate;
using statistics::EstimateWithInterval;
using workflow::NationalResult;

/// Of a council that is like the others; a table of 150 councils has seven below .05 by chance alone, so the
/// adjusted one is asked.
constexpr double stands_apart_below = 0.05;

std::string words_of(const EstimateWithInterval& ratio)
{
    return fmt::format("{} (95% interval {})", ratio_words(ratio.value),
        ratio_interval_words(ratio.interval.lower, ratio.interval.upper));
}

std::string paragraph(std::string_view text)
{
    return fmt::format("  {}\n", wrapped(text, 2));
}

std::string counted(std::size_t number, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", with_thousands(number), number == 1 ? one : many);
}

std::string middle(const NationalEstimate& estimate, statistics::ConfidenceLevel level)
{
    if (!estimate.between || estimate.middle.councils < 3)
        return "";
    const bool are_too_small = estimate.half_added * 10 > estimate.places.size();
    if (are_too_small)
        return paragraph(fmt::format(
            "In {} nobody was counted in one of the groups: the councils are too small for the middle of "
            "their own ratios to mean something.",
            counted(estimate.half_added, "council", "councils")));
    const auto& between = *estimate.between;
    const bool differ = between.heterogeneity.p < 0.05;
    const auto one_more = estimate.middle.one_more(level);
    return paragraph(fmt::format(
        "The middle council: {}. One more council would lie anywhere from {}. {} (p {}; {:.0f}% of the "
        "spread is more than chance).",
        words_of(estimate.middle.ratio(level)), ratio_interval_words(one_more.lower, one_more.upper),
        differ ? "Councils differ by more than chance"
               : "That councils differ by more than chance is not clear",
        p_words(between.heterogeneity.p), 100 * between.i_squared));
}

std::string change_words(const NationalResult& result)
{
    if (result.previous_period.empty())
        return "";
    if (!result.change)
        return paragraph(fmt::format("Since {}: no change can be given.", result.previous_period));
    const NationalChange& change = *result.change;
    return paragraph(fmt::format("Since {}: {} times what it was. The {} that reported in both: {}, {}. That "
                                 "other councils reported: {} times.",
        result.previous_period, ratio_words(change.whole),
        counted(change.councils_in_both, "council", "councils"), words_of(change.same_councils),
        change.p < 0.05 ? "more than chance" : "which may be chance", ratio_words(change.other_councils)));
}

std::string apart_words(const workflow::Basis& basis, const NationalEstimate& estimate)
{
    std::vector<const CouncilPlace*> apart;
    for (const auto& place : estimate.places) {
        if (place.p_adjusted < stands_apart_below)
            apart.push_back(&place);
    }
    if (apart.empty())
        return paragraph(
            "No council stands apart from the others by more than chance and their usual differences.");
    std::ranges::sort(apart, {}, [](const CouncilPlace* place) { return place->deviation; });
    std::vector<std::string> names;
    for (const auto* place : apart)
        names.push_back(
            fmt::format("{} ({})", workflow::name_of(basis, place->area), ratio_words(place->ratio.value)));
    return paragraph(fmt::format("Apart from the others, lowest first: {}.", join(names, ", ")));
}

std::string text_of(const workflow::Basis& basis, const NationalResult& result)
{
    const auto& estimate = result.estimate;
    std::string text = wrapped(fmt::format("{} {}, {}, {} ({})", result.indicator, result.title,
                                   result.scope_label, result.period, result.definition_label),
                           0)
        + "\n";
    const auto councils =
        counted(estimate.places.size(), "council that can be compared", "councils that can be compared");
    if (!estimate.within)
        return text + paragraph(fmt::format("{}: {}", councils, estimate.within.error().message)) + "\n";
    text += paragraph(fmt::format("{}. Added up: {}. Like with like, each in its council: {}.", councils,
        estimate.crude ? ratio_words(estimate.crude->value) : "none", words_of(*estimate.within)));
    text += middle(estimate, indicators::confidence_level(*basis.standard, basis.settings));
    if (estimate.without_it)
        text += paragraph(fmt::format("Without {}, which moves it most: {}.",
            workflow::name_of(basis, estimate.most_influential), ratio_words(estimate.without_it->value)));
    text += change_words(result);
    text += apart_words(basis, estimate);
    return text + "\n";
}

std::string latest_of(const workflow::Basis& basis, const std::vector<NationalResult>& results)
{
    std::map<std::tuple<std::string, std::string, std::string>, std::string> latest;
    for (const auto& result : results) {
        auto& period = latest[{ result.indicator, result.scope, result.definition }];
        period = std::max(period, result.period);
    }
    std::string text;
    for (const auto& result : results) {
        if (latest[{ result.indicator, result.scope, result.definition }] == result.period)
            text += text_of(basis, result);
    }
    return text;
}

} // namespace

std::string nation_text(const workflow::Basis& basis, const std::vector<NationalResult>& results,
    const std::vector<workflow::RegionalResults>& regions)
{
    std::string text = wrapped("For the programme team's own eyes: councils are named, and nothing is "
                               "hidden. Every number is a relative "
                               "likelihood, minority ethnic over white.",
                           0)
        + "\n\n";
    text += latest_of(basis, results);
    for (const auto& region : regions)
        text += fmt::format(
            "{}\n\n{}", workflow::name_of(basis, region.region), latest_of(basis, region.results));
    return text;
}

} // namespace wres::cli
