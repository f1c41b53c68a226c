// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// MOVER-R interval for a ratio of two proportions, from their two Wilson intervals: closed form, a good
/// second best.
///
/// @return limits of group rate / reference rate, 0 to infinity; the lower is 0 when nobody was counted in
///         the group, the upper infinite when nobody was in the reference
/// @errors none
/// @source Donner and Zou (2012) Stat Methods Med Res 21:347-359; Fagerland and Newcombe (2013) Stat Med
///         32:2823-2836
/// @cases  tests/cases/statistics/ratio_interval.csv
[[nodiscard]] Interval mover_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
