// SPDX-License-Identifier: MIT
#include "protection/nearby_joint_worlds.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "protection/nearby_worlds.h"
#include "protection/side_by_side.h"

namespace wres::protection {

namespace {

constexpr std::size_t most_cells = 4000; // of one programme
constexpr double most_work = 1.2e9;

} // namespace

NearbyJointWorlds::NearbyJointWorlds(const SumsProblem& problem,
    const std::vector<std::unique_ptr<ContributorIndex>>& index, const JointLocks& locks)
    : problem_(problem)
    , index_(index)
    , locks_(locks)
    , work_left_(most_work)
{
    for (const auto& contributor : problem.contributors) {
        auto& cells = by_topic_.emplace_back();
        for (Cell cell = 0; cell < contributor.topics.size(); ++cell)
            cells.emplace_back(contributor.topics[cell], cell);
        std::ranges::sort(cells);
    }
}

/// The cells around a number, and the same of all partners, in order.
std::vector<JointCell> NearbyJointWorlds::around(
    const JointNumber& number, const std::vector<std::uint32_t>& partners, std::size_t level) const
{
    std::set<Topic> topics;
    for (const auto& share : number) {
        const auto& contributor = problem_.contributors[share.contributor];
        for (const auto cell : contributor.neighbourhoods->around(share.cells, level))
            topics.insert(contributor.topics[cell]);
    }
    std::vector<JointCell> cells;
    for (const auto partner : partners)
        for (const auto topic : topics)
            for (const auto& [same, cell] :
                std::ranges::equal_range(by_topic_[partner], topic, {}, &std::pair<Topic, Cell>::first))
                cells.push_back({ partner, cell });
    std::ranges::sort(cells);
    return cells;
}

std::vector<JointWorld> NearbyJointWorlds::find(
    const JointNumber& number, const std::vector<std::uint32_t>& partners, std::size_t level)
{
    if (work_left_ <= 0)
        return {};
    auto moving = around(number, partners, level);
    if (moving.size() > most_cells)
        return {};
    work_left_ -= static_cast<double>(moving.size()) * static_cast<double>(moving.size());
    std::vector<Cell> cells(moving.size());
    std::iota(cells.begin(), cells.end(), Cell { 0 });
    const SideBySide side_by_side(problem_, index_, locks_, std::move(moving));
    const SystemIndex index(side_by_side.system());
    NearbyWorlds nearby(side_by_side.problem(), index, Rounding::StepByStep);
    const std::vector<std::uint8_t> shown(side_by_side.system().sums().size(), 1);
    std::vector<JointWorld> worlds;
    for (const auto& world : nearby.find(side_by_side.number(number), cells, Search::PairOfWorlds, shown))
        if (!world.empty())
            worlds.push_back(side_by_side.split(world));
    return worlds;
}

} // namespace wres::protection
