// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>

namespace wres::statistics {

/// Turns a score into one that is normal to the next order: the z that solves skew z^2 + z - (score + skew) =
/// 0.
///
/// @param score  difference over its standard error
/// @param skew   third moment of the difference over six times the cube of its standard error
/// @source Laud (2017) Pharm Stat 16:334-348, appendix; Gart and Nam (1988) Biometrics 44:323-338
[[nodiscard]] inline double corrected_for_skewness(double score, double skew)
{
    const double discriminant = std::max(0.0, 1 + 4 * skew * (score + skew));
    // The textbook root ends in 0/0 as skew goes to 0; this is the same number.
    return 2 * (score + skew) / (1 + std::sqrt(discriminant));
}

} // namespace wres::statistics
