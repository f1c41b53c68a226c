// SPDX-License-Identifier: MIT
#include "national/ratio_in_words.h"

#include <limits>

#include <fmt/format.h>

#include "document/number_words.h"
#include "indicators/verdict.h"
#include "report/letter_case.h"
#include "report/printed_ratio.h"
#include "report/sentence.h"

namespace wres::national {
namespace {

using disclosure::Hidden;
using disclosure::IndicatorWords;
using disclosure::ReleasedVerdict;
using disclosure::ShownEstimate;
using statistics::EstimateWithInterval;

ReleasedVerdict released(indicators::Verdict verdict)
{
    switch (verdict) {
    case indicators::Verdict::Adverse: return ReleasedVerdict::Adverse;
    case indicators::Verdict::Favourable: return ReleasedVerdict::Favourable;
    case indicators::Verdict::Different: return ReleasedVerdict::Different;
    case indicators::Verdict::NoClearDifference: return ReleasedVerdict::NoClearDifference;
    case indicators::Verdict::TooFewToTell: return ReleasedVerdict::TooFewToTell;
    case indicators::Verdict::NotCalculable: return ReleasedVerdict::NotCalculable;
    }
    return ReleasedVerdict::NotCalculable;
}

double turned(double ratio)
{
    return ratio > 0 ? 1 / ratio : std::numeric_limits<double>::infinity();
}

std::string space_before(std::string_view words)
{
    return words.empty() ? "" : fmt::format(" {}", words);
}

} // namespace

ShownEstimate printed(const IndicatorWords& indicator, const EstimateWithInterval& ratio)
{
    return report::as_printed(indicator, { ratio.value, ratio.interval.lower, ratio.interval.upper });
}

std::string with_limits(const IndicatorWords& indicator, const EstimateWithInterval& ratio)
{
    const auto shown = printed(indicator, ratio);
    return fmt::format("{} (95% interval {})", document::ratio_limit_words(shown.value.value()),
        document::ratio_interval_words(shown.lower.value(), shown.upper.value()));
}

EstimateWithInterval printed_factor(const IndicatorWords& indicator, const EstimateWithInterval& factor)
{
    if (!indicator.printed_reference_over_group)
        return factor;
    return { turned(factor.value), { turned(factor.interval.upper), turned(factor.interval.lower) } };
}

ReleasedVerdict verdict_of(
    const IndicatorWords& indicator, const EstimateWithInterval& ratio, double worthwhile_ratio)
{
    const auto worse =
        indicator.higher_is_adverse ? indicators::WorseDirection::Higher : indicators::WorseDirection::Lower;
    return released(indicators::verdict_of_ratio(ratio.interval, worse, worthwhile_ratio));
}

std::string likelihood_sentence(const IndicatorWords& indicator,
    const disclosure::DefinitionWords& definition, const EstimateWithInterval& ratio, std::string_view among)
{
    const bool turns = indicator.printed_reference_over_group;
    const auto& first = turns ? definition.reference_words : definition.group_words;
    const auto& second = turns ? definition.group_words : definition.reference_words;
    const auto shown = printed(indicator, ratio);
    const bool is_clear = shown.lower.value() > 1 || shown.upper.value() < 1;
    if (!is_clear)
        return fmt::format("Whether {} {} were more or less likely than {} {}{} {} cannot be told from these "
                           "numbers: {}.",
            first, indicator.people, second, indicator.people, space_before(among), indicator.event,
            with_limits(indicator, ratio));
    return fmt::format("{} {} were {} {} {}{} {}: {}.", report::with_capital(first), indicator.people,
        report::likelihood_words(shown.value.value()), second, indicator.people, space_before(among),
        indicator.event, with_limits(indicator, ratio));
}

void add_ratio_cells(
    std::vector<document::Cell>& row, const IndicatorWords& indicator, const EstimateWithInterval& ratio)
{
    const auto shown = printed(indicator, ratio);
    row.push_back(document::ratio_limit(shown.value));
    row.push_back(document::ratio_limit(shown.lower));
    row.push_back(document::ratio_limit(shown.upper));
}

void add_ratio_cells(std::vector<document::Cell>& row, Hidden why)
{
    row.push_back(document::ratio(why));
    row.push_back(document::ratio_limit(why));
    row.push_back(document::ratio_limit(why));
}

void add_count_cells(std::vector<document::Cell>& row, std::uint64_t group_numerator,
    std::uint64_t group_denominator, std::uint64_t reference_numerator, std::uint64_t reference_denominator)
{
    for (const auto people :
        { group_numerator, group_denominator, reference_numerator, reference_denominator })
        row.push_back(document::count(people));
}

} // namespace wres::national
