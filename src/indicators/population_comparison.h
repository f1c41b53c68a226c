// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "distributions/interval.h"
#include "indicators/reasons.h"
#include "indicators/results.h"
#include "indicators/sides.h"
#include "standard/population.h"

namespace wres::indicators {

/// The group's share of `people`, held against its share of residents of the area itself, its region and
/// England, as far as the Census has them. Both shares leave out people whose side is not known. The
/// residents are a count of everybody and are taken as exact; the interval is that of the people counted.
/// docs/methods/population.md
///
/// @param words  for the reason there is no share, when there is nobody to take it of
[[nodiscard]] std::vector<PopulationComparison> compare_with_population(const std::string& area,
    const standard::GroupCounts& people, const Sides& sides, const standard::Populations& populations,
    const SideWords& words, statistics::ConfidenceLevel level);

} // namespace wres::indicators
