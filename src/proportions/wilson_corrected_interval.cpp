// SPDX-License-Identifier: MIT
#include "proportions/wilson_corrected_interval.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"

namespace wres::statistics {

namespace {

/// The lower limit for x of n: the smaller root P of (|p - P| - 1/2n)^2 = z^2 P(1 - P) / n, as the product of
/// both roots over the larger one, so that a handful among millions keeps its digits.
double lower_limit(double x, double n, double z)
{
    if (x == 0)
        return 0;
    const double root = std::sqrt(std::max(0.0, z * z - 2 - 1 / n + 4 * (x / n) * (n - x + 1)));
    const double odd = 2 * x - 1;
    return odd * (odd / (2 * n)) / (2 * x + z * z - 1 + z * root);
}

} // namespace

Interval wilson_corrected_interval(Proportion share, ConfidenceLevel level)
{
    const double z = two_sided_z(level);
    if (std::isinf(z))
        return { .lower = 0, .upper = 1 };
    const auto n = static_cast<double>(share.denominator());
    const auto counted = static_cast<double>(share.numerator());
    const auto others = static_cast<double>(share.denominator() - share.numerator());
    const double p = share.value();
    return { .lower = std::min(lower_limit(counted, n, z), p),
        .upper = std::max(1 - lower_limit(others, n, z), p) };
}

} // namespace wres::statistics
