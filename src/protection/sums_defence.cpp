// SPDX-License-Identifier: MIT
#include "protection/sums_defence.h"

#include <algorithm>
#include <utility>

namespace wres::protection {

namespace {

std::vector<std::unique_ptr<ContributorIndex>> indices_of(const SumsProblem& problem)
{
    std::vector<std::unique_ptr<ContributorIndex>> indices;
    for (const auto& contributor : problem.contributors)
        indices.push_back(std::make_unique<ContributorIndex>(contributor));
    return indices;
}

} // namespace

SumsDefence::SumsDefence(const SumsProblem& problem)
    : problem_(problem)
    , rule_(problem.small, problem.coalition)
    , numbers_(numbers_of(problem, rule_))
    , locks_(problem)
    , index_(indices_of(problem))
    , worlds_(problem)
    , resting_(numbers_.size())
{
    for (std::size_t sum = 0; sum < problem.sums.size(); ++sum)
        small_.push_back(
            !problem.is_fixed(sum) && rule_.to_which_it_is_small(shares_of(problem.sums[sum], problem), {})
                ? 1
                : 0);
    for (std::uint32_t contributor = 0; contributor < problem.contributors.size(); ++contributor)
        for (const auto& world : problem.contributors[contributor].worlds)
            add({ { contributor, world } });
}

void SumsDefence::add(JointWorld world)
{
    worlds_.add(std::move(world));
    resting_.add_world();
    quiet_.push_back(0);
    asked_at_.push_back(0);
}

void SumsDefence::shrink_worlds(std::size_t size)
{
    worlds_.shrink(size);
    resting_.shrink_worlds(size);
    quiet_.resize(size);
    asked_at_.resize(size);
}

/// Hiding more leaves a quiet world so.
bool SumsDefence::is_quiet(std::uint32_t world)
{
    if (quiet_[world] == 0 && asked_at_[world] != changes_) {
        asked_at_[world] = changes_;
        const auto& asked = worlds_.world(world);
        quiet_[world] = locks_.nobody_notices(asked) && agrees_with_own(asked) ? 1 : 0;
    }
    return quiet_[world] != 0;
}

/// By the keys of the cells, as JointLocks::nobody_notices does for sums over contributors.
bool SumsDefence::agrees_with_own(const JointWorld& world) const
{
    return std::ranges::all_of(world, [&](const auto& part) {
        std::uint64_t key = 0;
        for (const auto& [cell, change] : part.second)
            key += static_cast<std::uint64_t>(change) * index_[part.first]->companions.key(cell);
        return key == 0;
    });
}

/// What it rests on has not been contradicted since.
bool SumsDefence::still_rests(std::uint32_t number)
{
    const auto* worlds = resting_.worlds_under(number);
    return worlds != nullptr && std::ranges::all_of(*worlds, [&](auto world) { return is_quiet(world); });
}

std::optional<Coalition> SumsDefence::uncovered_by(std::uint32_t number)
{
    if (still_rests(number))
        return std::nullopt;
    std::vector<Mover> movers;
    Mover lowest;
    Mover highest;
    const bool of_one = numbers_[number].size() == 1;
    for (const auto& effect : worlds_.effects_on(numbers_[number])) {
        if (!is_quiet(effect.world))
            continue;
        const auto& contributors = worlds_.contributors(effect.world);
        movers.push_back({ effect.change, contributors, effect.world });
        if (!of_one || contributors.size() > 1)
            continue;
        // Only its own contributor knows better, and nothing is left for a coalition with that one.
        if (effect.change < lowest.change)
            lowest = movers.back();
        if (effect.change > highest.change)
            highest = movers.back();
        if (highest.change - lowest.change >= problem_.width) {
            std::vector<std::uint32_t> worlds;
            for (const auto& mover : { lowest, highest })
                if (mover.change != 0)
                    worlds.push_back(mover.world);
            resting_.rest(number, std::move(worlds));
            return std::nullopt;
        }
    }
    std::vector<std::uint32_t> worlds;
    auto coalition =
        rule_.uncovered_by(shares_of(numbers_[number], problem_), std::move(movers), problem_.width, &worlds);
    if (!coalition)
        resting_.rest(number, std::move(worlds));
    return coalition;
}

bool SumsDefence::is_shown(const AnySum& sum) const
{
    return sum.is_of_all() ? locks_.is_locked(sum.sum)
                           : index_[sum.contributor]->companions.is_locked(sum.sum);
}

void SumsDefence::hide(const AnySum& sum)
{
    if (!is_shown(sum))
        return;
    if (sum.is_of_all())
        locks_.unlock(sum.sum);
    else
        index_[sum.contributor]->companions.unlock(sum.sum);
    ++changes_;
}

void SumsDefence::show(const AnySum& sum)
{
    if (is_shown(sum))
        return;
    for (const auto& effect : worlds_.effects_on(cells_of(sum)))
        quiet_[effect.world] = 0;
    if (sum.is_of_all())
        locks_.lock(sum.sum);
    else
        index_[sum.contributor]->companions.lock(sum.sum);
    ++changes_;
}

JointNumber SumsDefence::cells_of(const AnySum& sum) const
{
    if (sum.is_of_all())
        return problem_.sums[sum.sum];
    const auto& own = problem_.contributors[sum.contributor].system->sums()[sum.sum];
    return { { sum.contributor, { own, {} } } };
}

std::vector<std::uint32_t> SumsDefence::numbers_resting_on(const AnySum& sum)
{
    std::vector<std::uint32_t> numbers;
    for (const auto& effect : worlds_.effects_on(cells_of(sum)))
        resting_.add_numbers_on(effect.world, numbers);
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

double SumsDefence::cost_of(const AnySum& sum) const
{
    if (!sum.is_of_all())
        return problem_.contributors[sum.contributor].cost[sum.sum];
    return locks_.is_kept(sum.sum) ? std::numeric_limits<double>::infinity() : problem_.cost[sum.sum];
}

double SumsDefence::cost_of(const std::set<AnySum>& sums) const
{
    double cost = 0;
    for (const auto& sum : sums)
        cost += cost_of(sum);
    return cost;
}

std::vector<AnySum> SumsDefence::hidden_of_all() const
{
    std::vector<AnySum> hidden;
    for (std::uint32_t sum = 0; sum < problem_.sums.size(); ++sum)
        if (small_[sum] == 0 && !locks_.is_locked(sum))
            hidden.push_back({ AnySum::of_all, sum });
    return hidden;
}

std::vector<AnySum> SumsDefence::hidden_of_one() const
{
    std::vector<AnySum> hidden;
    for (std::uint32_t contributor = 0; contributor < index_.size(); ++contributor) {
        const auto& shown = problem_.contributors[contributor].shown;
        for (std::uint32_t sum = 0; sum < shown.size(); ++sum)
            if (shown[sum] != 0 && !index_[contributor]->companions.is_locked(sum))
                hidden.push_back({ contributor, sum });
    }
    return hidden;
}

void SumsDefence::give_up(std::uint32_t number)
{
    given_away_.insert(number);
    for (const auto& share : numbers_[number])
        for (const auto* cells : { &share.cells.plus, &share.cells.minus })
            for (const auto cell : *cells)
                for (const auto sum : locks_.sums_with(share.contributor, cell))
                    if (!problem_.is_fixed(sum))
                        hide({ AnySum::of_all, sum });
}

} // namespace wres::protection
