// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Wald interval for a difference of two proportions, the one that spreadsheets use. Only for comparing with
/// others: its width is 0 when nobody or everybody was counted in both groups, and it can reach beyond -1 and
/// 1.
///
/// @return limits of group rate - reference rate
/// @errors none
/// @source Newcombe (1998) Stat Med 17:873-890, method 1
/// @cases  tests/cases/statistics/difference_interval.csv
[[nodiscard]] Interval wald_difference_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
