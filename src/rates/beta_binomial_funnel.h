// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "base/result.h"
#include "distributions/interval.h"
#include "rates/overdispersion.h"

namespace wres::statistics {

/// How shares of councils are spread: each has a rate of its own, these rates have a beta distribution.
struct BetaBinomial {
    double mean {}; // 0 to 1
    double correlation {}; // between two people of one council, 0 to less than 1; 0 when there is only chance
};

/// Fits by moments.
///
/// @errors funnel.no_councils, funnel.not_a_count, funnel.more_than_all  as overdispersion
/// @source Kleinman (1973) J Am Stat Assoc 68:46-54
[[nodiscard]] Result<BetaBinomial> fit_beta_binomial(std::span<const FunnelUnit> councils);

/// Control limits for a council of this size when councils differ as `spread` says. Up to 10 000 people from
/// the distribution itself, interpolated between whole numbers; above from the beta distribution of equal
/// mean and variance.
///
/// @param population  whole number of people, more than 0
/// @return limits within [0, 1]
/// @errors none
/// @source Skellam (1948) J R Stat Soc B 10:257-261; Spiegelhalter (2005) Stat Med 24:1185-1202, appendix
///         A.1.1
/// @cases  tests/cases/statistics/binomial_funnel_computed.csv
[[nodiscard]] Interval beta_binomial_funnel_limits(
    const BetaBinomial& spread, double population, ConfidenceLevel level);

} // namespace wres::statistics
