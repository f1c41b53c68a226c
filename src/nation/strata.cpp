// SPDX-License-Identifier: MIT
#include "nation/strata.h"

namespace wres::nation {

std::optional<statistics::Stratum> stratum_of(const indicators::FourCounts& counts)
{
    const auto group = statistics::Proportion::of(counts.group_numerator, counts.group_denominator);
    const auto reference =
        statistics::Proportion::of(counts.reference_numerator, counts.reference_denominator);
    if (!group || !reference)
        return std::nullopt;
    return statistics::Stratum { *group, *reference };
}

std::vector<statistics::Stratum> strata_of(const std::vector<CouncilCounts>& councils)
{
    std::vector<statistics::Stratum> strata;
    for (const auto& council : councils) {
        if (const auto stratum = stratum_of(council.counts))
            strata.push_back(*stratum);
    }
    return strata;
}

bool needs_half_a_person(const statistics::Stratum& council)
{
    const auto [group, reference] = council;
    return group.numerator() == 0 || reference.numerator() == 0
        || (group.numerator() == group.denominator() && reference.numerator() == reference.denominator());
}

} // namespace wres::nation
