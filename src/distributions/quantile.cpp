// SPDX-License-Identifier: MIT
#include "distributions/quantile.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wres::statistics {

double quantile(std::span<const double> numbers, double share)
{
    std::vector<double> sorted(numbers.begin(), numbers.end());
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(below);
    std::ranges::nth_element(sorted, at);
    const double part = position - static_cast<double>(below);
    if (part == 0 || below + 1 == sorted.size())
        return *at;
    const double lower = *at;
    const double upper = *std::min_element(at + 1, sorted.end());
    return lower == upper ? lower : lower + part * (upper - lower);
}

} // namespace wres::statistics
