// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace wres::statistics {

/// Hochberg adjustment: as Holm's, from the largest p down; less cautious, and right only for comparisons
/// that are independent or positively dependent.
///
/// @param  p  each from 0 to 1, in any order
/// @return adjusted p, in the order of `p`, each at least as large as its p and at most 1
/// @errors none
/// @source Hochberg (1988) Biometrika 75:800-802
/// @cases  tests/cases/statistics/multiplicity.csv
[[nodiscard]] std::vector<double> hochberg(std::span<const double> p);

} // namespace wres::statistics
