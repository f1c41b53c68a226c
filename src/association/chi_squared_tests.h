// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/proportion.h"
#include "distributions/stratum.h"

namespace wres::statistics {

/// Pearson's chi-squared test that the two rates are equal, without correction. Koopman's interval belongs to
/// it.
///
/// @return chi-squared with 1 degree of freedom; statistic 0 and p 1 when nobody, or everybody, was counted
///         in both groups. p is accurate down to 1e-300
/// @errors none
/// @source Pearson (1900) Phil Mag 50:157-175
/// @cases  tests/cases/statistics/association_computed.csv
[[nodiscard]] ChiSquaredTest pearson_chi_squared(Proportion group, Proportion reference);

/// As pearson_chi_squared, with Yates's continuity correction: each count moved half a person (never past
/// what was expected) towards it. Too cautious; for comparing with others.
///
/// @source Yates (1934) Suppl J R Stat Soc 1:217-235
[[nodiscard]] ChiSquaredTest yates_chi_squared(Proportion group, Proportion reference);

/// As pearson_chi_squared, times (N - 1) / N: good down to expected counts of 1. The Miettinen-Nurminen
/// intervals belong to it.
///
/// @source Pearson (1947) Biometrika 34:139-167; Campbell (2007) Stat Med 26:3661-3675
[[nodiscard]] ChiSquaredTest n_minus_1_chi_squared(Proportion group, Proportion reference);

/// The likelihood ratio (G) test that the two rates are equal.
///
/// @source Wilks (1938) Ann Math Stat 9:60-62
[[nodiscard]] ChiSquaredTest likelihood_ratio_chi_squared(Proportion group, Proportion reference);

} // namespace wres::statistics
