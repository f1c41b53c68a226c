// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Price-Bonett approximate Bayes interval for a ratio of two proportions. Its centre is an adjusted ratio,
/// so that it can leave out an observed ratio of 0 or infinity.
///
/// @return limits of the ratio, more than 0 and finite
/// @errors none
/// @source Price and Bonett (2008) Stat Med 27:5497-5508
/// @cases  tests/cases/statistics/ratio_interval.csv
[[nodiscard]] Interval price_bonett_ratio_interval(
    Proportion group, Proportion reference, ConfidenceLevel level);

} // namespace wres::statistics
