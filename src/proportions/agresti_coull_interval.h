// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Agresti-Coull interval for a proportion: the textbook formula after adding z^2 / 2 people each way, cut at
/// 0 and 1.
///
/// @return lower and upper limit, each within [0, 1]; unit: proportion (x100 = per cent)
/// @errors none
/// @source Agresti and Coull (1998) Am Stat 52:119-126
/// @cases  tests/cases/statistics/proportion_interval.csv
[[nodiscard]] Interval agresti_coull_interval(Proportion share, ConfidenceLevel level);

} // namespace wres::statistics
