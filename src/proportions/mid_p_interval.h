// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Mid-P interval for a proportion: the exact interval with the observed count itself counted half, which
/// covers close to what it says.
///
/// @return lower and upper limit, each within [0, 1]; unit: proportion (x100 = per cent)
/// @errors none
/// @source Berry and Armitage (1995) The Statistician 44:417-423; Newcombe (1998) Stat Med 17:857-872, method
///         6
/// @cases  tests/cases/statistics/proportion_interval.csv
[[nodiscard]] Interval mid_p_interval(Proportion share, ConfidenceLevel level);

} // namespace wres::statistics
