// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "distributions/stratum.h"

namespace wres::statistics {

/// Does the ratio of the two rates differ between strata by more than chance? A score test: every stratum's
/// squared score at the common ratio, added up. Defined with zero and full cells, where a test on logs is
/// not.
///
/// @return chi-squared with one degree of freedom less than there are strata in which somebody was counted.
///         With none or one of these there is nothing to compare: statistic 0, 0 degrees of freedom, p 1
/// @errors none
/// @source Gart and Nam (1988) Biometrics 44:323-338, stratified comparison; Laud (2017) Pharm Stat
///         16:334-348
/// @cases  tests/cases/statistics/stratified.csv
[[nodiscard]] ChiSquaredTest ratio_heterogeneity(std::span<const Stratum> strata);

} // namespace wres::statistics
