// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Skewness-corrected asymptotic score interval (SCAS) for a difference of two proportions. It holds 0
/// exactly when scas_ratio_p is not below 1 - level: with equal rates the two contrasts have one test.
///
/// @return limits of group rate - reference rate, within [-1, 1]
/// @errors none
/// @source Laud (2017) Pharm Stat 16:334-348
/// @cases  tests/cases/statistics/difference_interval.csv
[[nodiscard]] Interval scas_difference_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
