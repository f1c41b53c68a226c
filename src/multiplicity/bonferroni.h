// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace wres::statistics {

/// Bonferroni adjustment: every p times the number of comparisons. Holm's is never worse; for comparing with
/// others.
///
/// @param  p  each from 0 to 1, in any order
/// @return adjusted p, in the order of `p`, each at least as large as its p and at most 1
/// @errors none
/// @source Dunn (1961) J Am Stat Assoc 56:52-64
/// @cases  tests/cases/statistics/multiplicity.csv
[[nodiscard]] std::vector<double> bonferroni(std::span<const double> p);

} // namespace wres::statistics
