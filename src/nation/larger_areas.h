// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "counts/area_sum.h"
#include "counts/cube.h"
#include "standard/population.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::nation {

/// A region or England, and the councils in it that reported.
struct LargerArea {
    std::string code;
    std::string name;
    std::vector<std::string> councils;
};

/// England first, then the regions in which a council reported, by their codes. A council that is in no
/// region of the populations is in England alone.
[[nodiscard]] std::vector<LargerArea> larger_areas(
    const standard::Populations& populations, const std::vector<std::string>& councils);

/// What one or more indicators are calculated from in a larger area.
struct IndicatorArea {
    counts::AreaSum sum; // called by the area's code and the first of the indicators
    std::vector<std::string> indicators;
    std::map<std::string, std::size_t> councils; // by period: how many have numbers for them
};

/// The sums of what councils have reported for each indicator: those that have numbers for both its measures,
/// service by service; breakdowns from those alone that have them for both. Otherwise people would be counted
/// below the line whose events nobody had asked for. Columns in which every council has words of its own are
/// not added up. Indicators with the same councils share a sum.
[[nodiscard]] std::vector<IndicatorArea> indicator_areas(const standard::Standard& standard,
    const standard::Settings& settings, const counts::Cube& cube, const LargerArea& area);

} // namespace wres::nation
