// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "distributions/interval.h"
#include "indicators/results.h"

namespace wres::indicators {

/// Which direction is worse for the group; Neither where a difference has no worse direction.
enum class WorseDirection : std::uint8_t { Higher, Lower, Neither };

/// Says for whom a conclusion is worse. What limits allow to be concluded is decided in
/// proportions/conclusion.h, and nowhere else. docs/methods/verdict.md
///
/// @param worthwhile_ratio  1.25 unless chosen otherwise: above 1.25, or below 1 / 1.25, is worth acting on
[[nodiscard]] Verdict verdict_of_ratio(
    statistics::Interval limits, WorseDirection worse, double worthwhile_ratio);

/// The same for a difference of two shares; the worthwhile ratio is of the group's share to
/// `reference_share`.
[[nodiscard]] Verdict verdict_of_difference(
    statistics::Interval limits, double reference_share, WorseDirection worse, double worthwhile_ratio);

/// The verdict among many comparisons: TooFewToTell when a clear one is not supported by its adjusted p
/// (`significance_level` or more: 0.05 beside 95 % intervals).
[[nodiscard]] Verdict verdict_in_family(Verdict verdict, double p_adjusted, double significance_level);

} // namespace wres::indicators
