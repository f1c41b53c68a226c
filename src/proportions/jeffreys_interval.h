// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Jeffreys interval for a proportion: equal tails of the beta distribution that a prior of half a person
/// each way leaves. The lower limit is 0 when nobody is counted and the upper 1 when everybody is.
///
/// @return lower and upper limit, each within [0, 1]; unit: proportion (x100 = per cent)
/// @errors none
/// @source Brown, Cai and DasGupta (2001) Statist Sci 16:101-133
/// @cases  tests/cases/statistics/proportion_interval.csv
[[nodiscard]] Interval jeffreys_interval(Proportion share, ConfidenceLevel level);

} // namespace wres::statistics
