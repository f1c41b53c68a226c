// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Newcombe hybrid score interval for a difference of two proportions: the headline interval of a
/// percentage-point gap.
///
/// Joins the two Wilson intervals by the squares of their half widths.
///
/// @return limits of group rate - reference rate, within [-1, 1]; unit: proportion (x100 = percentage points)
/// @errors none
/// @source Newcombe (1998) Stat Med 17:873-890, method 10
/// @cases  tests/cases/statistics/difference_interval.csv
[[nodiscard]] Interval newcombe_difference_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
