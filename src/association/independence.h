// SPDX-License-Identifier: MIT
#pragma once

#include "association/contingency_table.h"
#include "distributions/stratum.h"

namespace wres::statistics {

/// Pearson's chi-squared test that two classifications have nothing to do with each other. Empty rows and
/// columns do not count.
///
/// @return chi-squared with (rows - 1)(columns - 1) degrees of freedom; with one row or column left,
///         statistic 0 and p 1
/// @errors none
/// @source Pearson (1900) Phil Mag 50:157-175; Fisher (1922) J R Stat Soc 85:87-94
/// @cases  tests/cases/statistics/independence_computed.csv
[[nodiscard]] ChiSquaredTest pearson_independence(const ContingencyTable& table);

/// As pearson_independence, by the likelihood ratio (G).
///
/// @source Wilks (1938) Ann Math Stat 9:60-62
[[nodiscard]] ChiSquaredTest likelihood_ratio_independence(const ContingencyTable& table);

} // namespace wres::statistics
