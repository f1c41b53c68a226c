// SPDX-License-Identifier: MIT
#include "multiplicity/simultaneous_intervals.h"

#include <cmath>

#include "contrasts/scas_ratio_interval.h"
#include "proportions/wilson_interval.h"

namespace wres::statistics {

ConfidenceLevel simultaneous_level(ConfidenceLevel level, std::size_t comparisons, Simultaneous method)
{
    if (comparisons < 2)
        return level;
    const auto count = static_cast<double>(comparisons);
    if (method == Simultaneous::Bonferroni)
        return ConfidenceLevel::of(1 - (1 - level.value()) / count);
    return ConfidenceLevel::of(std::pow(level.value(), 1 / count));
}

std::vector<Interval> simultaneous_ratio_intervals(
    std::span<const Proportion> groups, Proportion reference, ConfidenceLevel level)
{
    const auto each = simultaneous_level(level, groups.size(), Simultaneous::Sidak);
    std::vector<Interval> intervals;
    for (const auto& group : groups)
        intervals.push_back(scas_ratio_interval(group, reference, each));
    return intervals;
}

std::vector<Interval> multinomial_intervals(std::span<const std::uint64_t> counts, ConfidenceLevel level)
{
    // Goodman's limits are Wilson's, at the level that Bonferroni asks for.
    const auto each = simultaneous_level(level, counts.size(), Simultaneous::Bonferroni);
    double whole = 0;
    for (const auto count : counts)
        whole += static_cast<double>(count);
    std::vector<Interval> intervals;
    for (const auto count : counts)
        intervals.push_back(whole > 0 ? weighted_wilson_interval(static_cast<double>(count), whole, each)
                                      : Interval { .lower = 0, .upper = 1 });
    return intervals;
}

} // namespace wres::statistics
