// SPDX-License-Identifier: MIT
#include "attack/first_world.h"

#include <cmath>

#include "attack/linear_model.h"
#include "attack/parts.h"
#include "attack/repair.h"
#include "attack/whole_limits.h"
#include "attack/whole_search.h"

namespace wres::attack {

namespace {

constexpr std::size_t moves_of_a_repair = 50'000;
constexpr std::size_t nodes_of_a_search = 20;

World rounded(const LinearModel& model, std::size_t unknowns)
{
    World world;
    for (Unknown unknown = 0; unknown < unknowns; ++unknown)
        world.push_back(std::llround(model.at(unknown)));
    return world;
}

std::optional<World> searched(const Knowledge& knowledge)
{
    std::optional<World> world;
    WholeSearch(knowledge).least(
        {}, {}, std::nullopt, nodes_of_a_search, [&](const World& found) { world = found; });
    return world;
}

std::optional<World> of_part(const Knowledge& knowledge)
{
    // Unknowns without an end need one, or the solution could lie anywhere.
    const Narrowing narrowing(knowledge);
    LinearModel model(knowledge);
    for (Unknown unknown = 0; unknown < knowledge.unknowns(); ++unknown) {
        const auto& range = narrowing.first_limits()[unknown];
        model.limit(unknown, { static_cast<double>(range.lower), static_cast<double>(range.upper) });
    }
    if (model.minimise({}) != LinearModel::Outcome::Found)
        return std::nullopt;
    const auto near = rounded(model, knowledge.unknowns());
    if (agrees(knowledge, near))
        return near;
    Repair repair(knowledge, near);
    if (repair.settle(moves_of_a_repair))
        return repair.world();
    return searched(knowledge);
}

} // namespace

std::optional<World> first_world(const Knowledge& knowledge)
{
    const auto parts = parts_of(knowledge);
    if (!parts.possible)
        return std::nullopt;
    World world(knowledge.unknowns());
    for (Unknown unknown = 0; unknown < world.size(); ++unknown)
        if (parts.places[unknown].part == PlaceInParts::nowhere)
            world[unknown] = std::llround(parts.limits[unknown].lower);
    for (const auto& part : parts.parts) {
        const auto found = of_part(part.knowledge);
        if (!found)
            return std::nullopt;
        for (Unknown unknown = 0; unknown < found->size(); ++unknown)
            world[part.unknowns[unknown]] = (*found)[unknown];
    }
    return agrees(knowledge, world) ? std::optional(std::move(world)) : std::nullopt;
}

} // namespace wres::attack
