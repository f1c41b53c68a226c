// SPDX-License-Identifier: MIT
#include "protection/world_pool.h"

#include <algorithm>

namespace wres::protection {

namespace {

void sort_each_once(std::vector<std::uint32_t>& list)
{
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

WorldPool::WorldPool(
    const CellSystem& system, const SystemIndex& index, const std::vector<SignedSum>& numbers)
    : system_(system)
    , index_(index)
    , numbers_(numbers)
    , numbers_with_(incidence_of(numbers, system.cells()))
    , changes_(system.cells())
    , changing_(system.sums().size())
    , movers_(numbers.size())
{
}

WorldPool::Place WorldPool::add(World world)
{
    const auto place = places();
    Effect effect;
    changes_.set(world);
    for (const auto& [cell, change] : world) {
        for (const auto sum : index_.sums[cell])
            effect.sums.push_back(sum);
        for (const auto number : numbers_with_[cell])
            effect.numbers.push_back(number);
    }
    sort_each_once(effect.sums);
    sort_each_once(effect.numbers);
    std::erase_if(effect.sums, [&](std::uint32_t sum) { return changes_.of(system_.sums()[sum]) == 0; });
    std::erase_if(effect.numbers, [&](std::uint32_t number) {
        const auto change = changes_.of(numbers_[number]);
        if (change != 0)
            movers_[number].push_back({ place, change });
        return change == 0;
    });
    changes_.clear(world);
    for (const auto sum : effect.sums)
        changing_[sum].push_back(place);
    worlds_.push_back(std::move(world));
    effects_.push_back(std::move(effect));
    return place;
}

void WorldPool::remove(Place world)
{
    for (const auto sum : effects_[world].sums)
        std::erase(changing_[sum], world);
    for (const auto number : effects_[world].numbers)
        std::erase_if(movers_[number], [&](const Mover& mover) { return mover.world == world; });
    worlds_[world].clear();
    effects_[world] = {};
}

std::int64_t WorldPool::width(std::uint32_t number) const
{
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    for (const auto& mover : movers_[number]) {
        lower = std::min(lower, mover.change);
        upper = std::max(upper, mover.change);
    }
    return upper - lower;
}

bool WorldPool::is_wide_without(
    std::uint32_t number, std::int64_t width, const std::vector<std::uint8_t>& left_out) const
{
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    for (const auto& mover : movers_[number]) {
        if (mover.world < left_out.size() && left_out[mover.world] != 0)
            continue;
        lower = std::min(lower, mover.change);
        upper = std::max(upper, mover.change);
        if (upper - lower >= width)
            return true;
    }
    return width <= 0;
}

std::vector<std::uint8_t> WorldPool::marks_of_changing(std::uint32_t sum) const
{
    std::vector<std::uint8_t> marks(places(), 0);
    for (const auto world : changing_[sum])
        marks[world] = 1;
    return marks;
}

std::vector<World> WorldPool::take()
{
    std::erase_if(worlds_, [](const World& world) { return world.empty(); });
    return std::move(worlds_);
}

} // namespace wres::protection
