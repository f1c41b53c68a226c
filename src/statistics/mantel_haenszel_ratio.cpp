// SPDX-License-Identifier: MIT
#include "statistics/mantel_haenszel_ratio.h"

#include <cmath>
#include <limits>

#include "statistics/normal.h"

namespace wres::statistics {

Result<EstimateWithInterval> mantel_haenszel_ratio(std::span<const Stratum> strata, ConfidenceLevel level)
{
    if (strata.empty())
        return failure("strata.none", "There are no strata to put together.");

    double of_group = 0;
    double of_reference = 0;
    double spread = 0;
    for (const auto& stratum : strata) {
        const auto x1 = static_cast<double>(stratum.group.numerator());
        const auto n1 = static_cast<double>(stratum.group.denominator());
        const auto x2 = static_cast<double>(stratum.reference.numerator());
        const auto n2 = static_cast<double>(stratum.reference.denominator());
        const double n = n1 + n2;
        of_group += x1 * (n2 / n);
        of_reference += x2 * (n1 / n);
        // Greenland and Robins (1985): (n1 n2 (x1 + x2) - x1 x2 n) / n^2, grouped so that nothing
        // cancels.
        spread += (x1 / n) * (n1 / n) * (n2 - x2) + (x2 / n) * (n2 / n) * (n1 - x1);
    }

    if (of_group == 0 && of_reference == 0)
        return failure("strata.nobody_counted", "Nobody was counted in either group, so there is no ratio.");
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double ratio = of_reference > 0 ? of_group / of_reference : infinity;
    const double factor = std::exp(two_sided_z(level) * std::sqrt(spread / of_group / of_reference));
    if (of_group == 0 || of_reference == 0 || std::isinf(factor))
        return EstimateWithInterval { .value = ratio, .interval = { .lower = 0, .upper = infinity } };
    return EstimateWithInterval { .value = ratio,
        .interval = { .lower = ratio / factor, .upper = ratio * factor } };
}

} // namespace wres::statistics
