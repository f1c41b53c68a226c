// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace wres::statistics {

/// Sidak adjustment: 1 - (1 - p)^comparisons; a little less cautious than Bonferroni, exact for independent
/// comparisons.
///
/// @param  p  each from 0 to 1, in any order
/// @return adjusted p, in the order of `p`, each at least as large as its p and at most 1
/// @errors none
/// @source Sidak (1967) J Am Stat Assoc 62:626-633
/// @cases  tests/cases/statistics/multiplicity.csv
[[nodiscard]] std::vector<double> sidak(std::span<const double> p);

/// Sidak's adjustment one step at a time, as Holm's.
///
/// @source Holm (1979) Scand J Stat 6:65-70
[[nodiscard]] std::vector<double> holm_sidak(std::span<const double> p);

} // namespace wres::statistics
