// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "base/result.h"
#include "distributions/stratum.h"
#include "pay/wages.h"

namespace wres::statistics {

/// How much less, as a share, a typical person of the group is paid than a typical person of the reference:
/// Hodges and Lehmann's estimate on the log scale, with the limits that belong to the rank test of Wilcoxon,
/// Mann and Whitney. Holds whatever the shape of pay, and a few very high wages do not move it.
///
/// @return proportion, less than 1
/// @errors as pay_gap, and pay.too_few with fewer than ten people in a group
/// @source Hodges and Lehmann (1963) Ann Math Stat 34:598-611; Lehmann (1975) Nonparametrics, chapter 2
/// @cases  tests/cases/statistics/rank_pay_gap_computed.csv
[[nodiscard]] Result<EstimateWithInterval> rank_pay_gap(
    std::span<const double> group, std::span<const double> reference, ConfidenceLevel level);

} // namespace wres::statistics
