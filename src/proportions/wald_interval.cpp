// SPDX-License-Identifier: MIT
#include "proportions/wald_interval.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"

namespace wres::statistics {

Interval wald_interval(Proportion share, ConfidenceLevel level)
{
    const double z = two_sided_z(level);
    if (std::isinf(z))
        return { .lower = 0, .upper = 1 };
    const double p = share.value();
    const double half_width = z * std::sqrt(p * (1 - p) / static_cast<double>(share.denominator()));
    return { .lower = std::max(0.0, p - half_width), .upper = std::min(1.0, p + half_width) };
}

} // namespace wres::statistics
