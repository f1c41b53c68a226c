// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/result.h"
#include "distributions/interval.h"

namespace wres::statistics {

/// One year's value with its 95 % limits.
struct YearlyValue {
    double value {};
    Interval limits;
};

enum class TrendDirection : std::uint8_t { Increasing, Decreasing, NoChange };

struct RecentTrend {
    TrendDirection direction {};
    double slope {}; // units of the value a year
    double chi_squared {}; // of the slope, one degree of freedom
    bool stable {}; // the slope keeps its sign whichever year is left out
};

inline constexpr std::size_t years_for_a_trend = 5;

/// Whether the last five years rise or fall by more than chance: a straight line weighted by how sure each
/// year is, at 99.8 %, and only if no single year makes it.
///
/// Sums are taken in the order of the published tool, so that even the last digit agrees.
///
/// @param latest_first  at least five years, equally spaced
/// @errors trend.too_few_points  fewer than five years
///         trend.no_limits       a year has no limits, or limits that touch: nothing says how sure it is
/// @source Public Health England, Fingertips trend markers, Public Health Technical Guidance; Armitage (1955)
/// Biometrics
///         11:375-386
/// @cases  tests/cases/statistics/recent_trend.csv
[[nodiscard]] Result<RecentTrend> recent_trend(std::span<const YearlyValue> latest_first);

} // namespace wres::statistics
