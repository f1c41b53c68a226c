// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Walter's adjusted log interval for a ratio of two proportions: Katz's after adding half a person to every
/// count and every size. Only for comparing with others: it covers too little, and its centre is the adjusted
/// ratio, so that it can leave out the observed one.
///
/// @return limits of the ratio, more than 0 and finite
/// @errors none
/// @source Walter (1975) Biometrika 62:371-374; Fagerland, Lydersen and Laake (2017), chapter 4
/// @cases  tests/cases/statistics/ratio_interval.csv
[[nodiscard]] Interval adjusted_log_ratio_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
