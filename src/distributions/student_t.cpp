// SPDX-License-Identifier: MIT
#include "distributions/student_t.h"

#include <cmath>
#include <limits>

#include "distributions/beta_distribution.h"

namespace wres::statistics {

double two_sided_t(ConfidenceLevel level, double degrees_of_freedom)
{
    // t^2 / (t^2 + df) has a beta distribution; its complement is asked for, which stays exact for high
    // levels.
    const double rest = beta_quantile(degrees_of_freedom / 2, 0.5, 1 - level.value());
    if (!(rest > 0))
        return std::numeric_limits<double>::infinity();
    return std::sqrt(degrees_of_freedom * (1 - rest) / rest);
}

} // namespace wres::statistics
