// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "nation/council_counts.h"
#include "nation/expectation.h"
#include "strata/random_effects.h"

namespace wres::nation {

/// One council beside all the others.
struct CouncilPlace {
    std::string area;
    indicators::FourCounts counts;
    statistics::EstimateWithInterval ratio; // its own; SCAS limits
    statistics::EstimateWithInterval shrunken; // drawn towards what councils have in common

    /// How far from the others, in standard errors. @see deviation_from
    double deviation {};
    double p {}; // of a council that is like the others, whose true ratios differ as they do
    double p_adjusted {}; // among all councils: Benjamini and Hochberg

    /// What the other councils have in common.
    Expectation others;
};

/// What all councils that reported say together of one indicator. Every ratio is group / reference, of the
/// likelihood of having the event or holding the position.
struct NationalEstimate {
    /// Everybody, added up, and their ratio with SCAS limits. It mixes in how councils differ: where many
    /// minority ethnic people work, other things are different too.
    indicators::FourCounts together;
    Result<statistics::EstimateWithInterval> crude;

    /// Like with like, each in its council: Mantel-Haenszel.
    Result<statistics::EstimateWithInterval> within;

    /// The middle of the councils' ratios, and where one more would lie.
    Expectation middle;

    /// Whether they differ by more than chance (Q, I squared). Its own ratio is not used: see expectation.h.
    Result<statistics::RandomEffects> between;

    /// Councils in which nobody, or everybody, was counted in one of the groups. Where they are many, how
    /// much councils differ cannot be known, nor where one more would lie.
    std::size_t half_added {}; // councils

    /// The council without which `within` would differ most; empty with fewer than two.
    std::string most_influential;
    Result<statistics::EstimateWithInterval> without_it;

    /// Councils with somebody in both groups, in their order.
    std::vector<CouncilPlace> places;
};

/// @param councils  that reported; any number
/// @errors in each result: strata.none, strata.nobody_counted, proportion.nobody_counted
/// @source Greenland and Robins (1985) Biometrics 41:55-68 (within); Higgins and Thompson (2002) Stat Med
/// 21:1539-1558
///         (heterogeneity); expectation.h (middle, deviation)
/// @cases  tests/cases/nation/estimates.csv
[[nodiscard]] NationalEstimate national_estimate(
    const std::vector<CouncilCounts>& councils, statistics::ConfidenceLevel level);

} // namespace wres::nation
