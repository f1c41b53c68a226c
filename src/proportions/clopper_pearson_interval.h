// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Clopper-Pearson exact interval for a proportion: covers at least as often as it says, usually more often,
/// and is therefore wide.
///
/// @return lower and upper limit, each within [0, 1]; unit: proportion (x100 = per cent)
/// @errors none
/// @source Clopper and Pearson (1934) Biometrika 26:404-413
/// @cases  tests/cases/statistics/proportion_interval.csv
[[nodiscard]] Interval clopper_pearson_interval(Proportion share, ConfidenceLevel level);

} // namespace wres::statistics
