// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "rates/rate.h"

namespace wres::statistics {

/// How many times as often events happen in the group as in the reference.
///
/// @return 0 to infinite; infinite when there were none in the reference
/// @errors rate_ratio.no_events  there were none in either, so there is no ratio
[[nodiscard]] Result<double> rate_ratio(const Rate& group, const Rate& reference);

/// Exact conditional interval of a ratio of two rates: covers at least as often as it says.
///
/// Given how many events there were in all, those of the group are binomial.
///
/// @return limits of group rate / reference rate, 0 to infinity; both when there were no events at all
/// @errors none
/// @source Przyborowski and Wilenski (1940) Biometrika 31:313-323; Clopper and Pearson (1934)
/// @cases  tests/cases/statistics/rate_ratio.csv
[[nodiscard]] Interval exact_rate_ratio_interval(
    const Rate& group, const Rate& reference, ConfidenceLevel level);

/// Two-sided p of the exact conditional test that both rates are equal, by summing all splits of the events
/// that are as improbable as the observed one, or more. Splits as improbable but for rounding (relative
/// difference below 1e-7) are ties and count.
///
/// @return more than 0 and at most 1; 1 when there were no events
/// @errors none
/// @source Przyborowski and Wilenski (1940) Biometrika 31:313-323
/// @cases  tests/cases/statistics/rate_ratio.csv
[[nodiscard]] double exact_rate_ratio_p(const Rate& group, const Rate& reference);

/// MOVER interval of a ratio of two rates from their Jeffreys limits, around the medians of the Jeffreys
/// posteriors: closed form, nearer to the level than the exact interval.
///
/// @return limits of group rate / reference rate, 0 to infinity; the lower is 0 when the group had no event,
///         the upper infinite when the reference had none
/// @errors none
/// @source Donner and Zou (2012) Stat Methods Med Res 21:347-359; Laud (2017) Pharm Stat 16:334-348 (MOVER-J)
/// @cases  tests/cases/statistics/rate_ratio.csv
[[nodiscard]] Interval mover_jeffreys_rate_ratio_interval(
    const Rate& group, const Rate& reference, ConfidenceLevel level);

} // namespace wres::statistics
