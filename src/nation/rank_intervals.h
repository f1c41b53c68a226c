// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "distributions/interval.h"
#include "strata/log_ratio.h"

namespace wres::nation {

/// Where a council stands in the order of the true ratios, 1 the lowest, as far as its counts tell.
struct RankInterval {
    double mean {}; // of the ranks that fit
    std::size_t lower {}; // limits of the ranks that fit
    std::size_t upper {};
};

/// Ranks of what is known of each council's true ratio. A rank without its interval says nothing: where
/// councils are small the interval goes from nearly first to nearly last.
///
/// The ratios are drawn 2,000 times from what is known of them (of thousands of councils less often, 400
/// times at least), always the same draws, and ranked each time; limits are the quantiles of the ranks.
/// @param known  of each council: the logarithm of its shrunken ratio, and its variance
/// @source Goldstein and Spiegelhalter (1996) J R Stat Soc A 159:385-443
/// @cases  tests/cases/nation/ranks.csv
[[nodiscard]] std::vector<RankInterval> rank_intervals(
    std::span<const statistics::LogRatio> known, statistics::ConfidenceLevel level);

/// Of all pairs of councils, the share in which one is above the other beyond doubt: their difference is
/// more than the level's standard errors. 0 with fewer than two.
/// @cases  tests/cases/nation/ranks.csv
[[nodiscard]] double pairs_told_apart(
    std::span<const statistics::LogRatio> known, statistics::ConfidenceLevel level);

} // namespace wres::nation
