// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "base/result.h"
#include "distributions/stratum.h"

namespace wres::statistics {

/// Mantel-Haenszel ratio of two proportions over strata, with the Greenland-Robins interval.
///
/// Compares like with like: group and reference within each stratum, strata weighted by what they can tell.
/// Good with many thin strata as well as with few thick ones.
///
/// @return group rate / reference rate. 0 or infinite when one side has nobody counted in any stratum; the
///         interval is then [0, infinity], because the method has none
/// @errors strata.none            there are no strata
///         strata.nobody_counted  nobody was counted in either group in any stratum, so there is no ratio
/// @source Greenland and Robins (1985) Biometrics 41:55-68
/// @cases  tests/cases/statistics/stratified.csv
[[nodiscard]] Result<EstimateWithInterval> mantel_haenszel_ratio(
    std::span<const Stratum> strata, ConfidenceLevel level);

} // namespace wres::statistics
