// SPDX-License-Identifier: MIT
#include "proportions/agresti_coull_interval.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"

namespace wres::statistics {

Interval agresti_coull_interval(Proportion share, ConfidenceLevel level)
{
    const double z = two_sided_z(level);
    if (std::isinf(z))
        return { .lower = 0, .upper = 1 };
    const double n = static_cast<double>(share.denominator()) + z * z;
    const double p = (static_cast<double>(share.numerator()) + z * z / 2) / n;
    const double half_width = z * std::sqrt(p * (1 - p) / n);
    return { .lower = std::max(0.0, p - half_width), .upper = std::min(1.0, p + half_width) };
}

} // namespace wres::statistics
