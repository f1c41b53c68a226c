// SPDX-License-Identifier: MIT
#include "proportions/jeffreys_interval.h"

#include <algorithm>

#include "distributions/beta_distribution.h"

namespace wres::statistics {

Interval jeffreys_interval(Proportion share, ConfidenceLevel level)
{
    const auto counted = static_cast<double>(share.numerator());
    const auto others = static_cast<double>(share.denominator() - share.numerator());
    const double tail = (1 - level.value()) / 2;
    const double p = share.value();
    return { .lower = counted == 0 ? 0 : std::min(beta_quantile(counted + 0.5, others + 0.5, tail), p),
        .upper = others == 0 ? 1 : std::max(beta_upper_quantile(counted + 0.5, others + 0.5, tail), p) };
}

} // namespace wres::statistics
