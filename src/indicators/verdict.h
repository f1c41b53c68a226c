// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "indicators/results.h"
#include "statistics/interval.h"

namespace wres::indicators {

/// Which direction is worse for the group; Neither where a difference has no worse direction.
enum class WorseDirection : std::uint8_t { Higher, Lower, Neither };

/// The one place where numbers become words. docs/methods/verdict.md
///
/// A ratio's limits: all above or all below 1 is a clear difference. Otherwise, when they still reach beyond
/// `worthwhile_ratio` (1.25: above 1.25, or below 1 / 1.25) a difference worth having has not been ruled out,
/// and there are too few people to tell; when they do not, there is no clear difference.
[[nodiscard]] Verdict verdict_of_ratio(
    statistics::Interval limits, WorseDirection worse, double worthwhile_ratio);

/// The same for a difference of two shares: 0 takes the place of 1, and the worthwhile ratio is of the
/// group's share to `reference_share`.
[[nodiscard]] Verdict verdict_of_difference(
    statistics::Interval limits, double reference_share, WorseDirection worse, double worthwhile_ratio);

/// Among many comparisons some are clear by chance alone: a verdict that its adjusted p does not support
/// (`significance_level` or more: 0.05 beside 95 % intervals) becomes TooFewToTell.
[[nodiscard]] Verdict verdict_in_family(Verdict verdict, double p_adjusted, double significance_level);

} // namespace wres::indicators
