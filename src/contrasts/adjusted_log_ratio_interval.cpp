// SPDX-License-Identifier: MIT
#include "contrasts/adjusted_log_ratio_interval.h"

#include "distributions/log_scale_interval.h"

namespace wres::statistics {

namespace {

/// 1 / (x + 1/2) - 1 / (n + 1/2) without subtracting: a difference of rounded numbers can be negative.
double variance_of_log(Proportion rate)
{
    const auto x = static_cast<double>(rate.numerator());
    const auto n = static_cast<double>(rate.denominator());
    return static_cast<double>(rate.denominator() - rate.numerator()) / ((x + 0.5) * (n + 0.5));
}

double adjusted(Proportion rate)
{
    return (static_cast<double>(rate.numerator()) + 0.5) / (static_cast<double>(rate.denominator()) + 0.5);
}

} // namespace

Interval adjusted_log_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return log_scale_interval(
        adjusted(group) / adjusted(reference), variance_of_log(group) + variance_of_log(reference), level);
}

} // namespace wres::statistics
