// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Conditional maximum likelihood estimate of the odds ratio, the one that belongs to Fisher's exact test.
///
/// @return odds of the group / odds of the reference; 0 or infinite when the table is as uneven as its
///         margins allow
/// @errors odds_ratio.one_table_only  the margins allow no other table, so the data say nothing about the
///         ratio
/// @source Cornfield (1956) Proc 3rd Berkeley Symp 4:135-148
/// @cases  tests/cases/statistics/odds_ratio_computed.csv
[[nodiscard]] Result<double> conditional_odds_ratio(Proportion group, Proportion reference);

/// Exact conditional interval of the odds ratio: covers at least as often as it says.
///
/// @return limits of the odds ratio, 0 to infinity; [0, infinity] when the margins allow no other table
/// @errors none
/// @source Cornfield (1956) Proc 3rd Berkeley Symp 4:135-148
/// @cases  tests/cases/statistics/odds_ratio_computed.csv
[[nodiscard]] Interval exact_odds_ratio_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

/// As exact_odds_ratio_interval, the observed table counted half: nearer to the level it says.
///
/// @source Mehta and Walsh (1992) Am Stat 46:146-150
[[nodiscard]] Interval mid_p_odds_ratio_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
