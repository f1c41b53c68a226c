// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Koopman asymptotic score interval for a ratio of two proportions.
///
/// Every ratio that the chi-squared test of that ratio does not reject; at 1 that is Pearson's test.
///
/// @return limits of group rate / reference rate, 0 to infinity. When nobody was counted in the group the
///         lower limit is 0; nobody in the reference, the upper is infinite; nobody in either, there is no
///         estimate and the interval is [0, infinity]. At every level of 68.3 % or more it holds the estimate
///         by itself; below that it is stretched to hold it.
/// @errors none: every pair of proportions has an interval
/// @source Koopman (1984) Biometrics 40:513-517
/// @cases  tests/cases/statistics/ratio_interval.csv
[[nodiscard]] Interval koopman_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
