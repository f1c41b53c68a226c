// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Adjusted inverse sinh interval for a ratio of two proportions: as inverse_sinh_ratio_interval, with one
/// person added to each size in the standard error, so that it has a width even when everybody was counted in
/// both groups.
///
/// @return limits of group rate / reference rate, 0 to infinity. [0, infinity] when nobody was counted in
///         either group
/// @errors none
/// @source Fagerland, Lydersen and Laake (2017) Statistical Analysis of Contingency Tables, chapter 4
/// @cases  tests/cases/statistics/ratio_interval.csv
[[nodiscard]] Interval adjusted_inverse_sinh_ratio_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
