// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/proportion.h"

namespace wres::statistics {

/// Two-sided p of the skewness-corrected score test that the two rates are equal: the test that belongs to
/// scas_ratio_interval. It is below 1 - level exactly when that interval leaves out 1.
///
/// @return more than 0 and at most 1. 1 when nobody, or everybody, was counted in both groups. Tails are
///         exact to double precision down to 1e-300; beyond that it may be 0
/// @errors none
/// @source Laud (2017) Pharm Stat 16:334-348, appendix
/// @cases  tests/cases/statistics/scas_ratio_p.csv
[[nodiscard]] double scas_ratio_p(Proportion group, Proportion reference);

} // namespace wres::statistics
