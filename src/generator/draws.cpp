// SPDX-License-Identifier: MIT
#include "generator/draws.h"

#include <cmath>
#include <numbers>

namespace wres::generator {

double uniform(Random& random)
{
    constexpr double steps = 9007199254740992.0; // 2^53
    return (static_cast<double>(random.next() >> 11U) + 0.5) / steps;
}

double standard_normal(Random& random)
{
    const double radius = std::sqrt(-2 * std::log(uniform(random)));
    return radius * std::cos(2 * std::numbers::pi * uniform(random));
}

std::uint64_t binomial(Random& random, std::uint64_t n, double chance)
{
    if (chance <= 0)
        return 0;
    if (chance >= 1)
        return n;
    if (chance > 0.5)
        return n - binomial(random, n, 1 - chance);
    const double log_of_not = std::log1p(-chance);
    std::uint64_t found = 0;
    double place = 0;
    while (true) {
        place += std::floor(std::log(uniform(random)) / log_of_not) + 1;
        if (place > static_cast<double>(n))
            return found;
        ++found;
    }
}

} // namespace wres::generator
