// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Wald interval for a proportion, the one that spreadsheets use, cut at 0 and 1. Only for comparing with
/// others: with nobody or everybody counted its width is 0, and it covers much less than it says in small
/// groups.
///
/// @return lower and upper limit, each within [0, 1]; unit: proportion (x100 = per cent)
/// @errors none
/// @source Newcombe (1998) Stat Med 17:857-872, method 1
/// @cases  tests/cases/statistics/proportion_interval.csv
[[nodiscard]] Interval wald_interval(Proportion share, ConfidenceLevel level);

} // namespace wres::statistics
