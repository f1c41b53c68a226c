// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/result.h"
#include "distributions/proportion.h"
#include "distributions/stratum.h"

namespace wres::statistics {

/// People who were counted in both of two years.
struct SamePeople {
    std::uint64_t people {};
    std::uint64_t with_first {}; // had the event, or the position, in the first year
    std::uint64_t with_second {};
    std::uint64_t with_both {};
};

/// Change of a proportion from one year to the next when many people are in both. They are mostly in the same
/// position each year, so two years agree more than two samples would: a change is surer than it would seem.
///
/// @return second - first, with MOVER limits on Wilson's, within [-1, 1]; unit: proportion
/// @errors two_years.not_nested  more people in both years than in one of them
/// @source Newcombe (1998) Stat Med 17:2635-2650 (correlated proportions); Zou and Donner (2008) Stat Med
///         27:1693-1702; Derrick, Dobson-McKittrick, Toher and White (2015) J Appl Quant Methods 10(3)
///         (partial overlap)
/// @cases  tests/cases/statistics/two_years.csv
[[nodiscard]] Result<EstimateWithInterval> change_between_years(
    Proportion first, Proportion second, const SamePeople& both, ConfidenceLevel level);

} // namespace wres::statistics
