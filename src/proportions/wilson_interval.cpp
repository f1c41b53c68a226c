// SPDX-License-Identifier: MIT
#include "proportions/wilson_interval.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"

namespace wres::statistics {

namespace {

/// The smaller root P of (p - P)^2 = z^2 P(1 - P) / n, for `count` of n. Written as a quotient of sums: the
/// textbook difference "centre minus half width" loses all its digits when a handful is counted among
/// millions.
double lower_limit(double count, double n, double z)
{
    const double p = count / n;
    const double square = z * z;
    const double root = z * std::sqrt(square + 4 * count * (1 - p));
    return 2 * count * p / (2 * count + square + root);
}

} // namespace

Interval weighted_wilson_interval(double counted, double all, ConfidenceLevel level)
{
    const double z = two_sided_z(level);
    if (std::isinf(z))
        return { .lower = 0, .upper = 1 };

    // The upper limit is what the lower limit of everybody else leaves. Rounding may not push a limit past p
    // itself.
    const double p = counted / all;
    return { .lower = std::min(lower_limit(counted, all, z), p),
        .upper = std::max(1 - lower_limit(all - counted, all, z), p) };
}

Interval wilson_interval(Proportion share, ConfidenceLevel level)
{
    return weighted_wilson_interval(
        static_cast<double>(share.numerator()), static_cast<double>(share.denominator()), level);
}

} // namespace wres::statistics
