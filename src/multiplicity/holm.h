// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace wres::statistics {

/// Holm adjustment: if each comparison with an adjusted p below 5 % is called a difference, the chance of
/// even one false call is below 5 %, whatever the dependence between them.
///
/// @param  p  each from 0 to 1, in any order
/// @return adjusted p, in the order of `p`, each at least as large as its p and at most 1
/// @errors none
/// @source Holm (1979) Scand J Stat 6:65-70
/// @cases  tests/cases/statistics/multiplicity.csv
[[nodiscard]] std::vector<double> holm(std::span<const double> p);

} // namespace wres::statistics
