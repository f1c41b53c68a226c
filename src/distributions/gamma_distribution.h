// SPDX-License-Identifier: MIT
#pragma once

namespace wres::statistics {

/// The chance that a gamma variable of this shape and scale 1 is at most x: that at least `shape` events
/// happen when x are expected.
///
/// @param shape  more than 0
/// @param x      at least 0
[[nodiscard]] double gamma_lower_probability(double shape, double x);
[[nodiscard]] double gamma_upper_probability(double shape, double x);

/// The x below which the variable stays with this chance, and the x above which it lies. Never NaN, never an
/// exception.
///
/// @param probability  0 to 1
[[nodiscard]] double gamma_quantile(double shape, double probability);
[[nodiscard]] double gamma_upper_quantile(double shape, double probability);

} // namespace wres::statistics
