// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <limits>

#include "distributions/interval.h"
#include "distributions/normal.h"

namespace wres::statistics {

/// The interval of a ratio whose logarithm is normal: ratio / f to ratio x f with f = exp(z x standard
/// error).
///
/// @param ratio     more than 0 and finite
/// @param variance  of its logarithm, at least 0
/// @return [0, infinity] when f is infinite: the method then has no limits
[[nodiscard]] inline Interval log_scale_interval(double ratio, double variance, ConfidenceLevel level)
{
    const double factor = variance > 0 ? std::exp(two_sided_z(level) * std::sqrt(variance)) : 1;
    if (std::isinf(factor))
        return { .lower = 0, .upper = std::numeric_limits<double>::infinity() };
    return { .lower = ratio / factor, .upper = ratio * factor };
}

} // namespace wres::statistics
