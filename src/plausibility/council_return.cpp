// SPDX-License-Identifier: MIT
#include "plausibility/council_return.h"

#include "base/invariant.h"

namespace wres::plausibility {

SideCounts sides_of(const standard::Standard& standard, const standard::GroupCounts& people)
{
    INVARIANT(!standard.classification->definitions.empty(), "a classification divides people in two");
    const auto& membership = standard.classification->definitions.front().membership;
    SideCounts sides;
    for (std::size_t group = 0; group < membership.size(); ++group) {
        const auto number = static_cast<double>(people[group]);
        switch (membership[group]) {
        case standard::Membership::Group: sides.group += number; break;
        case standard::Membership::Reference: sides.reference += number; break;
        case standard::Membership::Undetermined: sides.unknown += number; break;
        }
    }
    return sides;
}

CouncilReturn return_of(const standard::Standard& standard, const counts::Cube& cube, const std::string& area,
    const std::string& period)
{
    CouncilReturn made;
    for (const auto& [key, people] : cube.slices_of(area, period)) {
        if (key.dimension.empty())
            made[{ key.scope, key.measure }] = sides_of(standard, people);
    }
    return made;
}

} // namespace wres::plausibility
