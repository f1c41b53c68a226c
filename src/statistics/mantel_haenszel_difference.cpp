// SPDX-License-Identifier: MIT
#include "statistics/mantel_haenszel_difference.h"

#include <algorithm>
#include <cmath>

#include "statistics/normal.h"

namespace wres::statistics {

Result<EstimateWithInterval> mantel_haenszel_difference(
    std::span<const Stratum> strata, ConfidenceLevel level)
{
    if (strata.empty())
        return failure("strata.none", "There are no strata to put together.");

    double weights = 0;
    double sum = 0;
    double p = 0;
    double q = 0;
    for (const auto& stratum : strata) {
        const auto x1 = static_cast<double>(stratum.group.numerator());
        const auto n1 = static_cast<double>(stratum.group.denominator());
        const auto x2 = static_cast<double>(stratum.reference.numerator());
        const auto n2 = static_cast<double>(stratum.reference.denominator());
        const double n = n1 + n2;
        weights += n1 * (n2 / n);
        sum += (x1 * n2 - x2 * n1) / n;
        // Sato (1989).
        p += ((n1 / n) * (n1 / n) * x2 - (n2 / n) * (n2 / n) * x1) + (n1 / n) * (n2 / n) * (n2 - n1) / 2;
        q += (x1 * ((n2 - x2) / n) + x2 * ((n1 - x1) / n)) / 2;
    }
    const double difference = sum / weights;
    const double variance = std::max(0.0, (difference * p + q) / weights / weights);
    const double half_width = variance > 0 ? two_sided_z(level) * std::sqrt(variance) : 0;
    return EstimateWithInterval { .value = difference,
        .interval = { .lower = std::max(-1.0, difference - half_width),
            .upper = std::min(1.0, difference + half_width) } };
}

} // namespace wres::statistics
