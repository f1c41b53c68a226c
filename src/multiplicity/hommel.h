// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace wres::statistics {

/// Hommel adjustment: never less able to tell than Hochberg's, under the same conditions.
///
/// @param  p  each from 0 to 1, in any order
/// @return adjusted p, in the order of `p`, each at least as large as its p and at most 1
/// @errors none
/// @source Hommel (1988) Biometrika 75:383-386; Wright (1992) Biometrics 48:1005-1013, appendix
/// @cases  tests/cases/statistics/multiplicity.csv
[[nodiscard]] std::vector<double> hommel(std::span<const double> p);

} // namespace wres::statistics
