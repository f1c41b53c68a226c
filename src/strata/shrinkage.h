// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "distributions/proportion.h"
#include "distributions/stratum.h"
#include "strata/random_effects.h"

namespace wres::statistics {

/// Empirical-Bayes shrinkage of every council's ratio towards what councils have in common: the smaller the
/// council, the further. A small council's extreme ratio is mostly chance; this is the better guess at what
/// it will be next year.
///
/// @return one a stratum, in their order: the shrunken ratio and its interval, more than 0 and finite. A
///         stratum in which nobody was counted gets the common ratio, and the widest interval of all. When
///         councils do not differ by more than chance all get the common ratio
/// @errors strata.none, strata.nobody_counted  as random_effects_ratio
/// @source Morris (1983) J Am Stat Assoc 78:47-55; Raudenbush and Bryk (1985) J Educ Stat 10:75-98
/// @cases  tests/cases/statistics/shrinkage_computed.csv
[[nodiscard]] Result<std::vector<EstimateWithInterval>> shrunken_ratios(std::span<const Stratum> strata,
    ConfidenceLevel level, BetweenVariance between = BetweenVariance::PauleMandel);

/// Empirical-Bayes shrinkage of every council's rate towards the rate of all councils together
/// (beta-binomial, by the method of moments).
///
/// @return one a council, in their order: the shrunken rate and its interval, within [0, 1]. With one
///         council, or when councils do not differ by more than chance, all get the common rate, with
///         Jeffreys limits from everybody
/// @errors strata.none  there are no councils
/// @source Kleinman (1973) J Am Stat Assoc 68:46-54; Martuzzi and Elliott (1996) Stat Med 15:1867-1873
[[nodiscard]] Result<std::vector<EstimateWithInterval>> shrunken_rates(
    std::span<const Proportion> councils, ConfidenceLevel level);

} // namespace wres::statistics
