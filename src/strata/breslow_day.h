// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "distributions/stratum.h"

namespace wres::statistics {

/// Breslow-Day test, with Tarone's correction, that the odds ratio is the same in every stratum.
///
/// @return chi-squared with one degree of freedom less than there are strata that can tell. With none or one
///         of these, or an odds ratio of 0 or infinity throughout, statistic 0 and p 1
/// @errors none
/// @source Breslow and Day (1980) Statistical Methods in Cancer Research 1, section 4.4; Tarone (1985)
///         Biometrika 72:91-95
/// @cases  tests/cases/statistics/stratified.csv
[[nodiscard]] ChiSquaredTest breslow_day_tarone(std::span<const Stratum> strata);

} // namespace wres::statistics
