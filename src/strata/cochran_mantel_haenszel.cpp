// SPDX-License-Identifier: MIT
#include "strata/cochran_mantel_haenszel.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"
#include "distributions/two_by_two.h"

namespace wres::statistics {

ChiSquaredTest cochran_mantel_haenszel(std::span<const Stratum> strata, ContinuityCorrection correction)
{
    double difference = 0;
    double variance = 0;
    for (const auto& stratum : strata) {
        const TwoByTwo t(stratum.group, stratum.reference);
        const double n = t.everybody();
        difference += t.excess();
        variance += (t.n1 / n) * (t.n2 / n) * t.counted() * (t.others() / (n - 1));
    }
    if (!(variance > 0))
        return { .statistic = 0, .degrees_of_freedom = 1, .p = 1 };

    const double less = correction == ContinuityCorrection::With ? 0.5 : 0.0;
    const double z = std::max(0.0, std::abs(difference) - less) / std::sqrt(variance);
    return { .statistic = z * z, .degrees_of_freedom = 1, .p = two_sided_normal_p(z) };
}

} // namespace wres::statistics
