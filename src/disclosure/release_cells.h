// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cells/cell_system.h"
#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "protection/protect.h"
#include "standard/standard.h"

namespace wres::disclosure {

using cells::Cell;
using cells::CellCounts;
using cells::CellSystem;
using cells::SignedSum;

/// What a cell counts, whichever area it is of.
struct CellTopic {
    std::string measure;
    std::string dimension; // empty for the total
    std::string value;
    bool is_recorded = true; // false: those whose value of the dimension is not recorded
    std::string scope;
    GroupSet groups {};

    auto operator<=>(const CellTopic&) const = default;
};

/// One release, for one period, as a system of cells. A cell is the people of some groups in one counted
/// scope and one slice of the cube: groups that no published form of the measure's table tells apart share a
/// cell. Known to everybody, and so part of the system wherever it is true of the counts:
/// - the values of a breakdown, and the people whose value is not recorded, add up to the total;
/// - a measure is never more than the measure it is part of, nor a numerator more than its denominator;
/// - a council's people are among its region's, and a region's among the nation's.
class ReleaseCells final : public protection::Neighbourhoods {
public:
    /// @param forms  all of one period: every count that the release could show
    ReleaseCells(
        const std::vector<CountForm>& forms, const counts::Cube& cube, const standard::Standard& standard);

    [[nodiscard]] const CellSystem& system() const { return system_; }
    [[nodiscard]] const CellCounts& counts() const { return counts_; }

    /// The published sums' forms, in the order of the system's sums. Forms of what was not supplied have
    /// none.
    [[nodiscard]] const std::vector<CountForm>& forms() const { return forms_; }

    /// What a form of these areas, measures, values and scopes is the sum of, whether it is published or not.
    /// None: it is known to be 0.
    [[nodiscard]] std::vector<Cell> cells_of(const CountForm& form) const;

    /// The same of any form whatever; none where the cells are not what it is the sum of, because they are
    /// divided otherwise or have people of it in no cell.
    /// @param count  what the form comes to
    [[nodiscard]] std::optional<std::vector<Cell>> cells_adding_up_to(
        const CountForm& form, std::int64_t count) const;

    [[nodiscard]] CellTopic topic_of(Cell cell) const;

    /// The least sets of groups that some form tells apart.
    [[nodiscard]] const std::vector<GroupSet>& parts() const { return groups_; }

    /// Every number that the forms let somebody ask for: each form, each cell on its own and over the scopes
    /// that are published together, and each difference between an area and a larger one.
    [[nodiscard]] std::vector<SignedSum> numbers() const;

    /// The sum of a form, where it has one.
    [[nodiscard]] std::optional<std::size_t> sum_of(const CountForm& form) const;

    /// Level 0: the totals of the number's measures and areas and every breakdown of them, for the scopes
    /// concerned. 1: also those of the measures and areas that contain them. 2: for all scopes.
    [[nodiscard]] std::size_t levels() const override { return 3; }
    [[nodiscard]] std::vector<Cell> around(const SignedSum& number, std::size_t level) const override;

private:
    struct Place {
        std::uint32_t area {};
        std::uint32_t measure {};
        std::uint32_t column {}; // 0: the total
        std::uint32_t value {};
        std::uint32_t scope {};
        GroupSet groups {};

        auto operator<=>(const Place&) const = default;
    };

    struct Table {
        std::uint32_t area {};
        std::uint32_t measure {};
        std::uint32_t column {};

        auto operator<=>(const Table&) const = default;
    };

    void name_everything(const std::vector<CountForm>& forms, const standard::Standard& standard);
    void divide_groups(const std::vector<CountForm>& forms);
    void add_tables(const counts::Cube& cube);
    void add_table(const Table& table, const counts::Cube& cube);
    void add_cell(const Place& place, std::int64_t count);
    void add_equalities();
    void add_equality(const Place& whole, const std::vector<Cell>& parts);
    void add_orders();
    void add_orders(const Table& smaller, const Table& larger);
    void add_order(const std::vector<Cell>& smaller, const std::vector<Cell>& larger);
    [[nodiscard]] Cell as_one_cell(const std::vector<Cell>& cells);
    [[nodiscard]] const std::vector<GroupSet>& division_of(const Table& table) const;
    void add_sums(const std::vector<CountForm>& forms);
    void add_cells(std::vector<Cell>& cells, Place place, GroupSet groups) const;
    [[nodiscard]] counts::SliceKey slice(const Place& place) const;
    [[nodiscard]] bool anybody_there(const Place& place, const counts::Cube& cube) const;
    [[nodiscard]] std::vector<Table> larger_tables(const Table& table) const;

    std::string period_;
    std::vector<std::string> areas_;
    std::vector<std::string> measures_;
    std::vector<std::string> columns_; // the first is the total's empty name
    std::vector<std::string> scopes_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> larger_measures_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> larger_areas_;
    std::map<Table, std::vector<std::string>> tables_; // with their values
    std::vector<GroupSet> groups_; // that some form tells apart
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<GroupSet>>
        sides_; // by measure and column: that some form of the breakdown tells apart
    std::map<Table, GroupSet> groups_of_; // all that some form of the table asks for
    std::vector<std::vector<std::string>> scope_sets_;

    std::map<Place, Cell> cells_;
    std::vector<Place> places_;
    std::map<Table, std::vector<Cell>> cells_of_table_;
    CellSystem system_;
    CellCounts counts_;
    std::vector<CountForm> forms_;
};

} // namespace wres::disclosure
