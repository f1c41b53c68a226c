// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Inverse sinh interval for a ratio of two proportions: exp(log ratio -/+ 2 asinh(z s / 2)), s the standard
/// error of the log ratio. Where nobody was counted in one group the limit that stays is the one the formula
/// tends to.
///
/// @return limits of group rate / reference rate, 0 to infinity. [0, infinity] when nobody was counted in
///         either group; of no width when everybody was in both
/// @errors none
/// @source Newcombe (2001) Am Stat 55:200-202; Fagerland, Lydersen and Laake (2017), chapter 4
/// @cases  tests/cases/statistics/ratio_interval.csv
[[nodiscard]] Interval inverse_sinh_ratio_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
