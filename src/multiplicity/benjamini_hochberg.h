// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace wres::statistics {

/// Benjamini-Hochberg adjustment: among the comparisons with an adjusted p below 5 %, fewer than 5 % are
/// false calls on average, if the comparisons are independent or positively dependent.
///
/// @param  p  each from 0 to 1, in any order
/// @return adjusted p, in the order of `p`, each at least as large as its p and at most 1
/// @errors none
/// @source Benjamini and Hochberg (1995) J R Stat Soc B 57:289-300
/// @cases  tests/cases/statistics/multiplicity.csv
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p);

} // namespace wres::statistics
