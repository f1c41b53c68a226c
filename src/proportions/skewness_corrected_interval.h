// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Skewness-corrected score interval (SCAS) for a proportion: Wilson's, with both tails brought nearer to
/// what they promise. The lower limit is 0 when nobody is counted and the upper 1 when everybody is. Below a
/// level of 68.3 % it is stretched to hold the proportion. Without the factor n / (n - 1), which has no
/// meaning for one proportion.
///
/// @return lower and upper limit, each within [0, 1]; unit: proportion (x100 = per cent)
/// @errors none
/// @source Laud (2017) Pharm Stat 16:334-348, appendix
/// @cases  tests/cases/statistics/proportion_interval.csv
[[nodiscard]] Interval skewness_corrected_interval(Proportion share, ConfidenceLevel level);

} // namespace wres::statistics
