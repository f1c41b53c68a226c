// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Wilson score interval for a proportion, without continuity correction: the headline interval of a
/// percentage.
///
/// Small teams and rare events are our daily case. There the textbook (Wald) interval falls below zero and
/// covers too little.
///
/// @return lower and upper limit, each within [0, 1]; unit: proportion (x100 = per cent)
/// @errors none: every Proportion has an interval
/// @source Wilson (1927) J Am Stat Assoc 22:209-212; Newcombe (1998) Stat Med 17:857-872, method 3
/// @cases  tests/cases/statistics/wilson_interval.csv
[[nodiscard]] Interval wilson_interval(Proportion share, ConfidenceLevel level);

/// The same for counts that are not whole: a weighted survey, or an average over months.
///
/// @param counted  0 to `all`
/// @param all      more than 0: the size, or the effective size of a weighted sample
[[nodiscard]] Interval weighted_wilson_interval(double counted, double all, ConfidenceLevel level);

} // namespace wres::statistics
