// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace wres::statistics {

/// Benjamini-Yekutieli adjustment: as Benjamini-Hochberg, but right whatever the dependence between the
/// comparisons, and therefore more cautious.
///
/// @param  p  each from 0 to 1, in any order
/// @return adjusted p, in the order of `p`, each at least as large as its p and at most 1
/// @errors none
/// @source Benjamini and Yekutieli (2001) Ann Stat 29:1165-1188
/// @cases  tests/cases/statistics/multiplicity.csv
[[nodiscard]] std::vector<double> benjamini_yekutieli(std::span<const double> p);

} // namespace wres::statistics
