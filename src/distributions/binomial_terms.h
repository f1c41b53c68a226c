// SPDX-License-Identifier: MIT
#pragma once

namespace wres::statistics {

/// Log of the binomial probability of k out of n, each event having probability p and its complement q.
/// Loader's form: the error does not grow with n as it does with differences of log factorials.
///
/// @param k  0 to n, a whole number
/// @source Loader (2000), Fast and accurate computation of binomial probabilities
[[nodiscard]] double log_binomial_probability(double k, double n, double p, double q);

} // namespace wres::statistics
