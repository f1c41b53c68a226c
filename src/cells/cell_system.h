// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wres::cells {

/// An unknown of the attacker: a whole number of people, never negative.
using Cell = std::uint32_t;

/// A number that might be worked out: the sum of some cells less the sum of others.
struct SignedSum {
    std::vector<Cell> plus;
    std::vector<Cell> minus;

    auto operator<=>(const SignedSum&) const = default;
};

/// Two sums of cells that everybody knows to be equal: the values of a breakdown, and the total they divide.
struct Equality {
    std::vector<Cell> left;
    std::vector<Cell> right;
};

/// One cell that everybody knows is never more than another: the people appointed, and the people
/// shortlisted.
struct Order {
    Cell smaller {};
    Cell larger {};
};

/// All that a release says or could say, as one system: unknown cells, what everybody knows of how they hang
/// together, and the sums of cells that are candidates for publication. It holds no count. It is the only
/// thing that the defender (protect.h) and the attacker (attack.h) share.
class CellSystem {
public:
    /// @return the new cell
    Cell add_cell() { return static_cast<Cell>(cells_++); }

    void add_equality(Equality equality) { equalities_.push_back(std::move(equality)); }
    void add_order(Order order) { orders_.push_back(order); }

    /// @return the place of the sum among the published sums
    std::size_t add_sum(std::vector<Cell> cells)
    {
        sums_.push_back(std::move(cells));
        return sums_.size() - 1;
    }

    [[nodiscard]] std::size_t cells() const { return cells_; }
    [[nodiscard]] const std::vector<Equality>& equalities() const { return equalities_; }
    [[nodiscard]] const std::vector<Order>& orders() const { return orders_; }
    [[nodiscard]] const std::vector<std::vector<Cell>>& sums() const { return sums_; }

private:
    std::size_t cells_ = 0;
    std::vector<Equality> equalities_;
    std::vector<Order> orders_;
    std::vector<std::vector<Cell>> sums_;
};

/// The true counts of the cells: the defender's only.
using CellCounts = std::vector<std::int64_t>;

[[nodiscard]] std::int64_t value_of(const SignedSum& sum, const CellCounts& counts);

} // namespace wres::cells
