// SPDX-License-Identifier: MIT
#include "series/moving_range.h"

#include <cmath>

namespace wres::statistics {

namespace {

/// Of the moving ranges that are not above `largest`.
std::optional<double> mean_up_to(std::span<const double> values, double largest)
{
    double sum = 0;
    double ranges = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const double range = std::abs(values[i] - values[i - 1]);
        if (range > largest)
            continue;
        sum += range;
        ++ranges;
    }
    return ranges > 0 ? std::optional(sum / ranges) : std::nullopt;
}

} // namespace

std::optional<double> mean_moving_range(std::span<const double> values, Screening screening)
{
    const auto all = mean_up_to(values, HUGE_VAL);
    if (!all || screening == Screening::None)
        return all;
    return mean_up_to(values, moving_range_limit * *all);
}

} // namespace wres::statistics
