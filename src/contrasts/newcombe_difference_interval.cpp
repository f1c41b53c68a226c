// SPDX-License-Identifier: MIT
#include "contrasts/newcombe_difference_interval.h"

#include <algorithm>
#include <cmath>

#include "proportions/wilson_interval.h"

namespace wres::statistics {

Interval newcombe_difference_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    const double difference = group.value() - reference.value();
    const Interval of_group = wilson_interval(group, level);
    const Interval of_reference = wilson_interval(reference, level);

    const double below = std::hypot(group.value() - of_group.lower, of_reference.upper - reference.value());
    const double above = std::hypot(of_group.upper - group.value(), reference.value() - of_reference.lower);
    // Hybrid limits never leave [-1, 1] but for rounding.
    return { .lower = std::max(difference - below, -1.0), .upper = std::min(difference + above, 1.0) };
}

} // namespace wres::statistics
