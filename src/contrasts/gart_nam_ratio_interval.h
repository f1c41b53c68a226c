// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Gart-Nam skewness-corrected score interval for a ratio of two proportions.
///
/// As SCAS without the factor N / (N - 1) in the variance; kept for comparison with published analyses.
///
/// @return limits of group rate / reference rate, 0 to infinity. When nobody was counted in the group the
///         lower limit is 0; nobody in the reference, the upper is infinite; nobody in either, there is no
///         estimate and the interval is [0, infinity]. At every level of 68.3 % or more it holds the estimate
///         by itself; below that it is stretched to hold it.
/// @errors none: every pair of proportions has an interval
/// @source Gart and Nam (1988) Biometrics 44:323-338
/// @cases  tests/cases/statistics/ratio_interval.csv
[[nodiscard]] Interval gart_nam_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
