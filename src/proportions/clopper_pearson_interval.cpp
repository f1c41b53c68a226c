// SPDX-License-Identifier: MIT
#include "proportions/clopper_pearson_interval.h"

#include <algorithm>

#include "distributions/beta_distribution.h"

namespace wres::statistics {

Interval clopper_pearson_interval(Proportion share, ConfidenceLevel level)
{
    const auto counted = static_cast<double>(share.numerator());
    const auto others = static_cast<double>(share.denominator() - share.numerator());
    const double tail = (1 - level.value()) / 2;
    const double p = share.value();
    return { .lower = counted == 0 ? 0 : std::min(beta_quantile(counted, others + 1, tail), p),
        .upper = others == 0 ? 1 : std::max(beta_upper_quantile(counted + 1, others, tail), p) };
}

} // namespace wres::statistics
