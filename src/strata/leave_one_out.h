// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "distributions/stratum.h"

namespace wres::statistics {

/// What the others say when one stratum is left out.
struct LeftOut {
    Result<EstimateWithInterval> ratio; // Mantel-Haenszel ratio of the others
    ChiSquaredTest heterogeneity; // whether the others still differ
};

/// Leaves out each stratum in turn: does the whole result hang on one council?
///
/// @return one a stratum, in their order
/// @errors in each ratio, as mantel_haenszel_ratio: with one stratum nothing is left
/// @cases  tests/cases/statistics/stratified.csv
[[nodiscard]] std::vector<LeftOut> leave_one_out(std::span<const Stratum> strata, ConfidenceLevel level);

} // namespace wres::statistics
