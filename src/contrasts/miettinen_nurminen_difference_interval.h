// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Miettinen-Nurminen score interval for a difference of two proportions: Mee's, with the variance multiplied
/// by N / (N - 1).
///
/// @return limits of group rate - reference rate, within [-1, 1]
/// @errors none
/// @source Miettinen and Nurminen (1985) Stat Med 4:213-226
/// @cases  tests/cases/statistics/difference_interval.csv
[[nodiscard]] Interval miettinen_nurminen_difference_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
