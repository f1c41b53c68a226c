// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace wres::statistics {

/// Above (or rising), on (or neither), below (or falling).
enum class Side : std::int8_t { Below = -1, On = 0, Above = 1 };

/// Marks each point that ends seven in a row on one side of the mean. A point on the mean ends a run.
///
/// @return one a point: the side on which the run is, On where there is none
/// @source NHS England, Making Data Count: rule "7 points above or below the mean"
/// @cases  tests/cases/statistics/xmr_chart.csv
[[nodiscard]] std::vector<Side> seven_on_one_side(std::span<const Side> sides);

/// Marks each point that ends seven that all rise, or all fall. Two equal points end a trend.
///
/// @return one a point: Above where they rise, Below where they fall
/// @source NHS England, Making Data Count: rule "7 points rising or falling"
/// @cases  tests/cases/statistics/xmr_chart.csv
[[nodiscard]] std::vector<Side> seven_in_a_trend(std::span<const double> values);

/// Marks each point of three neighbours on one side of the mean of which at least two are near the limit
/// (beyond two thirds of the way, and not outside).
///
/// @param near_limit  one a point, in the order of `sides`
/// @source NHS England, Making Data Count: rule "2 out of 3 points near the same limit"
/// @cases  tests/cases/statistics/xmr_chart.csv
[[nodiscard]] std::vector<bool> two_of_three_near_limit(
    const std::vector<bool>& near_limit, std::span<const Side> sides);

/// Spreads a mark at the end of a run of seven to all seven.
[[nodiscard]] std::vector<Side> all_of_the_seven(std::span<const Side> ends);

} // namespace wres::statistics
