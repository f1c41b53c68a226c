// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/result.h"
#include "distributions/stratum.h"
#include "strata/log_ratio.h"

namespace wres::statistics {

/// How the variance between councils, tau squared, is estimated. Both can be 0, neither is ever negative.
enum class BetweenVariance : std::uint8_t {
    PauleMandel, // the value at which councils differ exactly as much as expected; right for few and for many
    DerSimonianLaird, // the usual one-step formula; too small when councils differ much
};

/// The Hartung-Knapp interval can be narrower than the ordinary one when a few councils happen to agree.
enum class HartungKnapp : std::uint8_t { NeverNarrower, Plain };

/// What strata or councils say together when each has a ratio of its own.
struct RandomEffects {
    EstimateWithInterval ratio; // the middle of the councils' ratios
    Interval prediction; // where the ratio of one more council would lie; [0, infinity] with fewer than three
    double tau_squared {}; // variance of log ratios between councils
    double i_squared {}; // 0 to 1: how much of the spread is more than chance
    ChiSquaredTest heterogeneity; // Cochran's Q
    std::size_t strata {}; // how many had a ratio
};

/// Random-effects pooling of ratios, with the Hartung-Knapp interval (Student's t, not the normal).
///
/// @return ratios, more than 0 and finite. With one stratum its own ratio and Katz's interval; I squared and
///         Q are 0
/// @errors strata.none            there are no strata
///         strata.nobody_counted  nobody was counted in either group in any stratum, so there is no ratio
/// @source DerSimonian and Laird (1986) Control Clin Trials 7:177-188; Paule and Mandel (1982) J Res Natl Bur
///         Stand 87:377-385; Hartung and Knapp (2001) Stat Med 20:3875-3889; Higgins and Thompson (2002) Stat
///         Med 21:1539-1558; Higgins, Thompson and Spiegelhalter (2009) J R Stat Soc A 172:137-159
///         (prediction)
/// @cases  tests/cases/statistics/random_effects_computed.csv
[[nodiscard]] Result<RandomEffects> random_effects_ratio(std::span<const Stratum> strata,
    ConfidenceLevel level, BetweenVariance between = BetweenVariance::PauleMandel,
    HartungKnapp interval = HartungKnapp::NeverNarrower);

/// The mean of log ratios weighted by 1 / (variance + tau squared), and the variance of that mean.
[[nodiscard]] LogRatio weighted_mean(std::span<const LogRatio> ratios, double tau_squared);

/// @return at least 0; 0 with fewer than two ratios
[[nodiscard]] double between_variance(std::span<const LogRatio> ratios, BetweenVariance method);

} // namespace wres::statistics
