// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Agresti-Caffo interval for a difference of two proportions: the textbook formula after adding one person
/// counted and one not counted to each group, cut at -1 and 1. Its centre is the adjusted difference, so that
/// it can leave out the observed one.
///
/// @return limits of group rate - reference rate, within [-1, 1]
/// @errors none
/// @source Agresti and Caffo (2000) Am Stat 54:280-288
/// @cases  tests/cases/statistics/difference_interval.csv
[[nodiscard]] Interval agresti_caffo_difference_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
