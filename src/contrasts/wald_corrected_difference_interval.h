// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Wald interval for a difference of two proportions with Yates's continuity correction, half of 1/n1 + 1/n2
/// wider each way. Only for comparing with others; it can reach beyond -1 and 1.
///
/// @return limits of group rate - reference rate
/// @errors none
/// @source Newcombe (1998) Stat Med 17:873-890, method 2
/// @cases  tests/cases/statistics/difference_interval.csv
[[nodiscard]] Interval wald_corrected_difference_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
