// SPDX-License-Identifier: MIT
#include "statistics/katz_ratio_interval.h"

#include <cmath>
#include <limits>

#include "statistics/normal.h"

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
    const double z = two_sided_z(level);
    if (group.numerator() == 0 || reference.numerator() == 0 || std::isinf(z))
        return { .lower = 0, .upper = std::numeric_limits<double>::infinity() };

    const double factor = std::exp(z * std::sqrt(variance_of_log(group) + variance_of_log(reference)));
    const double ratio = group.value() / reference.value();
    return { .lower = ratio / factor, .upper = ratio * factor };
}

} // namespace wres::statistics
