// SPDX-License-Identifier: MIT
#include "report/highest_level.h"

#include <algorithm>
#include <ranges>

#include "language/phrase.h"

namespace wres::report {

using language::phrase;

const disclosure::ReleasedRow* highest_level(const disclosure::ReleasedResult& result)
{
    const auto& headline = result.headline;
    const bool has_order = headline.verdict != disclosure::ReleasedVerdict::NotCalculable;
    if (!has_order)
        return nullptr;
    // The level is not named in a result; it is the one with the headline's counts.
    const auto from_the_end = result.levels | std::views::reverse;
    const auto found = std::ranges::find_if(from_the_end, [&](const disclosure::ReleasedRow& level) {
        return level.comparison.group.numerator == headline.group.numerator
            && level.comparison.reference.numerator == headline.reference.numerator;
    });
    return found == from_the_end.end() ? nullptr : &*found;
}

std::string numerator_words(
    const disclosure::IndicatorWords& indicator, const disclosure::ReleasedResult& result)
{
    if (indicator.method != disclosure::IndicatorWords::Method::ShareByLevel)
        return indicator.numerator_label;
    const auto* level = highest_level(result);
    return level == nullptr ? phrase("In the highest level") : phrase("In ‘{}’", level->label);
}

} // namespace wres::report
