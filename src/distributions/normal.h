// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"

namespace wres::statistics {

/// The number of standard errors that a two-sided interval of this level reaches to each side: 1.96 for 95 %.
/// Infinite when the level is 1.
[[nodiscard]] double two_sided_z(ConfidenceLevel level);

/// The probability of a standard normal value at least as far from 0 as z. Accurate down to 1e-300.
[[nodiscard]] double two_sided_normal_p(double z);

/// The probability of a standard normal value above z. Accurate down to 1e-300.
[[nodiscard]] double upper_normal_p(double z);

/// The probability of a chi-squared value above `statistic`. Accurate down to 1e-300.
///
/// @param degrees_of_freedom  more than 0; with none at all there is nothing to test and the answer is 1
[[nodiscard]] double upper_chi_squared_p(double statistic, double degrees_of_freedom);

} // namespace wres::statistics
