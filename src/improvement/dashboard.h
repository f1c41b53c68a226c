// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "improvement/indicator_series.h"
#include "improvement/plan.h"
#include "improvement/tile.h"

namespace wres::improvement {

/// One row of a tile: a period with what is known of it.
struct TilePeriod {
    std::string label;
    Date ends {};
    std::optional<IndicatorPeriod> shown; // nothing: missing
    bool is_otherwise_defined {}; // counted by another definition than the one that stands
};

/// An indicator on a dashboard: at most the last five periods, with those that are missing in their places,
/// and what can be said of them.
struct DashboardTile {
    PlanIndicator indicator;
    std::vector<TilePeriod> periods; // oldest first; empty: there is no value yet
    std::vector<TileComparator> comparators; // of the last period with a value
    std::optional<Tile> tile; // with two values or more that were counted alike
    std::vector<std::string> missing; // labels
    std::string rating_against; // the period that the rating was held against
};

/// The tile of an indicator. Values that were counted by another definition are shown, and not compared; a
/// missing period is shown as missing, the last one once it is over.
///
/// @param gap_names  of the two sides, where the series has them
[[nodiscard]] DashboardTile dashboard_tile(const PlanIndicator& indicator, const IndicatorSeries& series,
    const std::pair<std::string, std::string>& gap_names, std::string_view year_ends, Date today);

/// How the colours of a target are given, in a sentence: nothing without a target.
[[nodiscard]] std::string rating_rule(const PlanIndicator& indicator);

} // namespace wres::improvement
