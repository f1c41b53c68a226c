// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "base/result.h"
#include "distributions/interval.h"

namespace wres::statistics {

/// A coefficient, with limits and p from Student's t.
struct Coefficient {
    double value {};
    double standard_error {};
    Interval interval;
    double p {};
};

struct InterruptedTimeSeries {
    Coefficient trend_before; // units a period
    Coefficient step; // change of level at the interruption
    Coefficient change_of_trend; // units a period, on top of the trend before
    std::size_t lag {}; // periods over which neighbours are taken to be alike
};

/// Fewer periods than this on one side cannot tell a trend from chance.
inline constexpr std::size_t fewest_periods_a_side = 8;

/// Whether the level and the trend of a monthly series changed when something was done: segmented regression,
/// with Newey-West standard errors because one month is like the next.
///
/// It says that something changed then, not why: anything else that began in that month does the same.
///
/// @param values    one a period, equally spaced
/// @param change    the first period after, counted from 0
/// @param lag       none for floor(4 (n / 100)^(2/9))
/// @errors series.too_few_points  fewer than eight periods on a side
///         series.not_a_number    a value is not finite
///         series.bad_lag         the lag is not below the number of periods
/// @source Wagner, Soumerai, Zhang and Ross-Degnan (2002) J Clin Pharm Ther 27:299-309; Newey and West (1987)
///         Econometrica 55:703-708; Newey and West (1994) Rev Econ Stud 61:631-653 (lag)
/// @cases  tests/cases/statistics/interrupted_time_series_computed.csv
[[nodiscard]] Result<InterruptedTimeSeries> interrupted_time_series(std::span<const double> values,
    std::size_t change, ConfidenceLevel level, std::optional<std::size_t> lag = std::nullopt);

} // namespace wres::statistics
