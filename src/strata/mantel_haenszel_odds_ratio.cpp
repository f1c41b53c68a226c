// SPDX-License-Identifier: MIT
#include "strata/mantel_haenszel_odds_ratio.h"

#include <limits>

#include "distributions/log_scale_interval.h"
#include "distributions/two_by_two.h"

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
        const TwoByTwo t(stratum.group, stratum.reference);
        const double n = t.everybody();
        const double r_here = t.x1 * (t.y2 / n);
        const double s_here = t.x2 * (t.y1 / n);
        const double p = (t.x1 + t.y2) / n;
        const double q = (t.x2 + t.y1) / n;
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
    if (r == 0 || s == 0)
        return EstimateWithInterval { .value = ratio, .interval = { .lower = 0, .upper = infinity } };
    const double variance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
    return EstimateWithInterval { .value = ratio, .interval = log_scale_interval(ratio, variance, level) };
}

} // namespace wres::statistics
