// SPDX-License-Identifier: MIT
#include "statistics/mantel_haenszel_odds_ratio.h"

#include <cmath>
#include <limits>

#include "statistics/normal.h"

namespace wres::statistics {

Result<EstimateWithInterval> mantel_haenszel_odds_ratio(
    std::span<const Stratum> strata, ConfidenceLevel level)
{
    if (strata.empty())
        return failure("strata.none", "There are no strata to put together.");

    double r = 0;
    double s = 0;
    double pr = 0;
    double mixed = 0;
    double qs = 0;
    for (const auto& stratum : strata) {
        const auto x1 = static_cast<double>(stratum.group.numerator());
        const auto y1 = static_cast<double>(stratum.group.denominator()) - x1;
        const auto x2 = static_cast<double>(stratum.reference.numerator());
        const auto y2 = static_cast<double>(stratum.reference.denominator()) - x2;
        const double n = x1 + y1 + x2 + y2;
        const double r_here = x1 * (y2 / n);
        const double s_here = x2 * (y1 / n);
        const double p = (x1 + y2) / n;
        const double q = (x2 + y1) / n;
        r += r_here;
        s += s_here;
        pr += p * r_here;
        mixed += p * s_here + q * r_here;
        qs += q * s_here;
    }
    if (r == 0 && s == 0)
        return failure(
            "strata.nothing_to_tell", "No stratum has people of both kinds in a way that says anything.");

    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double ratio = s > 0 ? r / s : infinity;
    const double variance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
    const double factor = std::exp(two_sided_z(level) * std::sqrt(variance));
    if (r == 0 || s == 0 || std::isinf(factor))
        return EstimateWithInterval { .value = ratio, .interval = { .lower = 0, .upper = infinity } };
    return EstimateWithInterval { .value = ratio,
        .interval = { .lower = ratio / factor, .upper = ratio * factor } };
}

} // namespace wres::statistics
