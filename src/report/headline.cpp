// SPDX-License-Identifier: MIT
#include "report/headline.h"

#include <algorithm>
#include <cmath>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/highest_level.h"
#include "report/printed_ratio.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ReleasedComparison;
using disclosure::Shown;
using disclosure::ShownEstimate;
using document::Axis;
using document::points_words;
using document::ratio_interval_words;
using document::ratio_words;
using document::shorthand;
using document::shown_words;
using language::phrase;

bool is_a_difference(const IndicatorWords& indicator)
{
    return indicator.method == IndicatorWords::Method::PercentagePointDifference;
}

} // namespace

Headline headline_of(const IndicatorWords& indicator, const disclosure::ReleasedResult& result)
{
    const auto* highest =
        indicator.method == IndicatorWords::Method::ShareByLevel ? highest_level(result) : nullptr;
    return { &result.headline, highest == nullptr ? std::string() : highest->label };
}

ShownEstimate printed_number(const IndicatorWords& indicator, const ReleasedComparison& comparison)
{
    return is_a_difference(indicator) ? comparison.difference : as_printed(indicator, comparison.ratio);
}

std::string number_in_words(const IndicatorWords& indicator, const Shown<double>& number)
{
    return is_a_difference(indicator) ? shown_words(number, points_words) : shown_words(number, ratio_words);
}

std::string limits_in_words(const IndicatorWords& indicator, const ShownEstimate& number)
{
    if (!number.lower.visible() || !number.upper.visible())
        return std::string(shorthand(number.lower.visible() ? number.upper.hidden() : number.lower.hidden()));
    if (is_a_difference(indicator))
        return phrase("{} to {}", points_words(number.lower.value()), points_words(number.upper.value()));
    return ratio_interval_words(number.lower.value(), number.upper.value());
}

Axis axis_for(const IndicatorWords& indicator, const std::vector<const ReleasedComparison*>& comparisons)
{
    if (!is_a_difference(indicator))
        return Axis::of_ratios();
    double largest = 0;
    for (const auto* comparison : comparisons) {
        for (const auto& limit :
            { comparison->difference.value, comparison->difference.lower, comparison->difference.upper }) {
            if (limit.visible())
                largest = std::max(largest, std::abs(limit.value()));
        }
    }
    return Axis::of_differences(largest);
}

} // namespace wres::report
