// SPDX-License-Identifier: MIT
#include "contrasts/mover_ratio_interval.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "proportions/wilson_interval.h"

namespace wres::statistics {

Interval mover_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    const double p1 = group.value();
    const double p2 = reference.value();
    const Interval one = wilson_interval(group, level);
    const Interval two = wilson_interval(reference, level);
    const double product = p1 * p2;

    // Donner and Zou (2012). l (2p - l) is p^2 less the square of the distance to the
    // limit.
    const double low_1 = one.lower * (2 * p1 - one.lower);
    const double high_1 = one.upper * (2 * p1 - one.upper);
    const double low_2 = two.lower * (2 * p2 - two.lower);
    const double high_2 = two.upper * (2 * p2 - two.upper);
    const double low_root = std::sqrt(std::max(0.0, product * product - low_1 * high_2));
    const double high_root = std::sqrt(std::max(0.0, product * product - high_1 * low_2));

    // The lower limit is written as product of roots over the larger root: it never divides by zero.
    return { .lower = low_1 > 0 ? low_1 / (product + low_root) : 0,
        .upper = low_2 > 0 ? (product + high_root) / low_2 : std::numeric_limits<double>::infinity() };
}

} // namespace wres::statistics
