// SPDX-License-Identifier: MIT
#include "strata/mantel_haenszel_difference.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"
#include "distributions/two_by_two.h"

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
        const TwoByTwo t(stratum.group, stratum.reference);
        const double n = t.everybody();
        weights += t.n1 * (t.n2 / n);
        sum += t.excess();
        // Sato (1989).
        p += (t.n1 / n) * (t.n1 / n) * t.x2 - (t.n2 / n) * (t.n2 / n) * t.x1
            + (t.n1 / n) * (t.n2 / n) * (t.n2 - t.n1) / 2;
        q += (t.x1 * (t.y2 / n) + t.x2 * (t.y1 / n)) / 2;
    }
    const double difference = sum / weights;
    // When every stratum is as uneven as can be, only rounding is left of the sum.
    const double spread = difference * p + q;
    const bool rounding = spread <= 1e-14 * (std::abs(difference * p) + q);
    const double variance = rounding ? 0 : spread / weights / weights;
    const double half_width = variance > 0 ? two_sided_z(level) * std::sqrt(variance) : 0;
    return EstimateWithInterval { .value = difference,
        .interval = { .lower = std::max(-1.0, difference - half_width),
            .upper = std::min(1.0, difference + half_width) } };
}

} // namespace wres::statistics
