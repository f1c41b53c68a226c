// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Wilson score interval for a proportion with continuity correction: as cautious as the exact interval, for
/// those who must never cover less than they promise.
///
/// @return lower and upper limit, each within [0, 1]; unit: proportion (x100 = per cent)
/// @errors none
/// @source Newcombe (1998) Stat Med 17:857-872, method 4
/// @cases  tests/cases/statistics/proportion_interval.csv
[[nodiscard]] Interval wilson_corrected_interval(Proportion share, ConfidenceLevel level);

} // namespace wres::statistics
