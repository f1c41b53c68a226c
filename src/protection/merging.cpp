// SPDX-License-Identifier: MIT
#include "protection/merging.h"

#include <algorithm>

namespace wres::protection {

namespace {

constexpr int most_mergers = 4;

} // namespace

Merging::Merging(
    const ProtectionProblem& problem, const SystemIndex& index, Companions& companions, Exchange& exchange)
    : problem_(problem)
    , system_(*problem.system)
    , index_(index)
    , companions_(companions)
    , exchange_(exchange)
    , role_(system_.cells(), 0)
    , seen_(system_.cells(), 0)
{
    const Companions nothing_shown(system_, index);
    for (std::size_t cell = 0; cell < system_.cells(); ++cell)
        equalities_.push_back(nothing_shown.key(static_cast<Cell>(cell)));
}

std::optional<Way> Merging::find(const SignedSum& number)
{
    Way way;
    std::vector<std::uint32_t> unlocked;
    for (int mergers = 0; mergers < most_mergers && way.worlds.empty(); ++mergers) {
        const auto merger = best_merger(number, problem_.width - exchange_.reached());
        if (!merger)
            break;
        for (const auto sum : merger->sums) {
            companions_.unlock(sum);
            unlocked.push_back(sum);
        }
        way.cost += merger->cost;
        way.worlds = exchange_.find(number, problem_.width);
    }
    for (const auto sum : unlocked)
        companions_.lock(sum);
    if (way.worlds.empty())
        return std::nullopt;
    return way;
}

std::optional<Merging::Merger> Merging::best_merger(const SignedSum& number, std::int64_t missing)
{
    for (const auto cell : number.plus)
        role_[cell] = 1;
    for (const auto cell : number.minus)
        role_[cell] = -1;
    std::optional<Merger> best;
    for (const auto* cells : { &number.plus, &number.minus }) {
        for (const auto cell : *cells) {
            ++mark_;
            for (const auto sum : index_.sums[cell]) {
                for (const auto other : system_.sums()[sum]) {
                    if (seen_[other] == mark_)
                        continue;
                    seen_[other] = mark_;
                    if (role_[other] != role_[cell])
                        consider(cell, other, missing, best);
                }
            }
            for (const auto equality : index_.equalities[cell])
                for (const auto other : system_.equalities()[equality].left)
                    if (seen_[other] != mark_ && role_[other] != role_[cell])
                        consider(cell, other, missing, best);
        }
    }
    for (const auto* cells : { &number.plus, &number.minus })
        for (const auto cell : *cells)
            role_[cell] = 0;
    return best;
}

/// What a merger costs for each person that it lets the number move, of those that it has to.
void Merging::consider(Cell cell, Cell other, std::int64_t missing, std::optional<Merger>& best)
{
    if (equalities_[cell] != equalities_[other] || companions_.key(cell) == companions_.key(other))
        return;
    std::int64_t people = problem_.counts[cell];
    for (const auto companion : companions_.of(other))
        people += problem_.counts[companion];
    if (people == 0)
        return;
    Merger merger;
    merger.sums = locked_in_one(cell, other);
    for (const auto sum : merger.sums) {
        if (problem_.is_fixed(sum))
            return;
        merger.cost += problem_.price_of(sum);
    }
    merger.score =
        merger.cost * static_cast<double>(missing) / static_cast<double>(std::min(people, missing));
    if (!best || merger.score < best->score)
        best = std::move(merger);
}

std::vector<std::uint32_t> Merging::locked_in_one(Cell cell, Cell other) const
{
    std::vector<std::uint32_t> sums;
    std::ranges::set_symmetric_difference(index_.sums[cell], index_.sums[other], std::back_inserter(sums));
    std::erase_if(sums, [&](std::uint32_t sum) { return !companions_.is_locked(sum); });
    return sums;
}

} // namespace wres::protection
