// SPDX-License-Identifier: MIT
#include "protection/joint_search.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <tuple>
#include <utility>

namespace wres::protection {

namespace {

constexpr std::size_t most_steps = 24; // of one number one way
constexpr std::size_t most_ways_round = 4;

bool is_among(std::uint32_t contributor, const Coalition& coalition)
{
    return std::ranges::binary_search(coalition, contributor);
}

} // namespace

JointSearch::JointSearch(SumsDefence& defence)
    : defence_(defence)
    , problem_(defence.problem())
    , exchange_(defence.problem(), defence.index(), defence.locks())
    , mirrors_(defence.problem(), defence.index(), defence.locks())
{
}

std::vector<JointWorld> JointSearch::find(std::uint32_t number, const Coalition& coalition)
{
    auto worlds = find_with(number, coalition, Partners::None);
    if (worlds.empty())
        worlds = mirrored_worlds(number, coalition);
    if (worlds.empty())
        worlds = exchange_.find(defence_.numbers()[number], coalition, Partners::Others);
    if (worlds.empty())
        worlds = by_way_of_others(number, coalition);
    return worlds;
}

std::vector<JointWorld> JointSearch::find_with(
    std::uint32_t number, const Coalition& coalition, Partners partners)
{
    auto worlds = exchange_.find(defence_.numbers()[number], coalition, partners);
    if (worlds.empty() && partners == Partners::Others)
        worlds = mirrored_worlds(number, coalition);
    return worlds;
}

std::vector<Step> JointSearch::steps_of(std::uint32_t number, const Coalition& coalition, int sign)
{
    std::vector<Step> steps;
    for (const auto& share : defence_.numbers()[number]) {
        if (is_among(share.contributor, coalition))
            continue;
        auto more = mirrors_.steps(share, sign);
        std::ranges::move(more, std::back_inserter(steps));
        if (steps.size() >= most_steps)
            break;
    }
    return steps;
}

/// Worlds put together of steps of single contributors, and of others that make up for them.
std::vector<JointWorld> JointSearch::mirrored_worlds(std::uint32_t number, const Coalition& coalition)
{
    std::vector<JointWorld> found;
    std::int64_t missing = problem_.width;
    for (const int sign : { 1, -1 }) {
        if (missing <= 0)
            break;
        for (const auto& step : steps_of(number, coalition, sign)) {
            const auto wanted = (missing + std::abs(step.change) - 1) / std::abs(step.change);
            missing -= mirrors_.add(step, wanted, coalition) * std::abs(step.change);
            if (missing <= 0)
                break;
        }
        if (auto world = mirrors_.take(); !world.empty())
            found.push_back(std::move(world));
    }
    if (missing > 0)
        found.clear();
    return found;
}

/// What the number's cells are part of, or what is part of them: that has to move before they can go far.
JointNumber JointSearch::limits_of(std::uint32_t number, int sign) const
{
    JointNumber limits;
    for (const auto& share : defence_.numbers()[number]) {
        const auto& system = *problem_.contributors[share.contributor].system;
        const auto& index = defence_.index()[share.contributor]->system;
        Share limit { share.contributor, {} };
        for (const auto cell : share.cells.plus)
            for (const auto row : (sign > 0 ? index.smaller_in : index.larger_in)[cell]) {
                const auto& order = system.orders()[row];
                limit.cells.plus.push_back(sign > 0 ? order.larger : order.smaller);
            }
        if (!limit.cells.plus.empty())
            limits.push_back(std::move(limit));
    }
    return limits;
}

/// Some that move a number one way beside all that is shown, and that nobody of a coalition contradicts:
/// those first in which few take part.
std::vector<std::uint32_t> JointSearch::known_worlds(
    const JointNumber& number, const Coalition& coalition, int sign)
{
    struct Known {
        std::size_t contributors {};
        std::int64_t change {};
        std::uint32_t world {};
    };
    std::vector<Known> known;
    for (const auto& effect : defence_.worlds().effects_on(number)) {
        if (effect.change * sign <= 0 || !defence_.is_quiet(effect.world))
            continue;
        const auto& contributors = defence_.worlds().contributors(effect.world);
        if (std::ranges::none_of(contributors, [&](auto one) { return is_among(one, coalition); }))
            known.push_back({ contributors.size(), std::abs(effect.change), effect.world });
    }
    std::ranges::sort(
        known, {}, [](const Known& one) { return std::tuple(one.contributors, -one.change, one.world); });
    std::vector<std::uint32_t> worlds;
    for (std::size_t place = 0; place < std::min(known.size(), most_ways_round); ++place)
        worlds.push_back(known[place].world);
    return worlds;
}

/// A known world may move a number part of the way, or make room for it; exchanges go on from there.
std::vector<JointWorld> JointSearch::by_way_of_others(std::uint32_t number, const Coalition& coalition)
{
    const auto& asked = defence_.numbers()[number];
    std::vector<JointWorld> worlds;
    std::int64_t missing = problem_.width;
    for (const int sign : { 1, -1 }) {
        auto others = known_worlds(asked, coalition, sign);
        std::ranges::move(known_worlds(limits_of(number, sign), coalition, sign), std::back_inserter(others));
        JointWorld best;
        std::int64_t farthest = 0;
        const auto consider = [&](const JointWorld& other) {
            auto world = exchange_.find_by_way_of(other, asked, coalition, sign, missing);
            if (exchange_.reached() <= farthest)
                return;
            farthest = exchange_.reached();
            best = std::move(world);
        };
        consider({});
        for (const auto other : others)
            if (farthest < missing)
                consider(defence_.worlds().world(other));
        missing -= farthest;
        if (!best.empty())
            worlds.push_back(std::move(best));
        if (missing <= 0)
            return worlds;
    }
    return {};
}

} // namespace wres::protection
