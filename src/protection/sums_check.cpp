// SPDX-License-Identifier: MIT
#include "protection/sums_check.h"

#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "protection/coalition_cover.h"
#include "protection/joint_exchange.h"
#include "protection/joint_worlds.h"

namespace wres::protection {
namespace {

/// Whether a world of one contributor agrees with what everybody knows of it, and with what it shows.
bool agrees(const Contributor& contributor, const std::vector<std::uint8_t>& shown, const SystemIndex& index,
    const World& world, Changes& changes)
{
    changes.set(world);
    bool good =
        is_possible(world, changes, *contributor.system, index, *contributor.counts, *contributor.floors);
    for (const auto& [cell, change] : world)
        for (const auto sum : index.sums[cell])
            good = good && (shown[sum] == 0 || changes.of(contributor.system->sums()[sum]) == 0);
    changes.clear(world);
    return good;
}

} // namespace

bool is_protected(const SumsProblem& problem, const SumsProtection& protection)
{
    const CoalitionRule rule(problem.small, problem.coalition);
    JointLocks locks(problem);
    for (std::uint32_t sum = 0; sum < problem.sums.size(); ++sum) {
        if (protection.shown[sum] == 0) {
            if (problem.is_fixed(sum))
                return false;
            continue;
        }
        if (!problem.is_fixed(sum) && rule.to_which_it_is_small(shares_of(problem.sums[sum], problem), {}))
            return false;
        locks.lock(sum);
    }
    for (std::size_t contributor = 0; contributor < problem.contributors.size(); ++contributor)
        for (std::size_t sum = 0; sum < problem.contributors[contributor].shown.size(); ++sum)
            if (protection.own_shown[contributor][sum] > problem.contributors[contributor].shown[sum])
                return false;
    std::vector<std::unique_ptr<SystemIndex>> index;
    std::vector<Changes> changes;
    for (const auto& contributor : problem.contributors) {
        index.push_back(std::make_unique<SystemIndex>(*contributor.system));
        changes.emplace_back(contributor.system->cells());
    }
    JointWorlds worlds(problem);
    for (const auto& world : protection.worlds) {
        for (const auto& [contributor, cells] : world)
            if (!agrees(problem.contributors[contributor], protection.own_shown[contributor],
                    *index[contributor], cells, changes[contributor]))
                return false;
        if (!locks.changed_by(world).empty())
            return false;
        worlds.add(world);
    }
    std::set<std::vector<std::pair<std::uint32_t, SignedSum>>> excused;
    const auto name_of = [](const JointNumber& number) {
        std::vector<std::pair<std::uint32_t, SignedSum>> name;
        for (const auto& share : number)
            name.emplace_back(share.contributor, share.cells);
        return name;
    };
    for (const auto& number : protection.unprotected)
        excused.insert(name_of(number));
    for (const auto& number : numbers_of(problem, rule)) {
        std::vector<Mover> movers;
        for (const auto& effect : worlds.effects_on(number))
            movers.push_back({ effect.change, worlds.contributors(effect.world) });
        if (rule.uncovered_by(shares_of(number, problem), std::move(movers), problem.width)
            && (excused.empty() || !excused.contains(name_of(number))))
            return false;
    }
    return true;
}

} // namespace wres::protection
