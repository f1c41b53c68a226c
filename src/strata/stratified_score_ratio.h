// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "contrasts/ratio_score.h"
#include "distributions/stratum.h"

namespace wres::statistics {

/// How much each stratum counts.
enum class StratumWeights : std::uint8_t {
    MantelHaenszel, // n1 n2 / N: by size, whatever the ratio
    InverseVariance, // by how precisely the stratum speaks of the logarithm of the ratio: maximum likelihood
                     // choice
};

/// Score interval of a common ratio of two proportions over strata; with SkewnessCorrected the stratified
/// SCAS. Defined with empty and full cells, where methods on the log scale are not.
///
/// @param kind     which score, as for one table; N / (N - 1) is taken stratum by stratum
/// @return the ratio whose score is 0, and all that the test does not reject. The estimate may be 0 or
///         infinite
/// @errors strata.none            there are no strata
///         strata.nobody_counted  nobody was counted in either group in any stratum, so there is no ratio
/// @source Gart and Nam (1988) Biometrics 44:323-338; Miettinen and Nurminen (1985) Stat Med 4:213-226; Tang
///         (2020) Stat Med 39:3427-3457; Laud (2017) Pharm Stat 16:334-348
/// @cases  tests/cases/statistics/stratified.csv
[[nodiscard]] Result<EstimateWithInterval> stratified_score_ratio(
    std::span<const Stratum> strata, ConfidenceLevel level, RatioScoreKind kind, StratumWeights weights);

/// Two-sided p of the same test that the rates are equal in every stratum. The interval leaves out 1 exactly
/// when p is below 1 - level.
[[nodiscard]] double stratified_score_p(
    std::span<const Stratum> strata, RatioScoreKind kind, StratumWeights weights);

} // namespace wres::statistics
