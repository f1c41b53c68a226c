// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "base/result.h"
#include "distributions/stratum.h"

namespace wres::statistics {

/// Mantel-Haenszel odds ratio over strata, with the Robins-Breslow-Greenland interval.
///
/// @return odds of the group / odds of the reference. 0 or infinite when one side is empty in every stratum;
///         the interval is then [0, infinity], because the method has none
/// @errors strata.none            there are no strata
///         strata.nothing_to_tell  no stratum can say anything about the odds ratio
/// @source Mantel and Haenszel (1959) J Natl Cancer Inst 22:719-748; Robins, Breslow and Greenland (1986)
///         Biometrics 42:311-323
/// @cases  tests/cases/statistics/stratified.csv
[[nodiscard]] Result<EstimateWithInterval> mantel_haenszel_odds_ratio(
    std::span<const Stratum> strata, ConfidenceLevel level);

} // namespace wres::statistics
