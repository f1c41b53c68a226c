// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "distributions/interval.h"

namespace wres::statistics {

/// One council in a funnel: people with the event out of all, or observed out of expected events.
struct FunnelUnit {
    double numerator {};
    double denominator {};
};

/// On which scale councils are compared; chosen so that chance is as large everywhere, and symmetrical.
enum class FunnelScale : std::uint8_t {
    Arcsine, // proportions; variance 1 / (4 n)
    LogRatioOfCounts, // ratio of two counts, each with 0.5 added; variance by the delta method
    Log, // standardised ratio, target 1; variance 1 / expected
    SquareRoot, // standardised ratio, target 1; variance 1 / (4 expected)
};

/// What is done with the most extreme councils before the spread is measured, so that those whom the funnel
/// is there to find do not hide themselves.
enum class FunnelTrimming : std::uint8_t {
    Winsorised, // pulled in to the trimmed quantiles
    Truncated, // left out: the lowest and highest of 1 / share groups by rank
};

/// How much more councils differ than chance alone would make them.
struct Overdispersion {
    std::vector<double> z; // of each council, before trimming
    std::vector<std::optional<double>> trimmed_z; // none for a council that was left out
    std::size_t used {}; // councils that were not left out
    double phi {}; // mean square of the trimmed z; about 1 when there is only chance
    double tau_squared {}; // variance between councils, on the scale; 0 when there is only chance
    double target {}; // the centre line, in the unit of numerator / denominator
};

/// Additive (random-effects) over-dispersion of a funnel.
///
/// @param share  of councils trimmed at each end, 0 to less than 0.5; usually 0.1. The choice changes the
///         limits: print it
/// @errors funnel.no_councils        there are none
///         funnel.not_a_count        a numerator is negative, or a denominator is not more than 0
///         funnel.more_than_all      a proportion has more people with the event than people
///         funnel.no_events          a ratio of 0 has no logarithm, and trimming leaves it in
///         funnel.not_a_share        `share` is not from 0 to less than 0.5
/// @source Spiegelhalter (2005) Stat Med 24:1185-1202; Spiegelhalter, Sherlaw-Johnson, Bardsley et al. (2012)
///         J R Stat Soc A 175:1-47; NHS Digital, Summary Hospital-level Mortality Indicator: methodology
///         (truncation)
/// @cases  tests/cases/statistics/overdispersion_computed.csv
[[nodiscard]] Result<Overdispersion> overdispersion(
    std::span<const FunnelUnit> councils, FunnelScale scale, FunnelTrimming trimming, double share);

/// Control limits widened by the variance between councils; with tau_squared = 0 those of chance alone on the
/// same scale.
///
/// @param denominator  of one council, more than 0
/// @return limits in the unit of numerator / denominator, at least 0
/// @errors none
/// @source Spiegelhalter (2005) Stat Med 24:1185-1202
/// @cases  tests/cases/statistics/funnel_scale_limits.csv
[[nodiscard]] Interval overdispersed_funnel_limits(
    FunnelScale scale, double target, double tau_squared, double denominator, ConfidenceLevel level);

} // namespace wres::statistics
