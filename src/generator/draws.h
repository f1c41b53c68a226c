// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "generator/random.h"

namespace wres::generator {

/// Above 0, below 1.
[[nodiscard]] double uniform(Random& random);

/// Normal, mean 0 and standard deviation 1.
/// @source Box and Muller (1958) Ann Math Stat 29:610-611
[[nodiscard]] double standard_normal(Random& random);

/// How many of n people, each with this chance. Exact: the gaps between them are geometric.
/// @source Devroye (1986) Non-Uniform Random Variate Generation, X.4.3
[[nodiscard]] std::uint64_t binomial(Random& random, std::uint64_t n, double chance);

} // namespace wres::generator
