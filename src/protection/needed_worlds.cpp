// SPDX-License-Identifier: MIT
#include "protection/needed_worlds.h"

#include <algorithm>
#include <numeric>

namespace wres::protection {

namespace {

/// For each number, the worlds that move it.
struct Mover {
    std::size_t world {};
    std::int64_t change {};
};

bool is_wide_without(
    std::size_t world, const std::vector<Mover>& movers, const std::vector<bool>& kept, std::int64_t width)
{
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    for (const auto& mover : movers) {
        if (mover.world == world || !kept[mover.world])
            continue;
        lower = std::min(lower, mover.change);
        upper = std::max(upper, mover.change);
    }
    return upper - lower >= width;
}

} // namespace

std::vector<std::size_t> needed_worlds(const std::vector<WorldEffect>& effects, std::size_t numbers,
    const std::vector<double>& cost, std::int64_t width)
{
    std::vector<std::vector<Mover>> movers(numbers);
    std::vector<double> cost_of(effects.size(), 0);
    for (std::size_t world = 0; world < effects.size(); ++world) {
        for (const auto& [number, change] : effects[world].moves)
            movers[number].push_back({ world, change });
        for (const auto sum : effects[world].sums)
            cost_of[world] += cost[sum];
    }

    std::vector<std::size_t> order(effects.size());
    std::iota(order.begin(), order.end(), std::size_t { 0 });
    std::ranges::stable_sort(order, std::greater {}, [&](std::size_t world) { return cost_of[world]; });

    std::vector<bool> kept(effects.size(), true);
    for (const auto world : order) {
        kept[world] = !std::ranges::all_of(effects[world].moves,
            [&](const auto& move) { return is_wide_without(world, movers[move.first], kept, width); });
    }
    std::vector<std::size_t> needed;
    for (std::size_t world = 0; world < kept.size(); ++world)
        if (kept[world])
            needed.push_back(world);
    return needed;
}

} // namespace wres::protection
