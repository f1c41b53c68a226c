// SPDX-License-Identifier: MIT
#include "protection/joint_ways.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <utility>

namespace wres::protection {

namespace {

constexpr int most_mergers = 4;
constexpr double endless = std::numeric_limits<double>::infinity();

/// Linear programmes take long, and the more contributors take part, the longer: worth their while only where
/// what has to be hidden otherwise is dear.
struct ProgrammeSize {
    double times_dear {};
    std::size_t partners {}; // of one area, and as many of all others
    std::size_t level {}; // of the neighbourhood
};

constexpr std::array<ProgrammeSize, 3> programmes { { { 8, 2, 0 }, { 32, 4, 1 }, { 64, 8, 1 } } };

bool is_among(std::uint32_t contributor, const Coalition& coalition)
{
    return std::ranges::binary_search(coalition, contributor);
}

} // namespace

JointWays::JointWays(SumsDefence& defence, JointSearch& search)
    : defence_(defence)
    , problem_(defence.problem())
    , search_(search)
    , nearby_(defence.problem(), defence.index(), defence.locks())
{
    find_neighbours();
    for (std::uint32_t contributor = 0; contributor < problem_.contributors.size(); ++contributor) {
        changes_.emplace_back(problem_.contributors[contributor].system->cells());
        const auto& topics = problem_.contributors[contributor].topics;
        for (Cell cell = 0; cell < topics.size(); ++cell) {
            with_topic_.resize(std::max<std::size_t>(with_topic_.size(), topics[cell] + 1));
            with_topic_[topics[cell]].push_back({ contributor, cell });
        }
    }
}

/// The contributors of one sum of the first tier are of one area.
void JointWays::find_neighbours()
{
    area_of_.assign(problem_.contributors.size(), std::numeric_limits<std::uint32_t>::max());
    for (std::uint32_t sum = 0; sum < problem_.sums.size(); ++sum)
        if (problem_.tier[sum] == 0)
            for (const auto& share : problem_.sums[sum])
                area_of_[share.contributor] =
                    std::min(area_of_[share.contributor], problem_.sums[sum].front().contributor);
}

JointWay JointWays::find(std::uint32_t number, const Coalition& coalition)
{
    auto way = of_known_worlds(number, coalition);
    for (const auto partners : { Partners::None, Partners::Others })
        if (auto merged = merging(number, coalition, partners); merged.cost < way.cost)
            way = std::move(merged);
    for (const auto& [times_dear, partners, level] : programmes)
        if (way.cost >= times_dear * problem_.dear)
            if (auto found = programmed(number, coalition, partners, level); found.cost < way.cost)
                way = std::move(found);
    return way;
}

/// By worlds that are known, with all the sums hidden that they change.
JointWay JointWays::of_known_worlds(std::uint32_t number, const Coalition& coalition)
{
    constexpr std::size_t most_pairs = 32;
    struct Candidate {
        std::int64_t change {};
        double cost {};
        std::set<AnySum> hidden {};
    };
    std::vector<Candidate> up;
    std::vector<Candidate> down;
    for (const auto& effect : defence_.worlds().effects_on(defence_.numbers()[number])) {
        const auto& contributors = defence_.worlds().contributors(effect.world);
        if (std::ranges::any_of(contributors, [&](auto one) { return is_among(one, coalition); }))
            continue;
        Candidate candidate { std::abs(effect.change), 0 };
        if (!defence_.is_quiet(effect.world)) {
            const auto& world = defence_.worlds().world(effect.world);
            for (const auto sum : defence_.locks().changed_by(world))
                candidate.hidden.insert({ AnySum::of_all, sum });
            for (const auto& [contributor, cells] : world)
                add_changed(contributor, cells, candidate.hidden);
        }
        candidate.cost = defence_.cost_of(candidate.hidden);
        (effect.change > 0 ? up : down).push_back(std::move(candidate));
    }
    for (auto* candidates : { &up, &down }) {
        std::ranges::stable_sort(*candidates, {}, [&](const Candidate& candidate) {
            return candidate.cost / static_cast<double>(std::min(candidate.change, problem_.width));
        });
        candidates->insert(candidates->begin(), Candidate {}); // the world that is
        if (candidates->size() > most_pairs)
            candidates->resize(most_pairs);
    }
    JointWay best;
    for (const auto& one : up) {
        for (const auto& other : down) {
            if (one.change + other.change < problem_.width)
                continue;
            auto hidden = one.hidden;
            hidden.insert(other.hidden.begin(), other.hidden.end());
            if (const auto cost = defence_.cost_of(hidden); cost < best.cost)
                best = { std::move(hidden), cost };
        }
    }
    return best;
}

/// By people moved between cells that only what is hidden for it tells apart: within one contributor, or
/// with others that make up for it.
JointWay JointWays::merging(std::uint32_t number, const Coalition& coalition, Partners partners)
{
    JointWay way;
    for (int mergers = 0; mergers < most_mergers && way.worlds.empty(); ++mergers) {
        Cheapest best { std::max<std::int64_t>(problem_.width - search_.exchange().reached(), 1) };
        consider_companions(defence_.numbers()[number], coalition, partners, best);
        if (partners == Partners::Others)
            consider_mirrors(number, coalition, best);
        if (!best.way)
            break;
        unlock(best.way->hidden);
        way.hidden.insert(best.way->hidden.begin(), best.way->hidden.end());
        way.worlds = search_.find_with(number, coalition, partners);
    }
    lock(way.hidden);
    if (!way.worlds.empty())
        way.cost = defence_.cost_of(way.hidden);
    return way;
}

void JointWays::Cheapest::consider(std::set<AnySum> hidden, double cost, std::int64_t people)
{
    if (people <= 0 || hidden.empty())
        return;
    cost = cost * static_cast<double>(missing) / static_cast<double>(std::min(people, missing));
    if (cost < (way ? way->cost : endless))
        way = JointWay { std::move(hidden), cost };
}

/// What tells a cell of the number from a companion, or keeps a partner from making up for both.
void JointWays::consider_companions(
    const JointNumber& number, const Coalition& coalition, Partners partners, Cheapest& best) const
{
    for (const auto& share : number) {
        if (is_among(share.contributor, coalition))
            continue;
        const auto& companions = defence_.index()[share.contributor]->companions;
        const auto& counts = *problem_.contributors[share.contributor].counts;
        for (const auto* cells : { &share.cells.plus, &share.cells.minus }) {
            for (const auto cell : *cells) {
                for (const auto other : companions.of(cell)) {
                    if (other == cell || std::ranges::binary_search(*cells, other))
                        continue;
                    const JointCell place { share.contributor, cell };
                    if (partners == Partners::Others) {
                        consider_partners(place, { share.contributor, other }, coalition, best);
                        continue;
                    }
                    auto hidden = telling_apart(place, other);
                    const auto cost = defence_.cost_of(hidden);
                    best.consider(std::move(hidden), cost, counts[cell] + counts[other]);
                }
            }
        }
    }
}

/// Contributors that could make up for people moved between two cells of another, if they hid what tells
/// the same two of theirs apart.
void JointWays::consider_partners(
    JointCell cell, JointCell other, const Coalition& coalition, Cheapest& best) const
{
    const auto& locks = defence_.locks();
    const auto apart = locks.key(cell) - locks.key(other);
    const auto& topics = problem_.contributors[cell.contributor].topics;
    if (apart == 0)
        return;
    for (const auto& same : with_topic_[topics[cell.cell]]) {
        if (same.contributor == cell.contributor || is_among(same.contributor, coalition))
            continue;
        const auto& others = with_topic_[topics[other.cell]];
        const auto found = std::ranges::lower_bound(others, same.contributor, {}, &JointCell::contributor);
        if (found == others.end() || found->contributor != same.contributor
            || locks.key(same) - locks.key(*found) != apart
            || !defence_.index()[same.contributor]->are_alike(same.cell, found->cell))
            continue;
        const auto& exchange = search_.exchange();
        const auto people = std::max(std::min(exchange.room(same, -1), exchange.room(*found, 1)),
            std::min(exchange.room(same, 1), exchange.room(*found, -1)));
        auto own = telling_apart_alone(same, found->cell);
        const auto cost = defence_.cost_of(own);
        best.consider(std::move(own), cost, people);
    }
}

/// Contributors that could make up for a step of another.
void JointWays::consider_mirrors(std::uint32_t number, const Coalition& coalition, Cheapest& best)
{
    for (const int sign : { 1, -1 }) {
        for (const auto& step : search_.steps_of(number, coalition, sign)) {
            for (const auto& partner : search_.mirrors().partners(step, problem_.width, coalition)) {
                std::set<AnySum> own;
                for (const auto sum : partner.sums)
                    own.insert({ partner.contributor, sum });
                const auto people = std::min(std::abs(step.change) * partner.times, problem_.width);
                const auto cost =
                    defence_.cost_of(own) * static_cast<double>(problem_.width) / static_cast<double>(people);
                best.consider(std::move(own), cost, best.missing);
            }
        }
    }
}

std::set<AnySum> JointWays::telling_apart_alone(JointCell cell, Cell other) const
{
    const auto& index = *defence_.index()[cell.contributor];
    std::vector<std::uint32_t> sums;
    std::ranges::set_symmetric_difference(
        index.system.sums[cell.cell], index.system.sums[other], std::back_inserter(sums));
    std::set<AnySum> own;
    for (const auto sum : sums)
        if (index.companions.is_locked(sum))
            own.insert({ cell.contributor, sum });
    return own;
}

std::set<AnySum> JointWays::telling_apart(JointCell cell, Cell other) const
{
    const auto& locks = defence_.locks();
    std::vector<std::uint32_t> sums;
    std::ranges::set_symmetric_difference(locks.sums_with(cell.contributor, cell.cell),
        locks.sums_with(cell.contributor, other), std::back_inserter(sums));
    std::set<AnySum> shown;
    for (const auto sum : sums)
        if (locks.is_locked(sum))
            shown.insert({ AnySum::of_all, sum });
    return shown;
}

/// By a linear programme over a few contributors.
JointWay JointWays::programmed(
    std::uint32_t number, const Coalition& coalition, std::size_t partners, std::size_t level)
{
    JointWay way { {}, 0,
        nearby_.find(defence_.numbers()[number], partners_for(number, coalition, partners), level) };
    price(number, way);
    return way;
}

/// What has to be hidden for the worlds of a way; too much, where they are not possible or not far apart.
void JointWays::price(std::uint32_t number, JointWay& way)
{
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    bool possible = true;
    for (const auto& world : way.worlds) {
        for (const auto sum : defence_.locks().changed_by(world))
            way.hidden.insert({ AnySum::of_all, sum });
        for (const auto& [contributor, cells] : world)
            possible = add_changed(contributor, cells, way.hidden) && possible;
        const auto change = change_of(number, world);
        lower = std::min(lower, change);
        upper = std::max(upper, change);
    }
    way.cost = possible && upper - lower >= problem_.width ? defence_.cost_of(way.hidden) : endless;
}

/// The contributor's own sums that a world changes.
/// @return whether the world is possible
bool JointWays::add_changed(std::uint32_t contributor, const World& world, std::set<AnySum>& changed)
{
    const auto& of = problem_.contributors[contributor];
    const auto& index = *defence_.index()[contributor];
    auto& changes = changes_[contributor];
    changes.set(world);
    const bool possible = is_possible(world, changes, *of.system, index.system, *of.counts, *of.floors);
    for (const auto& [cell, change] : world)
        for (const auto sum : index.system.sums[cell])
            if (index.companions.is_locked(sum) && changes.of(of.system->sums()[sum]) != 0)
                changed.insert({ contributor, sum });
    changes.clear(world);
    return possible;
}

std::int64_t JointWays::change_of(std::uint32_t number, const JointWorld& world) const
{
    std::int64_t change = 0;
    for (const auto& share : defence_.numbers()[number]) {
        const auto own = std::ranges::find(world, share.contributor, &std::pair<std::uint32_t, World>::first);
        if (own == world.end())
            continue;
        for (const auto& [cell, by] : own->second)
            change += by
                * (std::ranges::count(share.cells.plus, cell) - std::ranges::count(share.cells.minus, cell));
    }
    return change;
}

/// Some of the number's contributors outside the coalition, and those who have most people of its kind:
/// of the same area, and of all.
std::vector<std::uint32_t> JointWays::partners_for(
    std::uint32_t number, const Coalition& coalition, std::size_t partners) const
{
    std::set<Topic> topics;
    std::vector<std::uint32_t> chosen;
    for (const auto& share : defence_.numbers()[number]) {
        for (const auto* cells : { &share.cells.plus, &share.cells.minus })
            for (const auto cell : *cells)
                topics.insert(problem_.contributors[share.contributor].topics[cell]);
        if (chosen.size() < partners && !is_among(share.contributor, coalition))
            chosen.push_back(share.contributor);
    }
    if (chosen.empty())
        return chosen;
    std::vector<std::int64_t> people(problem_.contributors.size(), 0);
    for (const auto topic : topics)
        for (const auto& cell : with_topic_[topic])
            people[cell.contributor] += (*problem_.contributors[cell.contributor].counts)[cell.cell];
    const auto area = area_of_[chosen.front()];
    for (const bool in_area : { true, false }) {
        std::vector<std::uint32_t> others;
        for (std::uint32_t other = 0; other < people.size(); ++other)
            if ((area_of_[other] == area) == in_area && !is_among(other, coalition)
                && std::ranges::find(chosen, other) == chosen.end())
                others.push_back(other);
        std::ranges::stable_sort(others, std::greater {}, [&](auto other) { return people[other]; });
        others.resize(std::min(others.size(), partners));
        chosen.insert(chosen.end(), others.begin(), others.end());
    }
    std::ranges::sort(chosen);
    return chosen;
}

/// For a while: which worlds are quiet is not asked meanwhile.
void JointWays::unlock(const std::set<AnySum>& sums)
{
    for (const auto& sum : sums) {
        if (sum.is_of_all())
            defence_.locks().unlock(sum.sum);
        else
            defence_.index()[sum.contributor]->companions.unlock(sum.sum);
    }
}

void JointWays::lock(const std::set<AnySum>& sums)
{
    for (const auto& sum : sums) {
        if (sum.is_of_all())
            defence_.locks().lock(sum.sum);
        else
            defence_.index()[sum.contributor]->companions.lock(sum.sum);
    }
}

} // namespace wres::protection
