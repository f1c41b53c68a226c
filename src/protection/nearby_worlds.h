// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "protection/protect.h"

namespace wres::protection {

/// What one programme looks for: a world that moves the number up far enough, or a pair that lie far enough
/// apart, with as little hidden as can be; or such a pair that touches as few people as can be, whatever that
/// hides.
enum class Search : std::uint8_t { OneWorld, PairOfWorlds, PairAtAnyCost };

/// Looks for worlds by linear programmes over a few cells, the others staying as they are.
class NearbyWorlds {
public:
    NearbyWorlds(const ProtectionProblem& problem, const SystemIndex& index);

    /// @param shown  by sum
    /// @return worlds in whole numbers, rounded: whether they are possible is for the caller to check; none
    /// where there is no solution
    [[nodiscard]] std::vector<World> find(const SignedSum& number, const std::vector<Cell>& cells,
        Search search, const std::vector<std::uint8_t>& shown);

private:
    class Programme;

    void add_world(Programme& programme, const SignedSum& number, const std::vector<Cell>& cells, int apart,
        double direction, Search search, std::vector<int>& first_columns);
    int add_cell_columns(Programme& programme, const std::vector<Cell>& cells);
    void add_equalities(Programme& programme, const std::vector<Cell>& cells);
    void add_orders(Programme& programme, const std::vector<Cell>& cells);
    void add_shown_sums(Programme& programme, const std::vector<Cell>& cells);
    void add_people_moved(Programme& programme, const std::vector<Cell>& cells);
    [[nodiscard]] static World read_world(
        const std::vector<double>& solution, const std::vector<Cell>& cells, int first);

    template <typename Visit>
    void for_each_row(const cells::Incidence& incidence, const std::vector<Cell>& cells, Visit visit);

    const ProtectionProblem& problem_;
    const CellSystem& system_;
    const SystemIndex& index_;
    std::vector<int> column_of_; // by cell
    std::vector<std::uint32_t> row_seen_;
    std::uint32_t row_mark_ = 0;
    const std::vector<std::uint8_t>* shown_ {};
};

} // namespace wres::protection
