// SPDX-License-Identifier: MIT
#pragma once

namespace wres::statistics {

/// The chance that a beta variable is at most p: the upper tail of a binomial count, seen from p.
///
/// @param a, b  more than 0
[[nodiscard]] double beta_lower_probability(double a, double b, double p);
[[nodiscard]] double beta_upper_probability(double a, double b, double p);

/// The p below which a beta variable stays with this chance. Never NaN, never an exception.
///
/// @param probability  0 to 1
[[nodiscard]] double beta_quantile(double a, double b, double probability);

/// The p above which a beta variable lies with this chance.
[[nodiscard]] double beta_upper_quantile(double a, double b, double probability);

} // namespace wres::statistics
