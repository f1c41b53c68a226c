// SPDX-License-Identifier: MIT
#include "contrasts/price_bonett_ratio_interval.h"

#include "distributions/log_scale_interval.h"

namespace wres::statistics {

namespace {

struct AdjustedRate {
    double value;
    double variance_of_log;
};

AdjustedRate adjusted(Proportion rate)
{
    const double x = static_cast<double>(rate.numerator()) + 0.25;
    const double others = static_cast<double>(rate.denominator() - rate.numerator()) + 1.5;
    return { .value = x / (x + others), .variance_of_log = 1 / (x + x * x / others) };
}

} // namespace

Interval price_bonett_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    const AdjustedRate one = adjusted(group);
    const AdjustedRate two = adjusted(reference);
    return log_scale_interval(one.value / two.value, one.variance_of_log + two.variance_of_log, level);
}

} // namespace wres::statistics
