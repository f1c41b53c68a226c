// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/result.h"
#include "distributions/interval.h"
#include "distributions/stratum.h"
#include "improvement/plan.h"
#include "indicators/comparison.h"
#include "series/two_years.h"
#include "strata/log_ratio.h"

namespace wres::improvement {

/// How a quantity changed from one stretch of time to a later one.
///
/// LikelihoodRatio: later ratio / earlier ratio; no change is 1.
/// ShareOfGroup: later share - earlier share, as a proportion; no change is 0.
struct PeriodChange {
    Quantity quantity {};
    statistics::EstimateWithInterval before; // the quantity itself, with its own limits
    statistics::EstimateWithInterval after;
    statistics::EstimateWithInterval change;
    double p {}; // two-sided, of no change
    bool same_people_known {}; // who was in both was allowed for
};

/// Log of later ratio / earlier ratio, with its variance: two independent log ratios (Katz), halves added
/// where nobody was counted. Nothing where a group has nobody, or nobody was counted in either group.
[[nodiscard]] std::optional<statistics::LogRatio> log_change_of_ratio(
    const indicators::FourCounts& before, const indicators::FourCounts& after);

/// The share that the group has of those counted: from the same four counts.
[[nodiscard]] Result<statistics::Proportion> share_of_group(const indicators::FourCounts& counts);

/// @param both  people counted in both, where that is known; of a share in which people stay in their group,
///         with_first = with_second = with_both
/// @errors effect.nobody_to_compare  a side has nobody, or nobody was counted; two_years.not_nested
/// @source Katz, Baptista, Azen and Pike (1978) Biometrics 34:469-474; Altman and Bland (2003) BMJ 326:219
///         (difference of log ratios); Newcombe (1998) Stat Med 17:873-890
/// @cases  tests/cases/improvement/period_change_computed.csv
[[nodiscard]] Result<PeriodChange> period_change(Quantity quantity, const indicators::FourCounts& before,
    const indicators::FourCounts& after, statistics::ConfidenceLevel level,
    const std::optional<statistics::SamePeople>& both = std::nullopt);

} // namespace wres::improvement
