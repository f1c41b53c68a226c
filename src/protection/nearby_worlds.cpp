// SPDX-License-Identifier: MIT
#include "protection/nearby_worlds.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

namespace wres::protection {

using cells::Incidence;

/// One linear programme under construction, column by column and row by row.
class NearbyWorlds::Programme {
public:
    int add_column(double lower, double upper, double cost)
    {
        column_lower_.push_back(lower);
        column_upper_.push_back(upper);
        cost_.push_back(cost);
        return static_cast<int>(cost_.size()) - 1;
    }

    int add_row(double lower, double upper)
    {
        row_lower_.push_back(lower);
        row_upper_.push_back(upper);
        return static_cast<int>(row_lower_.size()) - 1;
    }

    void add(int row, int column, double factor)
    {
        rows_.push_back(row);
        columns_.push_back(column);
        factors_.push_back(factor);
    }

    /// The values of the columns at the least cost, or nothing when there is no solution.
    [[nodiscard]] std::optional<std::vector<double>> solve() const
    {
        ClpSimplex solver;
        solver.setLogLevel(0);
        solver.scaling(0); // every factor is 1 or -1
        CoinPackedMatrix matrix(
            true, rows_.data(), columns_.data(), factors_.data(), static_cast<CoinBigIndex>(factors_.size()));
        // Left to itself the matrix ends at the last column that stands in a row.
        matrix.setDimensions(static_cast<int>(row_lower_.size()), static_cast<int>(cost_.size()));
        solver.loadProblem(matrix, column_lower_.data(), column_upper_.data(), cost_.data(),
            row_lower_.data(), row_upper_.data());
        solver.dual();
        if (solver.status() != 0)
            return std::nullopt;
        const double* solution = solver.getColSolution();
        return std::vector<double>(solution, solution + cost_.size());
    }

private:
    std::vector<double> column_lower_;
    std::vector<double> column_upper_;
    std::vector<double> cost_;
    std::vector<double> row_lower_;
    std::vector<double> row_upper_;
    std::vector<int> rows_;
    std::vector<int> columns_;
    std::vector<double> factors_;
};

NearbyWorlds::NearbyWorlds(const ProtectionProblem& problem, const SystemIndex& index)
    : problem_(problem)
    , system_(*problem.system)
    , index_(index)
    , column_of_(system_.cells(), -1)
    , row_seen_(std::max({ system_.sums().size(), system_.equalities().size(), system_.orders().size() }), 0)
{
}

/// Calls once for every list in which one of the cells stands.
template <typename Visit>
void NearbyWorlds::for_each_row(const Incidence& incidence, const std::vector<Cell>& cells, Visit visit)
{
    ++row_mark_;
    for (const auto cell : cells) {
        for (const auto row : incidence[cell]) {
            if (row_seen_[row] == row_mark_)
                continue;
            row_seen_[row] = row_mark_;
            visit(row);
        }
    }
}

std::vector<World> NearbyWorlds::find(const SignedSum& number, const std::vector<Cell>& cells, Search search,
    const std::vector<std::uint8_t>& shown)
{
    shown_ = &shown;
    Programme programme;
    const auto width = static_cast<double>(problem_.width);
    const auto apart = programme.add_row(width, 100 * width + 100);
    std::vector<int> first_columns;
    add_world(programme, number, cells, apart, 1, search, first_columns);
    if (search == Search::PairOfWorlds || search == Search::PairAtAnyCost)
        add_world(programme, number, cells, apart, -1, search, first_columns);
    const auto solution = programme.solve();
    if (!solution)
        return {};
    std::vector<World> worlds;
    for (const auto first : first_columns)
        worlds.push_back(read_world(*solution, cells, first));
    return worlds;
}

/// The columns and rows of one world. Its change in the sensitive number counts `direction` towards the
/// row `apart`.
void NearbyWorlds::add_world(Programme& programme, const SignedSum& number, const std::vector<Cell>& cells,
    int apart, double direction, Search search, std::vector<int>& first_columns)
{
    for (std::size_t place = 0; place < cells.size(); ++place)
        column_of_[cells[place]] = static_cast<int>(place);
    const auto first = add_cell_columns(programme, cells);
    for (const auto cell : cells)
        column_of_[cell] += first;
    first_columns.push_back(first);

    for (const auto cell : number.plus)
        if (column_of_[cell] >= 0)
            programme.add(apart, column_of_[cell], direction);
    for (const auto cell : number.minus)
        if (column_of_[cell] >= 0)
            programme.add(apart, column_of_[cell], -direction);
    add_equalities(programme, cells);
    add_orders(programme, cells);
    if (search == Search::PairAtAnyCost)
        add_people_moved(programme, cells);
    else
        add_shown_sums(programme, cells);
    for (const auto cell : cells)
        column_of_[cell] = -1;
}

/// Bounds keep counts at or above 0, and keep to the orders with cells that stay as they are.
int NearbyWorlds::add_cell_columns(Programme& programme, const std::vector<Cell>& cells)
{
    const auto far = 100 * problem_.width + 100;
    int first = -1;
    for (const auto cell : cells) {
        auto least = problem_.floors.of_cell(cell);
        auto most = problem_.counts[cell] + far;
        for (const auto row : index_.larger_in[cell])
            if (const auto smaller = system_.orders()[row].smaller; column_of_[smaller] < 0)
                least = std::max(least, problem_.counts[smaller] + problem_.floors.of_order(row));
        for (const auto row : index_.smaller_in[cell])
            if (const auto larger = system_.orders()[row].larger; column_of_[larger] < 0)
                most = std::min(most, problem_.counts[larger] - problem_.floors.of_order(row));
        const auto column = programme.add_column(static_cast<double>(least - problem_.counts[cell]),
            static_cast<double>(most - problem_.counts[cell]), 0);
        if (first < 0)
            first = column;
    }
    return first;
}

void NearbyWorlds::add_equalities(Programme& programme, const std::vector<Cell>& cells)
{
    for_each_row(index_.equalities, cells, [&](std::uint32_t row) {
        const auto line = programme.add_row(0, 0);
        for (const auto cell : system_.equalities()[row].left)
            if (column_of_[cell] >= 0)
                programme.add(line, column_of_[cell], 1);
        for (const auto cell : system_.equalities()[row].right)
            if (column_of_[cell] >= 0)
                programme.add(line, column_of_[cell], -1);
    });
}

void NearbyWorlds::add_orders(Programme& programme, const std::vector<Cell>& cells)
{
    for_each_row(index_.smaller_in, cells, [&](std::uint32_t row) {
        const auto& order = system_.orders()[row];
        if (column_of_[order.larger] < 0)
            return;
        const auto slack =
            problem_.counts[order.larger] - problem_.counts[order.smaller] - problem_.floors.of_order(row);
        const auto line = programme.add_row(-static_cast<double>(slack), std::numeric_limits<double>::max());
        programme.add(line, column_of_[order.larger], 1);
        programme.add(line, column_of_[order.smaller], -1);
    });
}

/// A sum that is shown stays, or its change is paid for: then it will be hidden. One that is fixed stays.
void NearbyWorlds::add_shown_sums(Programme& programme, const std::vector<Cell>& cells)
{
    for_each_row(index_.sums, cells, [&](std::uint32_t row) {
        if ((*shown_)[row] == 0)
            return;
        const auto line = programme.add_row(0, 0);
        for (const auto cell : system_.sums()[row])
            if (column_of_[cell] >= 0)
                programme.add(line, column_of_[cell], 1);
        if (problem_.is_fixed(row))
            return;
        for (const double sign : { 1.0, -1.0 })
            programme.add(line,
                programme.add_column(0, std::numeric_limits<double>::max(), problem_.price_of(row)), sign);
    });
}

/// Every person moved is paid for, and nothing else.
void NearbyWorlds::add_people_moved(Programme& programme, const std::vector<Cell>& cells)
{
    for (const auto cell : cells) {
        const auto line = programme.add_row(0, 0);
        programme.add(line, column_of_[cell], 1);
        for (const double sign : { 1.0, -1.0 })
            programme.add(line, programme.add_column(0, std::numeric_limits<double>::max(), 1), sign);
    }
}

/// Whole numbers: rounding that breaks a rule is found out by is_possible.
World NearbyWorlds::read_world(const std::vector<double>& solution, const std::vector<Cell>& cells, int first)
{
    World world;
    for (std::size_t place = 0; place < cells.size(); ++place)
        if (const auto change = std::llround(solution[static_cast<std::size_t>(first) + place]); change != 0)
            world.emplace_back(cells[place], change);
    return world;
}

} // namespace wres::protection
