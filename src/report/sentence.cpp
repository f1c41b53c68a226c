// SPDX-License-Identifier: MIT
#include "report/sentence.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/highest_level.h"
#include "report/letter_case.h"
#include "report/printed_ratio.h"

namespace wres::report {
namespace {

using disclosure::DefinitionWords;
using disclosure::IndicatorWords;
using disclosure::ReleasedComparison;
using disclosure::ReleasedComposition;
using disclosure::ReleasedResult;
using disclosure::ReleasedSide;
using disclosure::ReleasedVerdict;
using disclosure::ShownEstimate;
using document::count_words;
using document::percent_words_of;
using document::points_words;
using document::ratio_interval_words;
using document::ratio_words;
using language::number_phrase;
using language::phrase;

/// What every sentence about one comparison is made of: `first` is the side that the standard names first.
struct Parts {
    const IndicatorWords& indicator;
    std::string_view period;
    std::string group; // "minority ethnic shortlisted applicants"
    std::string reference; // "white shortlisted applicants"
    std::string first;
    std::string second;
    std::string counts; // " (2 of 10, against 117 of 389)", or nothing when they are hidden
    std::string orientation;
    ShownEstimate ratio; // as printed
};

std::string in_words(const ReleasedSide& side)
{
    return phrase("{} of {}", count_words(side.numerator.value()), count_words(side.denominator.value()));
}

bool counts_are_visible(const ReleasedSide& side)
{
    return side.numerator.visible() && side.denominator.visible();
}

Parts parts_of(const IndicatorWords& indicator, const DefinitionWords& definition, std::string_view period,
    const ReleasedComparison& comparison)
{
    const bool turned = indicator.printed_reference_over_group;
    const ReleasedSide& first = turned ? comparison.reference : comparison.group;
    const ReleasedSide& second = turned ? comparison.group : comparison.reference;

    Parts parts { .indicator = indicator,
        .period = period,
        .group = phrase("{} {}", definition.group_words, indicator.people),
        .reference = phrase("{} {}", definition.reference_words, indicator.people),
        .first = {},
        .second = {},
        .counts = {},
        .orientation = turned ? orientation_words(indicator, definition) : "",
        .ratio = as_printed(indicator, comparison.ratio) };
    parts.first = turned ? parts.reference : parts.group;
    parts.second = turned ? parts.group : parts.reference;
    if (counts_are_visible(first) && counts_are_visible(second))
        parts.counts = phrase(" ({}, against {})", in_words(first), in_words(second));
    return parts;
}

bool has_limits(const ShownEstimate& estimate)
{
    return estimate.value.visible() && estimate.lower.visible() && estimate.upper.visible();
}

/// "relative likelihood 0.52, 95% interval 0.30 to 0.88"; one that is turned over says so before a colon.
std::string ratio_with_limits(const Parts& parts)
{
    const auto ratio = ratio_words(parts.ratio.value.value());
    const auto limits = ratio_interval_words(parts.ratio.lower.value(), parts.ratio.upper.value());
    return parts.orientation.empty()
        ? phrase("relative likelihood {}, 95% interval {}", ratio, limits)
        : phrase("relative likelihood, {}: {}, 95% interval {}", parts.orientation, ratio, limits);
}

/// What a clear difference means, as the end of a sentence.
std::string clear_consequence(ReleasedVerdict verdict, std::string_view group)
{
    switch (verdict) {
    case ReleasedVerdict::Adverse:
        return phrase("This is worse for {}, and chance alone is unlikely to explain it", group);
    case ReleasedVerdict::Favourable:
        return phrase("This is better for {}, and chance alone is unlikely to explain it", group);
    default: return phrase("Chance alone is unlikely to explain this; neither direction is the worse one");
    }
}

/// A claim with its counts, and what is added to it where there is room: limits, and what the claim means.
struct Said {
    std::string claim;
    std::string rest;

    [[nodiscard]] std::string in_full() const { return claim + rest; }
    [[nodiscard]] std::string in_short() const { return claim.ends_with('.') ? claim : claim + "."; }
};

Said clear_difference(const Parts& parts, ReleasedVerdict verdict)
{
    return {
        .claim = phrase("In {}, {} were {} {} {}{}", parts.period, parts.first,
            likelihood_words(parts.ratio.value.value()), parts.second, parts.indicator.event, parts.counts),
        .rest = fmt::format(". {} ({}).", clear_consequence(verdict, parts.group), ratio_with_limits(parts))
    };
}

Said no_large_difference(const Parts& parts)
{
    const bool reads_as_one = ratio_words(parts.ratio.value.value()) == ratio_words(1);
    return { .claim = reads_as_one ? phrase("In {}, {} were just as likely as {} {}{}", parts.period,
                          parts.first, parts.second, parts.indicator.event, parts.counts)
                                   : phrase("In {}, {} were about as likely as {} {}{}", parts.period,
                                       parts.first, parts.second, parts.indicator.event, parts.counts),
        .rest = phrase(
            ": there are enough people to rule out a large difference ({}).", ratio_with_limits(parts)) };
}

std::string unsure(const Parts& parts)
{
    const auto ratio = ratio_words(parts.ratio.value.value());
    const auto limits = ratio_interval_words(parts.ratio.lower.value(), parts.ratio.upper.value());
    return parts.orientation.empty()
        ? phrase(": the relative likelihood was {}, but with 95% confidence it could be anything from {}.",
            ratio, limits)
        : phrase(
            ": the relative likelihood, {}, was {}, but with 95% confidence it could be anything from {}.",
            parts.orientation, ratio, limits);
}

Said too_few(const Parts& parts)
{
    return { .claim = phrase(
                 "In {}, there were too few people to tell whether {} were more or less likely than {} {}{}",
                 parts.period, parts.first, parts.second, parts.indicator.event, parts.counts),
        .rest = unsure(parts) };
}

Said withheld(const Parts& parts)
{
    return { .claim = phrase(
                 "For {}, whether {} were more or less likely than {} {} is not shown, so that nobody can be "
                 "identified from small numbers",
                 parts.period, parts.first, parts.second, parts.indicator.event),
        .rest = "." };
}

/// The reason up to its semicolon; what to do about it follows where there is room.
Said not_calculable(std::string_view period, std::string_view reason)
{
    if (reason.empty())
        reason = phrase("The counts that it needs were not supplied.");
    const auto end_of_claim = std::min(reason.find("; "), reason.size());
    return { .claim = phrase("For {}, this cannot be calculated. {}", period, reason.substr(0, end_of_claim)),
        .rest = std::string(reason.substr(end_of_claim)) };
}

/// "3.1% of senior managers (2 of 64)"
std::string share_of_body(const ReleasedSide& side, std::string_view body)
{
    return phrase("{} of {} ({})", percent_words_of(side.rate.value.value(), side.denominator.value()),
        within_sentence(body), in_words(side));
}

std::string points_apart(const ShownEstimate& difference)
{
    const double value = difference.value.value();
    const std::string size = points_words(std::abs(value));
    if (size == points_words(0))
        return phrase("less than 0.1 percentage points apart");
    return value < 0 ? phrase("{} percentage points lower", size.substr(1))
                     : phrase("{} percentage points higher", size.substr(1));
}

/// For an indicator that is a difference of two shares: its two sides are two bodies of people.
Said difference_of_shares(const Parts& parts, const ReleasedComparison& comparison)
{
    const auto& difference = comparison.difference;
    const std::string limits = phrase("95% interval {} to {}", points_words(difference.lower.value()),
        points_words(difference.upper.value()));
    const std::string number = points_words(difference.value.value());
    const std::string shares = phrase("In {}, {} were {}, against {}", parts.period, parts.group,
        share_of_body(comparison.group, parts.indicator.numerator_label),
        share_of_body(comparison.reference, parts.indicator.denominator_label));
    switch (comparison.verdict) {
    case ReleasedVerdict::TooFewToTell:
        return { shares,
            phrase(": too few people to tell whether there is a difference ({} percentage points, {}).",
                number, limits) };
    case ReleasedVerdict::NoClearDifference:
        return { shares,
            phrase(": there are enough people to rule out a large difference ({} percentage points, {}).",
                number, limits) };
    default:
        return { shares,
            fmt::format(": {} ({}). {}.", points_apart(difference), limits,
                clear_consequence(comparison.verdict, parts.group)) };
    }
}

bool can_be_a_difference(const ReleasedComparison& comparison)
{
    return has_limits(comparison.difference) && counts_are_visible(comparison.group)
        && counts_are_visible(comparison.reference) && comparison.group.rate.value.visible()
        && comparison.reference.rate.value.visible();
}

std::string level_share(const ReleasedComposition& level)
{
    const std::uint64_t known = level.group.value() + level.reference.value();
    return phrase("{} of those in ‘{}’ ({} of {})",
        percent_words_of(level.group_of_known.value.value(), known), level.label,
        count_words(level.group.value()), count_words(known));
}

bool is_whole(const ReleasedComposition& level)
{
    return level.group.visible() && level.reference.visible() && level.group_of_known.value.visible();
}

/// What can be said of the highest level, as a sentence of its own.
std::string about_highest_level(
    const Parts& parts, const ReleasedComparison& comparison, std::string_view label)
{
    switch (comparison.verdict) {
    case ReleasedVerdict::Adverse:
    case ReleasedVerdict::Favourable:
    case ReleasedVerdict::Different:
        if (!has_limits(parts.ratio))
            return {};
        return phrase(" They were {} {} to be in ‘{}’: {} ({}).", likelihood_words(parts.ratio.value.value()),
            parts.second, label, within_sentence(clear_consequence(comparison.verdict, parts.group)),
            ratio_with_limits(parts));
    case ReleasedVerdict::NoClearDifference:
        return phrase(" They were about as likely as {} to be in ‘{}’.", parts.second, label);
    case ReleasedVerdict::TooFewToTell:
        return phrase(" There are too few people in ‘{}’ to tell whether that is more than chance.", label);
    default: return {};
    }
}

Said said(const IndicatorWords& indicator, const DefinitionWords& definition, std::string_view period,
    const ReleasedComparison& comparison)
{
    const Parts parts = parts_of(indicator, definition, period, comparison);
    if (comparison.verdict == ReleasedVerdict::NotCalculable)
        return not_calculable(period, comparison.not_calculable);
    if (indicator.method == IndicatorWords::Method::PercentagePointDifference) {
        if (comparison.verdict != ReleasedVerdict::Withheld && can_be_a_difference(comparison))
            return difference_of_shares(parts, comparison);
        return {
            phrase(
                "For {}, this difference is not shown, so that nobody can be identified from small numbers",
                period),
            "."
        };
    }
    if (comparison.verdict == ReleasedVerdict::Withheld || !has_limits(parts.ratio))
        return withheld(parts);

    switch (comparison.verdict) {
    case ReleasedVerdict::NoClearDifference: return no_large_difference(parts);
    case ReleasedVerdict::TooFewToTell: return too_few(parts);
    default: return clear_difference(parts, comparison.verdict);
    }
}

const ReleasedComposition* find_level(const ReleasedResult& result, const std::string& id)
{
    const auto found = std::ranges::find(result.composition, id, &ReleasedComposition::id);
    return found == result.composition.end() ? nullptr : &*found;
}

/// Where the levels have no order there is no lowest and no highest: the share of everybody, and why no more.
Said said_of_everybody(
    const IndicatorWords& indicator, const DefinitionWords& definition, const ReleasedResult& result)
{
    if (result.composition.empty() || !is_whole(result.composition.front()))
        return not_calculable(result.period, result.headline.not_calculable);
    const auto& everybody = result.composition.front();
    const std::uint64_t known = everybody.group.value() + everybody.reference.value();
    return { phrase("In {}, {} of the {} whose ethnic group is known were {} ({} of {})", result.period,
                 percent_words_of(everybody.group_of_known.value.value(), known), indicator.people,
                 definition.group_words, count_words(everybody.group.value()), count_words(known)),
        fmt::format(". {}", result.headline.not_calculable) };
}

Said said_of_levels(
    const IndicatorWords& indicator, const DefinitionWords& definition, const ReleasedResult& result)
{
    const auto* row = highest_level(result);
    const auto* highest = row == nullptr ? nullptr : find_level(result, row->id);
    if (highest == nullptr || result.composition.size() < 2)
        return said_of_everybody(indicator, definition, result);
    const ReleasedComposition& lowest = result.composition[1];
    if (!is_whole(lowest) || !is_whole(*highest)) {
        return { phrase("For {}, the shares of the lowest and the highest level are not both shown, so "
                        "that nobody can be "
                        "identified from small numbers",
                     result.period),
            "." };
    }
    const std::string shares = &lowest == highest
        ? level_share(lowest)
        : language::list_phrase({ level_share(lowest), level_share(*highest) });
    return { phrase("In {}, {} {} were {}, where the ethnic group is known", result.period,
                 definition.group_words, indicator.people, shares),
        "."
            + about_highest_level(parts_of(indicator, definition, result.period, result.headline),
                result.headline, row->label) };
}

Said said(const IndicatorWords& indicator, const DefinitionWords& definition, const ReleasedResult& result)
{
    return indicator.method == IndicatorWords::Method::ShareByLevel
        ? said_of_levels(indicator, definition, result)
        : said(indicator, definition, result.period, result.headline);
}

std::string whole_percent(double proportion)
{
    return language::percent_phrase(fmt::format("{:.0f}", proportion * 100));
}

} // namespace

std::string likelihood_words(double ratio)
{
    if (std::isinf(ratio))
        return phrase("more likely than");
    if (ratio == 0)
        return phrase("less likely than");

    const double printed = std::strtod(fmt::format("{:.2f}", ratio).c_str(), nullptr);
    if (printed == 1)
        return ratio == 1 ? phrase("as likely as")
            : ratio < 1   ? phrase("slightly less likely than")
                          : phrase("slightly more likely than");
    if (printed < 0.01)
        return phrase("more than 99% less likely than");
    if (printed < 1)
        return phrase("{} less likely than", whole_percent(1 - printed));
    if (printed < 2)
        return phrase("{} more likely than", whole_percent(printed - 1));

    const double whole = std::floor(printed);
    const bool is_more = printed != whole;
    if (whole == 2)
        return is_more ? phrase("more than twice as likely as") : phrase("twice as likely as");
    const auto times = number_phrase(fmt::format("{:.0f}", whole));
    return is_more ? phrase("more than {} times as likely as", times)
                   : phrase("{} times as likely as", times);
}

std::string sentence(const IndicatorWords& indicator, const DefinitionWords& definition,
    std::string_view period, const ReleasedComparison& comparison)
{
    return said(indicator, definition, period, comparison).in_full();
}

std::string sentence(
    const IndicatorWords& indicator, const DefinitionWords& definition, const ReleasedResult& result)
{
    return said(indicator, definition, result).in_full();
}

std::string summary_sentence(
    const IndicatorWords& indicator, const DefinitionWords& definition, const ReleasedResult& result)
{
    return said(indicator, definition, result).in_short();
}

} // namespace wres::report
