// SPDX-License-Identifier: MIT
#include "statistics/cochran_mantel_haenszel.h"

#include <algorithm>
#include <cmath>

#include "statistics/normal.h"

namespace wres::statistics {

ChiSquaredTest cochran_mantel_haenszel(std::span<const Stratum> strata, ContinuityCorrection correction)
{
    double difference = 0;
    double variance = 0;
    for (const auto& stratum : strata) {
        const auto x1 = static_cast<double>(stratum.group.numerator());
        const auto n1 = static_cast<double>(stratum.group.denominator());
        const auto x2 = static_cast<double>(stratum.reference.numerator());
        const auto n2 = static_cast<double>(stratum.reference.denominator());
        const double n = n1 + n2;
        const double others = (n1 - x1) + (n2 - x2);
        difference += (x1 * n2 - x2 * n1) / n; // observed less expected
        variance += (n1 / n) * (n2 / n) * (x1 + x2) * (others / (n - 1));
    }
    if (!(variance > 0))
        return { .statistic = 0, .degrees_of_freedom = 1, .p = 1 };

    const double less = correction == ContinuityCorrection::With ? 0.5 : 0.0;
    const double z = std::max(0.0, std::abs(difference) - less) / std::sqrt(variance);
    return { .statistic = z * z, .degrees_of_freedom = 1, .p = two_sided_normal_p(z) };
}

} // namespace wres::statistics
