// SPDX-License-Identifier: MIT
#include "protection/nearby_joint_worlds.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "protection/nearby_worlds.h"

namespace wres::protection {

namespace {

constexpr std::size_t most_cells = 4000; // of one programme
constexpr double most_work = 1.2e9;

/// Some contributors side by side, as one problem, with what of the sums over contributors they take part in.
class SideBySide {
public:
    SideBySide(const SumsProblem& problem, const std::vector<std::uint32_t>& contributors)
        : joint_(problem)
        , contributors_(contributors)
    {
        for (const auto contributor : contributors)
            add(problem.contributors[contributor]);
        problem_.system = &system_;
        problem_.width = problem.width;
    }

    void add_shown_sums(const std::vector<std::unique_ptr<ContributorIndex>>& index, const JointLocks& locks)
    {
        for (std::size_t place = 0; place < contributors_.size(); ++place) {
            const auto& contributor = joint_.contributors[contributors_[place]];
            for (std::uint32_t sum = 0; sum < contributor.system->sums().size(); ++sum)
                if (index[contributors_[place]]->companions.is_locked(sum))
                    add_sum(moved(contributor.system->sums()[sum], first_[place]), contributor.cost[sum]);
        }
        std::map<std::uint32_t, std::vector<Cell>> shared;
        for (std::size_t place = 0; place < contributors_.size(); ++place) {
            const auto cells = joint_.contributors[contributors_[place]].system->cells();
            for (Cell cell = 0; cell < cells; ++cell)
                for (const auto sum : locks.sums_with(contributors_[place], cell))
                    if (locks.is_locked(sum))
                        shared[sum].push_back(first_[place] + cell);
        }
        for (auto& [sum, cells] : shared)
            add_sum(std::move(cells),
                locks.is_kept(sum) ? std::numeric_limits<double>::infinity() : joint_.cost[sum]);
    }

    [[nodiscard]] SignedSum number(const JointNumber& number) const
    {
        SignedSum sum;
        for (const auto& share : number) {
            const auto place = std::ranges::find(contributors_, share.contributor) - contributors_.begin();
            if (static_cast<std::size_t>(place) == contributors_.size())
                continue;
            const auto first = first_[static_cast<std::size_t>(place)];
            for (const auto cell : share.cells.plus)
                sum.plus.push_back(first + cell);
            for (const auto cell : share.cells.minus)
                sum.minus.push_back(first + cell);
        }
        return sum;
    }

    /// The cells around a number of one contributor, and the same of all.
    [[nodiscard]] std::vector<Cell> around(const JointNumber& number, std::size_t level) const
    {
        std::set<Topic> topics;
        for (const auto& share : number) {
            const auto& contributor = joint_.contributors[share.contributor];
            for (const auto cell : contributor.neighbourhoods->around(share.cells, level))
                topics.insert(contributor.topics[cell]);
        }
        std::vector<Cell> cells;
        for (std::size_t place = 0; place < contributors_.size(); ++place) {
            const auto& of = joint_.contributors[contributors_[place]].topics;
            for (Cell cell = 0; cell < of.size(); ++cell)
                if (topics.contains(of[cell]))
                    cells.push_back(first_[place] + cell);
        }
        return cells;
    }

    [[nodiscard]] JointWorld split(const World& world) const
    {
        JointWorld joint;
        for (const auto& [cell, change] : world) {
            const auto place =
                static_cast<std::size_t>(std::ranges::upper_bound(first_, cell) - first_.begin() - 1);
            if (joint.empty() || joint.back().first != contributors_[place])
                joint.emplace_back(contributors_[place], World());
            joint.back().second.emplace_back(cell - first_[place], change);
        }
        return joint;
    }

    [[nodiscard]] const ProtectionProblem& problem() const { return problem_; }
    [[nodiscard]] const CellSystem& system() const { return system_; }

private:
    void add(const Contributor& contributor)
    {
        const auto first = static_cast<Cell>(system_.cells());
        first_.push_back(first);
        for (std::size_t cell = 0; cell < contributor.system->cells(); ++cell)
            (void)system_.add_cell();
        problem_.counts.insert(problem_.counts.end(), contributor.counts->begin(), contributor.counts->end());
        for (const auto& equality : contributor.system->equalities())
            system_.add_equality({ moved(equality.left, first), moved(equality.right, first) });
        for (std::size_t row = 0; row < contributor.system->orders().size(); ++row) {
            const auto& order = contributor.system->orders()[row];
            system_.add_order({ order.smaller + first, order.larger + first });
            problem_.floors.orders.push_back(contributor.floors->of_order(row));
        }
        for (Cell cell = 0; cell < contributor.system->cells(); ++cell)
            problem_.floors.cells.push_back(contributor.floors->of_cell(cell));
    }

    void add_sum(std::vector<Cell> cells, double cost)
    {
        system_.add_sum(std::move(cells));
        problem_.cost.push_back(std::isinf(cost) ? 0 : cost);
        problem_.fixed.push_back(std::isinf(cost) ? 1 : 0);
    }

    static std::vector<Cell> moved(std::vector<Cell> cells, Cell by)
    {
        for (auto& cell : cells)
            cell += by;
        return cells;
    }

    const SumsProblem& joint_;
    const std::vector<std::uint32_t>& contributors_;
    std::vector<Cell> first_; // by place among the contributors
    CellSystem system_;
    ProtectionProblem problem_;
};

} // namespace

NearbyJointWorlds::NearbyJointWorlds(const SumsProblem& problem,
    const std::vector<std::unique_ptr<ContributorIndex>>& index, const JointLocks& locks)
    : problem_(problem)
    , index_(index)
    , locks_(locks)
    , work_left_(most_work)
{
}

std::vector<JointWorld> NearbyJointWorlds::find(
    const JointNumber& number, const std::vector<std::uint32_t>& partners, std::size_t level)
{
    if (work_left_ <= 0)
        return {};
    SideBySide side_by_side(problem_, partners);
    const auto cells = side_by_side.around(number, level);
    const auto work = static_cast<double>(cells.size()) * static_cast<double>(cells.size());
    if (cells.size() > most_cells)
        return {};
    work_left_ -= work;
    side_by_side.add_shown_sums(index_, locks_);
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
