// SPDX-License-Identifier: MIT
#include "proportions/mid_p_interval.h"

#include <algorithm>
#include <cmath>

#include "distributions/beta_distribution.h"
#include "distributions/root.h"

namespace wres::statistics {

namespace {

/// The lower limit for `counted` of counted + others: where "more than counted, plus half of exactly counted"
/// has the chance `tail`. It lies between the exact interval's limit and the proportion.
double lower_limit(double counted, double others, double tail)
{
    if (counted == 0)
        return 0;
    if (others == 0)
        return std::pow(2 * tail, 1 / counted);
    // On the log scale, so that a limit of one in a million is as precise as one of a half.
    const auto shortfall = [&](double log_p) {
        const double p = std::exp(log_p);
        const double as_many = beta_lower_probability(counted, others + 1, p);
        const double more = beta_lower_probability(counted + 1, others, p);
        return tail - (as_many + more) / 2;
    };
    const double low = std::log(beta_quantile(counted, others + 1, tail));
    const double high = std::log(counted / (counted + others));
    const double at_low = shortfall(low);
    const double at_high = shortfall(high);
    if (!(at_low > 0) || !(at_high < 0))
        return std::exp(at_high < 0 ? low : high);
    return std::exp(root_between(shortfall, low, at_low, high, at_high));
}

} // namespace

Interval mid_p_interval(Proportion share, ConfidenceLevel level)
{
    const auto counted = static_cast<double>(share.numerator());
    const auto others = static_cast<double>(share.denominator() - share.numerator());
    const double tail = (1 - level.value()) / 2;
    const double p = share.value();
    return { .lower = std::min(lower_limit(counted, others, tail), p),
        .upper = std::max(1 - lower_limit(others, counted, tail), p) };
}

} // namespace wres::statistics
