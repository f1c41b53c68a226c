// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "distributions/interval.h"
#include "series/moving_range.h"
#include "series/special_cause.h"

namespace wres::statistics {

/// Why a point is more than chance, the first that holds.
enum class SpecialCause : std::uint8_t {
    None,
    Outside, // beyond a limit
    SevenOnOneSide,
    SevenInATrend,
    TwoOfThreeNearLimit,
};

struct XmrPoint {
    double mean {};
    Interval limits; // mean -+ 2.66 mean moving ranges
    Side side {}; // of the mean
    bool outside {};
    bool near_limit {}; // beyond two thirds of the way to a limit, and not outside
    SpecialCause cause {};
    Side cause_side {}; // where the cause points to: up or down
};

struct XmrOptions {
    Screening screening = Screening::AboveUpperLimit;
    std::optional<std::size_t> fixed_after; // limits of every stretch come from its first so many points
    std::vector<std::size_t> rebased_at; // the first points of new stretches, counted from 0
};

/// With fewer points limits move too much with each new one to be judged by; a run chart is shown instead.
inline constexpr std::size_t fewest_points_for_limits = 12;

/// Individuals (XmR) chart by the rules of NHS England's Making Data Count. For monthly or quarterly numbers:
/// years give too few points. Rebasing and fixed limits work together: each stretch is fixed after its own
/// first points.
///
/// @return one a point, in their order
/// @errors spc.too_few_points  a stretch has fewer than two points to take limits from
///         spc.not_a_number    a value is not finite
///         spc.not_a_position  a stretch begins outside the series
/// @source NHS England (2019), Making Data Count: Strengthening your decisions; Wheeler (2000), Understanding
///         Variation
/// @cases  tests/cases/statistics/xmr_chart.csv
[[nodiscard]] Result<std::vector<XmrPoint>> xmr_chart(
    std::span<const double> values, const XmrOptions& options);

/// Says nothing on fewer points than limits need.
///
/// @errors spc.too_few_points  with how many there are and how many are needed
[[nodiscard]] Done enough_points_for_limits(std::size_t points);

/// Which way the indicator gets better.
enum class Improvement : std::uint8_t { Increase, Decrease, Neither };

enum class Assurance : std::uint8_t { ConsistentPass, ConsistentFail, HitAndMiss };

/// Whether the process, as it is, will reach its target: always, never, or by chance.
///
/// @return none when neither way is better
/// @source NHS England, Making Data Count: assurance icons
/// @cases  tests/cases/statistics/assurance.csv
[[nodiscard]] std::optional<Assurance> assurance(
    const Interval& limits, double target, Improvement improvement);

} // namespace wres::statistics
