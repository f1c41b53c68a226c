// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Skewness-corrected asymptotic score interval (SCAS) for a ratio of two proportions: the headline interval.
///
/// Score intervals miss a little more often on one side than on the other. Correcting the score for its
/// skewness makes the two sides nearly equal, so that a false alarm is as rare as the level promises. It
/// holds 1 exactly when scas_ratio_p is not below 1 - level. With few events an upper limit can be very high,
/// or infinite: with one person counted in the reference group, at any level above 99.2 %.
///
/// @return limits of group rate / reference rate, 0 to infinity. When nobody was counted in the group the
///         lower limit is 0; nobody in the reference, the upper is infinite; nobody in either, there is no
///         estimate and the interval is [0, infinity]. At every level of 68.3 % or more it holds the estimate
///         by itself; below that it is stretched to hold it.
/// @errors none: every pair of proportions has an interval
/// @source Laud (2017) Pharm Stat 16:334-348; Gart and Nam (1988) Biometrics 44:323-338. Variance with N / (N
///         - 1)
/// @cases  tests/cases/statistics/ratio_interval.csv
[[nodiscard]] Interval scas_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
