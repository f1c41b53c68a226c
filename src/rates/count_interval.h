// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"

namespace wres::statistics {

/// From this many events on, Byar's approximation is as good as the exact limits, and it is what English
/// public bodies print.
inline constexpr double fewest_events_for_byar = 10;

/// Exact limits of the number of events to be expected when `events` were counted (Poisson): covers at least
/// as often as it says.
///
/// @param events  at least 0; need not be whole, since standardised counts are not
/// @return lower (0 when there was none) and upper limit; unit: events
/// @errors none
/// @source Garwood (1936) Biometrika 28:437-442
/// @cases  tests/cases/statistics/count_interval.csv
[[nodiscard]] Interval exact_count_interval(double events, ConfidenceLevel level);

/// Byar's approximation of the exact limits. Below about 5 events the lower limit of a high level can be a
/// little less than 0: it is left as the formula gives it; use the exact limits there.
///
/// @return lower (0 when there was none) and upper limit; unit: events
/// @errors none
/// @source Breslow and Day (1987) Statistical Methods in Cancer Research, volume II, page 69
/// @cases  tests/cases/statistics/count_interval.csv
[[nodiscard]] Interval byar_count_interval(double events, ConfidenceLevel level);

/// What English public bodies print: exact below ten events, Byar from ten.
///
/// @source Eayres (2008) APHO Technical Briefing 3: Commonly used public health statistics and their
///         confidence intervals
[[nodiscard]] Interval published_count_interval(double events, ConfidenceLevel level);

/// Jeffreys limits of the number of events to be expected: nearer to the level than the exact ones on
/// average.
///
/// @return lower (0 when there was none) and upper limit; unit: events
/// @errors none
/// @source Brown, Cai and DasGupta (2003) Stat Sinica 13:19-49
/// @cases  tests/cases/statistics/count_interval_computed.csv
[[nodiscard]] Interval jeffreys_count_interval(double events, ConfidenceLevel level);

} // namespace wres::statistics
