// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "distributions/proportion.h"
#include "distributions/stratum.h"

namespace wres::statistics {

/// Cochran-Armitage test for a trend of rates over ordered groups (pay bands, years), without continuity
/// correction.
///
/// @param scores  one a group: where it stands (1, 2, 3 ... or mid-points). Only distances matter, not origin
///         or unit
/// @return chi-squared with 1 degree of freedom; statistic 0 and p 1 when all scores or all outcomes are the
///         same, or when there are not as many scores as groups
/// @errors none
/// @source Cochran (1954) Biometrics 10:417-451; Armitage (1955) Biometrics 11:375-386
/// @cases  tests/cases/statistics/k_groups_computed.csv
[[nodiscard]] ChiSquaredTest cochran_armitage_trend(
    std::span<const Proportion> groups, std::span<const double> scores);

/// Pearson's chi-squared test that all groups have the same rate.
///
/// @return chi-squared with one degree of freedom less than groups; statistic 0 and p 1 when nobody, or
///         everybody, was counted
/// @source Pearson (1900) Phil Mag 50:157-175
[[nodiscard]] ChiSquaredTest pearson_chi_squared(std::span<const Proportion> groups);

} // namespace wres::statistics
