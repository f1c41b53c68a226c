// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Katz log interval for a ratio of two proportions: the one that can be re-done in a spreadsheet.
///
/// exp(log ratio -/+ z sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2)). Kept for comparison; unless samples are large a
/// score interval is better.
///
/// @return limits of group rate / reference rate. [0, infinity] when nobody was counted in one of the groups,
///         where the method has no answer; [1, 1] when everybody was counted in both, which is its known
///         fault
/// @errors none
/// @source Katz, Baptista, Azen and Pike (1978) Biometrics 34:469-474, method C
/// @cases  tests/cases/statistics/ratio_interval.csv
[[nodiscard]] Interval katz_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
