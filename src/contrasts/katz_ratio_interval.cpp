// SPDX-License-Identifier: MIT
#include "contrasts/katz_ratio_interval.h"

#include <limits>

#include "distributions/log_scale_interval.h"

namespace wres::statistics {

namespace {

/// 1/x - 1/n without subtracting: the variance of the log of a rate.
double variance_of_log(Proportion rate)
{
    return static_cast<double>(rate.denominator() - rate.numerator())
        / (static_cast<double>(rate.numerator()) * static_cast<double>(rate.denominator()));
}

} // namespace

Interval katz_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    if (group.numerator() == 0 || reference.numerator() == 0)
        return { .lower = 0, .upper = std::numeric_limits<double>::infinity() };
    return log_scale_interval(
        group.value() / reference.value(), variance_of_log(group) + variance_of_log(reference), level);
}

} // namespace wres::statistics
