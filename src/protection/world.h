// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "cells/cell_system.h"
#include "protection/incidence.h"

namespace wres::protection {

using cells::Cell;
using cells::CellCounts;
using cells::CellSystem;
using cells::SignedSum;

/// A way the numbers could be, other than they are: by how much each cell differs. Cells not listed are as
/// they are.
using World = std::vector<std::pair<Cell, std::int64_t>>;

/// For every cell, the lists of a system that it stands in.
struct SystemIndex {
    explicit SystemIndex(const CellSystem& system);

    Incidence equalities;
    Incidence smaller_in; // orders
    Incidence larger_in;
    Incidence sums;
};

[[nodiscard]] Incidence incidence_of(const std::vector<SignedSum>& numbers, std::size_t cells);

/// A world spread over all cells, so that a cell's change is found at once; only the cells touched are
/// walked.
class Changes {
public:
    explicit Changes(std::size_t cells) : of_(cells, 0) { }

    void set(const World& world)
    {
        for (const auto& [cell, change] : world)
            of_[cell] = change;
    }

    void clear(const World& world)
    {
        for (const auto& [cell, change] : world)
            of_[cell] = 0;
    }

    [[nodiscard]] std::int64_t operator[](Cell cell) const { return of_[cell]; }
    [[nodiscard]] std::int64_t of(const std::vector<Cell>& cells) const;
    [[nodiscard]] std::int64_t of(const SignedSum& sum) const { return of(sum.plus) - of(sum.minus); }

private:
    std::vector<std::int64_t> of_;
};

/// What every count and every order leaves at least, as somebody knows who is one of the people counted.
/// Empty: 0 everywhere.
struct Floors {
    std::vector<std::int64_t> cells; // by cell
    std::vector<std::int64_t> orders; // by order: the larger less the smaller

    [[nodiscard]] std::int64_t of_cell(Cell cell) const { return cells.empty() ? 0 : cells[cell]; }
    [[nodiscard]] std::int64_t of_order(std::size_t order) const
    {
        return orders.empty() ? 0 : orders[order];
    }
};

/// One person in every cell that has people, and one between a cell and what it is part of wherever there is
/// one. Somebody counted knows of a few of these persons, so what agrees with all of them agrees with what
/// they know.
[[nodiscard]] Floors floors_of_people_counted(const CellSystem& system, const CellCounts& counts);

/// Whether a world agrees with what everybody knows: counts not below their floors, equalities, orders. In
/// whole numbers, so exact.
/// @param changes  set to the world
[[nodiscard]] bool is_possible(const World& world, const Changes& changes, const CellSystem& system,
    const SystemIndex& index, const CellCounts& counts, const Floors& floors);

} // namespace wres::protection
