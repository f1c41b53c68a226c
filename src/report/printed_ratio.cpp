// SPDX-License-Identifier: MIT
#include "report/printed_ratio.h"

#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace wres::report {
namespace {

disclosure::Shown<double> inverse(const disclosure::Shown<double>& shown)
{
    if (!shown.visible())
        return shown;
    const double value = shown.value();
    if (value == 0)
        return std::numeric_limits<double>::infinity();
    return std::isinf(value) ? 0.0 : 1 / value;
}

} // namespace

disclosure::ShownEstimate inverse(const disclosure::ShownEstimate& ratio)
{
    return { .value = inverse(ratio.value), .lower = inverse(ratio.upper), .upper = inverse(ratio.lower) };
}

disclosure::ShownEstimate as_printed(
    const disclosure::IndicatorWords& indicator, const disclosure::ShownEstimate& ratio)
{
    return indicator.printed_reference_over_group ? inverse(ratio) : ratio;
}

std::string orientation_words(
    const disclosure::IndicatorWords& indicator, const disclosure::DefinitionWords& definition)
{
    return indicator.printed_reference_over_group
        ? fmt::format("{} ÷ {}", definition.reference_words, definition.group_words)
        : fmt::format("{} ÷ {}", definition.group_words, definition.reference_words);
}

std::string inverse_words(
    const disclosure::IndicatorWords& indicator, const disclosure::DefinitionWords& definition)
{
    return indicator.printed_reference_over_group
        ? fmt::format("{} ÷ {}", definition.group_words, definition.reference_words)
        : fmt::format("{} ÷ {}", definition.reference_words, definition.group_words);
}

} // namespace wres::report
