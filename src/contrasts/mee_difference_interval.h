// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Mee score interval for a difference of two proportions: every difference that the score test does not
/// reject.
///
/// @return limits of group rate - reference rate, within [-1, 1]
/// @errors none
/// @source Mee (1984) Biometrics 40:1175-1176
/// @cases  tests/cases/statistics/difference_interval.csv
[[nodiscard]] Interval mee_difference_interval(Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
