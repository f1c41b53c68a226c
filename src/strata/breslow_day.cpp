// SPDX-License-Identifier: MIT
#include "strata/breslow_day.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"
#include "strata/mantel_haenszel_odds_ratio.h"

namespace wres::statistics {

namespace {

/// What the first cell would be with these margins and this odds ratio: the root in range of
/// (ratio - 1) a^2 - (ratio (n1 + counted) + n2 - counted) a + ratio n1 counted = 0.
double fitted(double n1, double n2, double counted, double ratio)
{
    const double b = ratio * (n1 + counted) + (n2 - counted);
    const double root = std::sqrt(std::max(0.0, b * b - 4 * (ratio - 1) * ratio * n1 * counted));
    return 2 * ratio * n1 * counted / (b + root);
}

} // namespace

ChiSquaredTest breslow_day_tarone(std::span<const Stratum> strata)
{
    const auto common = mantel_haenszel_odds_ratio(strata, ConfidenceLevel::percent_95());
    double statistic = 0;
    double excess = 0;
    double variances = 0;
    double telling = 0;
    for (const auto& stratum : strata) {
        const auto x1 = static_cast<double>(stratum.group.numerator());
        const auto n1 = static_cast<double>(stratum.group.denominator());
        const auto n2 = static_cast<double>(stratum.reference.denominator());
        const double counted = x1 + static_cast<double>(stratum.reference.numerator());
        if (counted == 0 || counted == n1 + n2)
            continue;
        ++telling;
        if (!common || common->value == 0 || std::isinf(common->value))
            continue;
        const double a = fitted(n1, n2, counted, common->value);
        const double variance = 1 / (1 / a + 1 / (n1 - a) + 1 / (counted - a) + 1 / (n2 - counted + a));
        if (!(variance > 0))
            continue;
        statistic += (x1 - a) * (x1 - a) / variance;
        excess += x1 - a;
        variances += variance;
    }
    if (telling < 2)
        return { .statistic = 0, .degrees_of_freedom = 0, .p = 1 };
    if (variances > 0)
        statistic = std::max(0.0, statistic - excess * excess / variances);
    return { .statistic = statistic,
        .degrees_of_freedom = telling - 1,
        .p = upper_chi_squared_p(statistic, telling - 1) };
}

} // namespace wres::statistics
