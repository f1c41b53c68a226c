// SPDX-License-Identifier: MIT
#include "protection/joint_worlds.h"

namespace wres::protection {
namespace {

std::vector<std::uint32_t> contributors_in(const JointWorld& world)
{
    std::vector<std::uint32_t> contributors;
    for (const auto& [contributor, cells] : world)
        contributors.push_back(contributor);
    return contributors;
}

} // namespace

Shares shares_of(const JointNumber& number, const SumsProblem& problem)
{
    Shares shares;
    for (const auto& share : number)
        shares.emplace_back(
            share.contributor, cells::value_of(share.cells, *problem.contributors[share.contributor].counts));
    return shares;
}

std::vector<JointNumber> numbers_of(const SumsProblem& problem, const CoalitionRule& rule)
{
    std::vector<JointNumber> numbers;
    for (std::uint32_t contributor = 0; contributor < problem.contributors.size(); ++contributor)
        for (const auto& number : problem.contributors[contributor].sensitive)
            numbers.push_back({ { contributor, number } });
    for (const auto& number : problem.numbers)
        if (rule.to_which_it_is_small(shares_of(number, problem), {}))
            numbers.push_back(number);
    return numbers;
}

std::uint32_t JointWorlds::add(JointWorld world)
{
    const auto place = static_cast<std::uint32_t>(all_.size());
    for (const auto& [contributor, cells] : world)
        for (const auto& [cell, change] : cells)
            moving_[contributor][cell].push_back({ place, change });
    contributors_.push_back(contributors_in(world));
    all_.push_back(std::move(world));
    seen_.push_back(0);
    changes_.push_back(0);
    return place;
}

void JointWorlds::shrink(std::size_t size)
{
    for (; all_.size() > size; all_.pop_back())
        for (const auto& [contributor, cells] : all_.back())
            for (const auto& [cell, change] : cells)
                moving_[contributor][cell].pop_back();
    contributors_.resize(size);
    seen_.resize(size);
    changes_.resize(size);
}

std::vector<JointWorlds::Effect> JointWorlds::effects_on(const JointNumber& number)
{
    ++mark_;
    near_.clear();
    for (const auto& share : number) {
        for (const auto cell : share.cells.plus)
            add_effects(share.contributor, cell, 1);
        for (const auto cell : share.cells.minus)
            add_effects(share.contributor, cell, -1);
    }
    std::vector<Effect> effects;
    for (const auto world : near_)
        if (changes_[world] != 0)
            effects.push_back({ world, changes_[world] });
    return effects;
}

void JointWorlds::add_effects(std::uint32_t contributor, Cell cell, std::int64_t role)
{
    for (const auto& [world, change] : moving_[contributor][cell]) {
        if (seen_[world] != mark_) {
            seen_[world] = mark_;
            changes_[world] = 0;
            near_.push_back(world);
        }
        changes_[world] += role * change;
    }
}

} // namespace wres::protection
