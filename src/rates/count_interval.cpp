// SPDX-License-Identifier: MIT
#include "rates/count_interval.h"

#include <cmath>

#include "distributions/gamma_distribution.h"
#include "distributions/normal.h"

namespace wres::statistics {

namespace {

double cube(double x)
{
    return x * x * x;
}

double tail_of(ConfidenceLevel level)
{
    return (1 - level.value()) / 2;
}

} // namespace

Interval exact_count_interval(double events, ConfidenceLevel level)
{
    return { .lower = events == 0 ? 0 : gamma_quantile(events, tail_of(level)),
        .upper = gamma_upper_quantile(events + 1, tail_of(level)) };
}

Interval byar_count_interval(double events, ConfidenceLevel level)
{
    const double z = two_sided_z(level);
    const auto limit = [](double count, double reach) {
        return count * cube(1 - 1 / (9 * count) + reach / (3 * std::sqrt(count)));
    };
    return { .lower = events == 0 ? 0 : limit(events, -z), .upper = limit(events + 1, z) };
}

Interval published_count_interval(double events, ConfidenceLevel level)
{
    return events < fewest_events_for_byar ? exact_count_interval(events, level)
                                           : byar_count_interval(events, level);
}

Interval jeffreys_count_interval(double events, ConfidenceLevel level)
{
    return { .lower = events == 0 ? 0 : gamma_quantile(events + 0.5, tail_of(level)),
        .upper = gamma_upper_quantile(events + 0.5, tail_of(level)) };
}

} // namespace wres::statistics
