// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "protection/joint_exchange.h"
#include "protection/joint_problem.h"
#include "protection/protect.h"

namespace wres::protection {

/// Cells of some contributors side by side, as one problem: those that may move, and what of equalities,
/// orders and shown sums they stand in. Of cells that stay as they are there are only those that they run up
/// against, so it is no larger for contributors who count much else.
class SideBySide {
public:
    /// @param cells  that may move, in order
    SideBySide(const SumsProblem& problem, const std::vector<std::unique_ptr<ContributorIndex>>& index,
        const JointLocks& locks, std::vector<JointCell> cells);
    SideBySide(const SideBySide&) = delete;
    SideBySide& operator=(const SideBySide&) = delete;

    [[nodiscard]] const ProtectionProblem& problem() const { return problem_; }
    [[nodiscard]] const CellSystem& system() const { return system_; }

    /// What of a number lies among the cells that may move.
    [[nodiscard]] SignedSum number(const JointNumber& number) const;

    /// A world of this problem, as one of the contributors.
    [[nodiscard]] JointWorld split(const World& world) const;

private:
    [[nodiscard]] std::optional<Cell> place_of(JointCell cell) const;
    [[nodiscard]] std::vector<Cell> places_of(
        std::uint32_t contributor, const std::vector<Cell>& cells) const;
    Cell add_cell(JointCell cell);
    void add_rows(std::uint32_t contributor, std::span<const JointCell> cells);
    void add_orders(std::uint32_t contributor, const std::set<std::uint32_t>& orders);
    void add_own_sums(std::uint32_t contributor, std::span<const JointCell> cells);
    void add_sums_over_all(const JointLocks& locks);
    void add_sum(std::vector<Cell> cells, double cost);

    const SumsProblem& joint_;
    const std::vector<std::unique_ptr<ContributorIndex>>& index_;
    std::vector<JointCell> cells_; // by place: those that may move
    CellSystem system_;
    ProtectionProblem problem_;
};

} // namespace wres::protection
