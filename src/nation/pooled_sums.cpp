// SPDX-License-Identifier: MIT
#include "nation/pooled_sums.h"

#include <limits>

#include "distributions/log_scale_interval.h"

namespace wres::nation {

using statistics::EstimateWithInterval;

PooledSums::PooledSums(const statistics::Stratum& council)
    : group_counted(council.group.numerator())
    , reference_counted(council.reference.numerator())
    , councils(1)
{
    const auto n1 = static_cast<double>(council.group.denominator());
    const auto n2 = static_cast<double>(council.reference.denominator());
    const auto x1 = static_cast<double>(group_counted);
    const auto x2 = static_cast<double>(reference_counted);
    const double n = n1 + n2;
    group = x1 * (n2 / n);
    reference = x2 * (n1 / n);
    spread = (x1 / n) * (n1 / n) * (n2 - x2) + (x2 / n) * (n2 / n) * (n1 - x1);
}

void PooledSums::add(const PooledSums& other)
{
    group += other.group;
    reference += other.reference;
    spread += other.spread;
    group_counted += other.group_counted;
    reference_counted += other.reference_counted;
    councils += other.councils;
}

PooledSums PooledSums::without(const PooledSums& council) const
{
    PooledSums others;
    others.group_counted = group_counted - council.group_counted;
    others.reference_counted = reference_counted - council.reference_counted;
    others.councils = councils - council.councils;
    others.group = others.group_counted > 0 ? group - council.group : 0;
    others.reference = others.reference_counted > 0 ? reference - council.reference : 0;
    others.spread = spread - council.spread;
    return others;
}

Result<EstimateWithInterval> PooledSums::ratio(statistics::ConfidenceLevel level) const
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (councils == 0)
        return failure("strata.none", "There are no strata to put together.");
    if (group_counted == 0 && reference_counted == 0)
        return failure("strata.nobody_counted", "Nobody was counted in either group, so there is no ratio.");
    if (group_counted == 0 || reference_counted == 0)
        return EstimateWithInterval { .value = reference_counted == 0 ? infinity : 0,
            .interval = { .lower = 0, .upper = infinity } };
    const double value = group / reference;
    return EstimateWithInterval { .value = value,
        .interval = statistics::log_scale_interval(value, spread / group / reference, level) };
}

} // namespace wres::nation
