// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// MOVER interval for a difference of two proportions, from their two Jeffreys intervals and the medians
/// between them.
///
/// @return limits of group rate - reference rate, within [-1, 1]
/// @errors none
/// @source Laud (2017) Pharm Stat 16:334-348, MOVER-J
/// @cases  tests/cases/statistics/difference_interval.csv
[[nodiscard]] Interval mover_jeffreys_difference_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
