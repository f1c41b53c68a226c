// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/release.h"
#include "document/axis.h"

namespace wres::report {

/// The one comparison that stands for an indicator in the summary. Where an indicator is a table of shares by
/// level, it is about the highest level.
struct Headline {
    const disclosure::ReleasedComparison* comparison {};
    std::string about; // "£70,000 and over"; empty when it is about everybody
};

[[nodiscard]] Headline headline_of(
    const disclosure::IndicatorWords& indicator, const disclosure::ReleasedResult& result);

/// The number an indicator is judged by, the way up in which its standard prints it: a ratio, or a difference
/// of shares.
[[nodiscard]] disclosure::ShownEstimate printed_number(
    const disclosure::IndicatorWords& indicator, const disclosure::ReleasedComparison& comparison);

/// That number's parts in words: "0.52" and "0.40 to 0.68", or "−12.0" and "−15.0 to −4.0".
[[nodiscard]] std::string number_in_words(
    const disclosure::IndicatorWords& indicator, const disclosure::Shown<double>& number);
[[nodiscard]] std::string limits_in_words(
    const disclosure::IndicatorWords& indicator, const disclosure::ShownEstimate& number);

/// Where that number is drawn.
[[nodiscard]] document::Axis axis_for(const disclosure::IndicatorWords& indicator,
    const std::vector<const disclosure::ReleasedComparison*>& comparisons);

} // namespace wres::report
