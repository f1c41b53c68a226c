// SPDX-License-Identifier: MIT
#include "proportions/skewness_corrected_interval.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"
#include "distributions/root.h"
#include "distributions/skewness.h"

namespace wres::statistics {

namespace {

/// The skewness-corrected score of "the rate is p": positive below the observed rate.
double score(double x, double n, double p, double complement)
{
    const double standard_error = std::sqrt(p * complement / n);
    return corrected_for_skewness((x / n - p) / standard_error, (complement - p) / (6 * n * standard_error));
}

/// The lower limit for x of n. As p falls to 0 the score tends to sqrt(1 + 6x): a z beyond that has no limit
/// but 0.
double lower_limit(double x, double n, double z)
{
    if (x == 0 || z * z >= 1 + 6 * x)
        return 0;
    const auto excess = [&](double logit) {
        return score(x, n, 1 / (1 + std::exp(-logit)), 1 / (1 + std::exp(logit))) - z;
    };
    const double start = std::log(x / std::max(n - x, 0.5));
    return 1 / (1 + std::exp(-root_of_falling(excess, start, z / std::sqrt(x))));
}

} // namespace

Interval skewness_corrected_interval(Proportion share, ConfidenceLevel level)
{
    const double z = two_sided_z(level);
    const auto n = static_cast<double>(share.denominator());
    const auto counted = static_cast<double>(share.numerator());
    const auto others = static_cast<double>(share.denominator() - share.numerator());
    const double p = share.value();
    return { .lower = std::min(lower_limit(counted, n, z), p),
        .upper = std::max(1 - lower_limit(others, n, z), p) };
}

} // namespace wres::statistics
