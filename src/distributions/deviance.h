// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

namespace wres::statistics {

/// x log(x / mean) + mean - x, the deviance of x from its mean, without cancellation when they are close.
/// What binomial probabilities and likelihood ratios are sums of.
///
/// @param x     at least 0
/// @param mean  more than 0
/// @source Loader (2000), Fast and accurate computation of binomial probabilities
[[nodiscard]] inline double deviance(double x, double mean)
{
    if (x == 0)
        return mean;
    const double distance = x - mean;
    if (std::abs(distance) >= 0.1 * (x + mean))
        return x * std::log(x / mean) + mean - x;
    const double v = distance / (x + mean);
    double sum = distance * v;
    double term = 2 * x * v;
    for (int j = 3; j < 200; j += 2) {
        term *= v * v;
        const double next = sum + term / j;
        if (next == sum)
            break;
        sum = next;
    }
    return sum;
}

} // namespace wres::statistics
