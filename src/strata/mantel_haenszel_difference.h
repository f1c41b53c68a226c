// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "base/result.h"
#include "distributions/stratum.h"

namespace wres::statistics {

/// Mantel-Haenszel difference of two proportions over strata, with the interval of Sato, Greenland and
/// Robins, which serves for many thin strata as well as for few thick ones.
///
/// @return group rate - reference rate, its interval cut at -1 and 1
/// @errors strata.none  there are no strata
/// @source Greenland and Robins (1985) Biometrics 41:55-68; Sato (1989) Biometrics 45:1323-1324
/// @cases  tests/cases/statistics/stratified.csv
[[nodiscard]] Result<EstimateWithInterval> mantel_haenszel_difference(
    std::span<const Stratum> strata, ConfidenceLevel level);

} // namespace wres::statistics
