// SPDX-License-Identifier: MIT
#include "protection/side_by_side.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace wres::protection {

SideBySide::SideBySide(const SumsProblem& problem,
    const std::vector<std::unique_ptr<ContributorIndex>>& index, const JointLocks& locks,
    std::vector<JointCell> cells)
    : joint_(problem)
    , index_(index)
    , cells_(std::move(cells))
{
    problem_.system = &system_;
    problem_.width = problem.width;
    for (const auto& cell : cells_)
        add_cell(cell);
    for (auto first = cells_.cbegin(); first != cells_.cend();) {
        const auto last =
            std::ranges::upper_bound(first, cells_.cend(), first->contributor, {}, &JointCell::contributor);
        add_rows(first->contributor, { first, last });
        first = last;
    }
    for (auto first = cells_.cbegin(); first != cells_.cend();) {
        const auto last =
            std::ranges::upper_bound(first, cells_.cend(), first->contributor, {}, &JointCell::contributor);
        add_own_sums(first->contributor, { first, last });
        first = last;
    }
    add_sums_over_all(locks);
}

SignedSum SideBySide::number(const JointNumber& number) const
{
    SignedSum sum;
    for (const auto& share : number) {
        const auto plus = places_of(share.contributor, share.cells.plus);
        const auto minus = places_of(share.contributor, share.cells.minus);
        sum.plus.insert(sum.plus.end(), plus.begin(), plus.end());
        sum.minus.insert(sum.minus.end(), minus.begin(), minus.end());
    }
    return sum;
}

JointWorld SideBySide::split(const World& world) const
{
    JointWorld joint;
    for (const auto& [place, change] : world) {
        const auto& cell = cells_[place];
        if (joint.empty() || joint.back().first != cell.contributor)
            joint.emplace_back(cell.contributor, World());
        joint.back().second.emplace_back(cell.cell, change);
    }
    return joint;
}

/// Among those that may move.
std::optional<Cell> SideBySide::place_of(JointCell cell) const
{
    const auto found = std::ranges::lower_bound(cells_, cell);
    if (found == cells_.end() || *found != cell)
        return std::nullopt;
    return static_cast<Cell>(found - cells_.begin());
}

std::vector<Cell> SideBySide::places_of(std::uint32_t contributor, const std::vector<Cell>& cells) const
{
    std::vector<Cell> places;
    for (const auto cell : cells)
        if (const auto place = place_of({ contributor, cell }))
            places.push_back(*place);
    return places;
}

Cell SideBySide::add_cell(JointCell cell)
{
    const auto& contributor = joint_.contributors[cell.contributor];
    problem_.counts.push_back((*contributor.counts)[cell.cell]);
    problem_.floors.cells.push_back(contributor.floors->of_cell(cell.cell));
    return system_.add_cell();
}

void SideBySide::add_rows(std::uint32_t contributor, std::span<const JointCell> cells)
{
    const auto& index = index_[contributor]->system;
    std::set<std::uint32_t> equalities;
    std::set<std::uint32_t> orders;
    for (const auto& cell : cells) {
        equalities.insert(index.equalities[cell.cell].begin(), index.equalities[cell.cell].end());
        orders.insert(index.smaller_in[cell.cell].begin(), index.smaller_in[cell.cell].end());
        orders.insert(index.larger_in[cell.cell].begin(), index.larger_in[cell.cell].end());
    }
    for (const auto row : equalities) {
        const auto& equality = joint_.contributors[contributor].system->equalities()[row];
        system_.add_equality(
            { places_of(contributor, equality.left), places_of(contributor, equality.right) });
    }
    add_orders(contributor, orders);
}

/// With the cells that stay as they are, which those that move run up against.
void SideBySide::add_orders(std::uint32_t contributor, const std::set<std::uint32_t>& orders)
{
    std::map<Cell, Cell> beside; // where they are
    const auto place_of_any = [&](Cell cell) {
        if (const auto place = place_of({ contributor, cell }))
            return *place;
        const auto [found, is_new] = beside.try_emplace(cell, Cell { 0 });
        if (is_new)
            found->second = add_cell({ contributor, cell });
        return found->second;
    };
    for (const auto row : orders) {
        const auto& order = joint_.contributors[contributor].system->orders()[row];
        const auto smaller = place_of_any(order.smaller);
        system_.add_order({ smaller, place_of_any(order.larger) });
        problem_.floors.orders.push_back(joint_.contributors[contributor].floors->of_order(row));
    }
}

void SideBySide::add_own_sums(std::uint32_t contributor, std::span<const JointCell> cells)
{
    const auto& index = *index_[contributor];
    std::map<std::uint32_t, std::vector<Cell>> sums;
    auto place = static_cast<Cell>(cells.data() - cells_.data());
    for (const auto& cell : cells) {
        for (const auto sum : index.system.sums[cell.cell])
            if (index.companions.is_locked(sum))
                sums[sum].push_back(place);
        ++place;
    }
    for (auto& [sum, places] : sums)
        add_sum(std::move(places), joint_.contributors[contributor].cost[sum]);
}

void SideBySide::add_sums_over_all(const JointLocks& locks)
{
    std::map<std::uint32_t, std::vector<Cell>> sums;
    for (Cell place = 0; place < cells_.size(); ++place)
        for (const auto sum : locks.sums_with(cells_[place].contributor, cells_[place].cell))
            if (locks.is_locked(sum))
                sums[sum].push_back(place);
    for (auto& [sum, places] : sums)
        add_sum(std::move(places),
            locks.is_kept(sum) ? std::numeric_limits<double>::infinity() : joint_.cost[sum]);
}

void SideBySide::add_sum(std::vector<Cell> cells, double cost)
{
    system_.add_sum(std::move(cells));
    problem_.cost.push_back(std::isinf(cost) ? 0 : cost);
    problem_.fixed.push_back(std::isinf(cost) ? 1 : 0);
}

} // namespace wres::protection
