// SPDX-License-Identifier: MIT
#include "contrasts/agresti_caffo_difference_interval.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"

namespace wres::statistics {

Interval agresti_caffo_difference_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    const double n1 = static_cast<double>(group.denominator()) + 2;
    const double n2 = static_cast<double>(reference.denominator()) + 2;
    const double p1 = (static_cast<double>(group.numerator()) + 1) / n1;
    const double p2 = (static_cast<double>(reference.numerator()) + 1) / n2;
    const double half_width = two_sided_z(level) * std::sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
    return { .lower = std::max(-1.0, p1 - p2 - half_width), .upper = std::min(1.0, p1 - p2 + half_width) };
}

} // namespace wres::statistics
