// SPDX-License-Identifier: MIT
#include "attack/knowledge.h"

#include <algorithm>

#include "attack/whole.h"
#include "base/invariant.h"

namespace wres::attack {

namespace {

Wide wide_value_in(const World& world, const Form& form)
{
    Wide value = 0;
    for (const auto& term : form)
        value += static_cast<Wide>(term.factor) * world[term.unknown];
    return value;
}

/// Limits that are not whole are held against whole numbers by the next whole number inside them.
bool is_within(Wide value, const Limits& limits)
{
    if (limits.lower > -whole_horizon && value < static_cast<Wide>(std::ceil(limits.lower)))
        return false;
    return limits.upper >= whole_horizon || value <= static_cast<Wide>(std::floor(limits.upper));
}

} // namespace

void Knowledge::narrow(Unknown unknown, Limits limits)
{
    auto& known = limits_[unknown];
    known.lower = std::max(known.lower, limits.lower);
    known.upper = std::min(known.upper, limits.upper);
}

bool agrees(const Knowledge& knowledge, const World& world)
{
    if (world.size() != knowledge.unknowns())
        return false;
    for (Unknown unknown = 0; unknown < world.size(); ++unknown)
        if (!is_within(world[unknown], knowledge.limits(unknown)))
            return false;
    return std::ranges::all_of(knowledge.facts(),
        [&](const Fact& fact) { return is_within(wide_value_in(world, fact.form), fact.limits); });
}

std::int64_t value_in(const World& world, const Form& form)
{
    const auto value = wide_value_in(world, form);
    INVARIANT(
        value < static_cast<Wide>(whole_horizon) * 1000 && value > static_cast<Wide>(whole_horizon) * -1000,
        "numbers of a world lie within the horizon");
    return static_cast<std::int64_t>(value);
}

} // namespace wres::attack
