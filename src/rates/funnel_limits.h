// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "distributions/interval.h"

namespace wres::statistics {

/// Control limits of a proportion around the average of all: a council of this size is outside only if it
/// differs from the average by more than chance, by the score test. The same as asking whether Wilson's
/// interval of the council leaves out the average.
///
/// @param average     0 to 1
/// @param population  people in the council, more than 0
/// @return limits within [0, 1]; unit: proportion
/// @errors none
/// @source Spiegelhalter (2005) Stat Med 24:1185-1202; Wilson (1927) J Am Stat Assoc 22:209-212
/// @cases  tests/cases/statistics/funnel_limits.csv
[[nodiscard]] Interval proportion_funnel_limits(double average, double population, ConfidenceLevel level);

/// Exact binomial control limits, interpolated between whole numbers of people so that the funnel is smooth.
/// Above a hundred million people the score limits.
///
/// @param population  whole number of people, more than 0
/// @return limits within [0, 1]; unit: proportion
/// @errors none
/// @source Spiegelhalter (2005) Stat Med 24:1185-1202, appendix A.1.1
/// @cases  tests/cases/statistics/binomial_funnel_computed.csv
[[nodiscard]] Interval exact_binomial_funnel_limits(double average, double population, ConfidenceLevel level);

/// For which expected numbers is `observed` just at a control limit? Below the lower one the council is high,
/// above the upper one it is low. Plotted as observed / expected over expected it is the funnel of a
/// standardised ratio.
///
/// @return expected events, 0 to infinity
/// @errors none
/// @source Garwood (1936) Biometrika 28:437-442; Dover and Schopflocher (2011) Popul Health Metrics 9:58
[[nodiscard]] Interval ratio_funnel_limits(double observed, ConfidenceLevel level);

/// As ratio_funnel_limits, halved until the step in v = E / (E + observed + 1) is below 1e-7, and no further:
/// what public health tools print. The limit above 1 observed event is 5e-5 too high by it (relative); use
/// the exact one.
///
/// @cases  tests/cases/statistics/funnel_bisection.csv
[[nodiscard]] Interval halved_ratio_funnel_limits(double observed, ConfidenceLevel level);

/// How far outside a funnel a council is. The words are those of the published tables: one tail of 2.5 %, or
/// of 0.1 %.
enum class FunnelSignificance : std::uint8_t { Low99_8, Low95, NotSignificant, High95, High99_8 };

/// From unrounded limits. On a limit is not outside.
///
/// @param value, inner, outer  in one unit; `inner` at 95 %, `outer` at 99.8 %
[[nodiscard]] FunnelSignificance funnel_significance(
    double value, const Interval& inner, const Interval& outer);

/// Whether a standardised ratio is outside, from the exact limits of the observed count.
[[nodiscard]] FunnelSignificance ratio_funnel_significance(double observed, double expected);

} // namespace wres::statistics
