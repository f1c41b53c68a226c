// SPDX-License-Identifier: MIT
#include "contrasts/wald_difference_interval.h"

#include <cmath>

#include "distributions/normal.h"

namespace wres::statistics {

Interval wald_difference_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    const double p1 = group.value();
    const double p2 = reference.value();
    const double variance = p1 * (1 - p1) / static_cast<double>(group.denominator())
        + p2 * (1 - p2) / static_cast<double>(reference.denominator());
    const double half_width = variance > 0 ? two_sided_z(level) * std::sqrt(variance) : 0;
    return { .lower = p1 - p2 - half_width, .upper = p1 - p2 + half_width };
}

} // namespace wres::statistics
