// SPDX-License-Identifier: MIT
#include "nation/funnel.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "distributions/student_t.h"

namespace wres::nation {

double funnel_size(const indicators::FourCounts& counts)
{
    const auto group = static_cast<double>(counts.group_denominator);
    const auto reference = static_cast<double>(counts.reference_denominator);
    return group + reference > 0 ? group * reference / (group + reference) : 0;
}

FunnelLimits funnel_limits(const Expectation& expected, const indicators::FourCounts& together,
    const std::vector<double>& sizes, statistics::ConfidenceLevel level)
{
    FunnelLimits limits;
    const auto group = static_cast<double>(together.group_denominator);
    const auto reference = static_cast<double>(together.reference_denominator);
    const double reference_rate =
        reference > 0 ? static_cast<double>(together.reference_numerator) / reference : 0;
    const double group_rate = std::min(1.0, reference_rate * std::exp(expected.mean.value));
    for (const double size : sizes) {
        if (expected.councils < 2 || group_rate <= 0 || group <= 0) {
            limits.lower.push_back(0);
            limits.upper.push_back(std::numeric_limits<double>::infinity());
            continue;
        }
        const double group_people = size * (group + reference) / reference;
        const double reference_people = size * (group + reference) / group;
        const double chance = (1 - group_rate) / (group_people * group_rate)
            + (1 - reference_rate) / (reference_people * reference_rate);
        const double half_width = statistics::two_sided_t(level, static_cast<double>(expected.councils - 1))
            * std::sqrt(chance + expected.between_variance + expected.mean.variance);
        limits.lower.push_back(std::exp(expected.mean.value - half_width));
        limits.upper.push_back(std::exp(expected.mean.value + half_width));
    }
    return limits;
}

} // namespace wres::nation
