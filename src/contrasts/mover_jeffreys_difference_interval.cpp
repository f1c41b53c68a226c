// SPDX-License-Identifier: MIT
#include "contrasts/mover_jeffreys_difference_interval.h"

#include <algorithm>
#include <cmath>

#include "distributions/beta_distribution.h"
#include "proportions/jeffreys_interval.h"

namespace wres::statistics {

namespace {

/// The median of the distribution whose tails are the Jeffreys limits: the estimate that belongs to them.
double median(Proportion share)
{
    return beta_quantile(static_cast<double>(share.numerator()) + 0.5,
        static_cast<double>(share.denominator() - share.numerator()) + 0.5, 0.5);
}

} // namespace

Interval mover_jeffreys_difference_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    const double p1 = median(group);
    const double p2 = median(reference);
    const Interval one = jeffreys_interval(group, level);
    const Interval two = jeffreys_interval(reference, level);
    const double below = std::hypot(p1 - one.lower, two.upper - p2);
    const double above = std::hypot(one.upper - p1, p2 - two.lower);
    return { .lower = std::max(-1.0, p1 - p2 - below), .upper = std::min(1.0, p1 - p2 + above) };
}

} // namespace wres::statistics
