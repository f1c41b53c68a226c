// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "protection/protect.h"

namespace wres::protection {

/// What one programme looks for: a world that moves the number up far enough, or a pair that lie far enough
/// apart, with as little hidden as can be; or such a pair that touches as few people as can be, whatever that
/// hides.
enum class Search : std::uint8_t { OneWorld, PairOfWorlds, PairAtAnyCost };

/// What becomes of a solution that is not in whole numbers: rounded as it stands, or what can be rounded is
/// fixed step by step and the rest solved again.
enum class Rounding : std::uint8_t { AtOnce, StepByStep };

/// Looks for worlds by linear programmes over a few cells, the others staying as they are.
class NearbyWorlds {
public:
    NearbyWorlds(
        const ProtectionProblem& problem, const SystemIndex& index, Rounding rounding = Rounding::AtOnce);

    /// @param shown  by sum
    /// @return worlds in whole numbers, rounded: whether they are possible is for the caller to check; none
    /// where there is no solution
    [[nodiscard]] std::vector<World> find(const SignedSum& number, const std::vector<Cell>& cells,
        Search search, const std::vector<std::uint8_t>& shown);

private:
    class Programme;

    static constexpr int none = -1;

    /// How a cell's change stands in a programme. Where it costs something there are two columns, of which
    /// one counts down; else one column for both.
    struct Columns {
        int change = none;
        int less = none;
    };

    /// Sums that come to the same cells among those that may move.
    struct Alike {
        std::uint32_t one {};
        double price {}; // of hiding them all; endless where one may not be hidden
    };

    /// What of a sum lies among the cells that may move.
    struct Part {
        std::uint32_t cells = 0; // how many
        std::uint64_t key = 0; // equal for equal cells, and different for others but by a chance of 1 in 2^64
        std::size_t place = 0; // of the last
    };

    void gather_prices(const std::vector<Cell>& cells, const std::vector<std::uint8_t>& shown);
    void pay_for_people(const std::vector<Cell>& cells);
    void add_world(Programme& programme, const SignedSum& number, const std::vector<Cell>& cells, int apart,
        double direction, std::vector<Columns>& columns);
    [[nodiscard]] Columns add_columns(Programme& programme, Cell cell, double price);
    void add_cells(Programme& programme, int row, const std::vector<Cell>& cells, double factor) const;
    void add_equalities(Programme& programme, const std::vector<Cell>& cells);
    void add_orders(Programme& programme, const std::vector<Cell>& cells) const;
    [[nodiscard]] static World read_world(const std::vector<double>& solution, const std::vector<Cell>& cells,
        std::span<const Columns> columns);

    const ProtectionProblem& problem_;
    const CellSystem& system_;
    const SystemIndex& index_;
    Rounding rounding_;
    std::vector<int> place_of_; // by cell: among those that may move, or -1
    std::vector<double> prices_; // by place: what it costs to move the cell
    std::vector<Alike> alike_;
    std::vector<Columns> columns_; // by place, of the world that is being added
    std::vector<std::uint32_t> row_seen_; // by equality
    std::uint32_t row_mark_ = 0;
    std::vector<Part> parts_; // by sum; all empty but while prices are gathered
};

} // namespace wres::protection
