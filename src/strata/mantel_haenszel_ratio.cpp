// SPDX-License-Identifier: MIT
#include "strata/mantel_haenszel_ratio.h"

#include <limits>

#include "distributions/log_scale_interval.h"
#include "distributions/two_by_two.h"

namespace wres::statistics {

Result<EstimateWithInterval> mantel_haenszel_ratio(std::span<const Stratum> strata, ConfidenceLevel level)
{
    if (strata.empty())
        return failure("strata.none", "There are no strata to put together.");

    double of_group = 0;
    double of_reference = 0;
    double spread = 0;
    for (const auto& stratum : strata) {
        const TwoByTwo t(stratum.group, stratum.reference);
        const double n = t.everybody();
        of_group += t.x1 * (t.n2 / n);
        of_reference += t.x2 * (t.n1 / n);
        // Greenland and Robins (1985): (n1 n2 (x1 + x2) - x1 x2 n) / n^2, grouped so that nothing
        // cancels.
        spread += (t.x1 / n) * (t.n1 / n) * t.y2 + (t.x2 / n) * (t.n2 / n) * t.y1;
    }

    if (of_group == 0 && of_reference == 0)
        return failure("strata.nobody_counted", "Nobody was counted in either group, so there is no ratio.");
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double ratio = of_reference > 0 ? of_group / of_reference : infinity;
    if (of_group == 0 || of_reference == 0)
        return EstimateWithInterval { .value = ratio, .interval = { .lower = 0, .upper = infinity } };
    return EstimateWithInterval { .value = ratio,
        .interval = log_scale_interval(ratio, spread / of_group / of_reference, level) };
}

} // namespace wres::statistics
