// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "indicators/comparison.h"
#include "nation/expectation.h"

namespace wres::nation {

/// How large a council is for a ratio: people of the group times people of the reference, divided by their
/// sum. It is about the smaller of the two, and what a ratio's chance variation goes with.
[[nodiscard]] double funnel_size(const indicators::FourCounts& counts);

/// The limits of a funnel plot over sizes, with over-dispersion: where the ratio of a council usually lies
/// that has the nation's rates, and whose two groups are to each other as the nation's are.
struct FunnelLimits {
    std::vector<double> lower; // one a size
    std::vector<double> upper;
};

/// @param together  of all councils: its reference rate, and how its two groups are to each other
/// @param sizes  more than 0, as funnel_size() measures them
/// @return [0, infinity] with fewer than two councils, or where nobody was counted
/// @source Spiegelhalter (2005) Stat Med 24:1185-1202 (funnel plots, additive over-dispersion); Katz,
/// Baptista,
///         Azen and Pike (1978) Biometrics 34:469-474 (the variance of a log ratio)
/// @cases  tests/cases/nation/funnels.csv
[[nodiscard]] FunnelLimits funnel_limits(const Expectation& expected, const indicators::FourCounts& together,
    const std::vector<double>& sizes, statistics::ConfidenceLevel level);

} // namespace wres::nation
