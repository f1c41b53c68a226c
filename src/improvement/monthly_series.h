// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "improvement/series.h"
#include "improvement/tested_effect.h"

namespace wres::improvement {

/// What a monthly or quarterly series says of an interruption.
struct SeriesEffect {
    statistics::EstimateWithInterval effect; // ratio: of ratios, or of odds
    double p {};
};

/// Fewer people counted a month in one of the groups, on average, and a month has no number worth having.
inline constexpr double fewest_counted_a_period = 5;

/// Segmented regression of the log quantity: a step at the start, or a change of trend by the end of the
/// series, whichever is clearer; both are asked, so p is doubled and limits are as much wider. Where the two
/// point different ways, both clearly, there is no effect to speak of and p is 1.
///
/// @return nothing for yearly periods, with fewer than eight periods on a side, or when the counts a period
///         are too small: then sums are compared
/// @source interrupted_time_series.h
[[nodiscard]] std::optional<SeriesEffect> interrupted_series(Quantity quantity, const Series& series,
    const std::vector<std::string>& before, const std::vector<std::string>& after,
    statistics::ConfidenceLevel level);

} // namespace wres::improvement
