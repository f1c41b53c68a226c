// SPDX-License-Identifier: MIT
#include "protection/nearby_worlds.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

#include <ClpSimplex.hpp>

#include "base/spread.h"

namespace wres::protection {

namespace {

constexpr double endless = std::numeric_limits<double>::max();

} // namespace

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
    /// @param whole  columns that should be in whole numbers, as far as fixing them step by step goes
    [[nodiscard]] std::optional<std::vector<double>> solve(const std::vector<int>& whole) const
    {
        ClpSimplex solver;
        solver.setLogLevel(0);
        solver.scaling(0); // every factor is 1 or -1
        const auto [starts, rows, factors] = by_column();
        solver.loadProblem(static_cast<int>(cost_.size()), static_cast<int>(row_lower_.size()), starts.data(),
            rows.data(), factors.data(), column_lower_.data(), column_upper_.data(), cost_.data(),
            row_lower_.data(), row_upper_.data());
        solver.dual();
        if (solver.status() != 0)
            return std::nullopt;
        const double* solution = solver.getColSolution();
        std::vector<double> values(solution, solution + cost_.size());
        for (int step = 0; step < most_steps_to_whole_numbers; ++step) {
            const auto broken = std::ranges::find_if(whole, [&](int column) {
                const auto value = values[static_cast<std::size_t>(column)];
                return std::abs(value - std::round(value)) > whole_enough;
            });
            if (broken == whole.end() || !fix(solver, *broken, values[static_cast<std::size_t>(*broken)]))
                break;
            values.assign(solver.getColSolution(), solver.getColSolution() + cost_.size());
        }
        return values;
    }

private:
    static constexpr int most_steps_to_whole_numbers = 24;
    static constexpr double whole_enough = 1e-6;

    /// To the next whole number away from 0, or else to the one before.
    static bool fix(ClpSimplex& solver, int column, double value)
    {
        const double farther = value > 0 ? std::ceil(value) : std::floor(value);
        for (const double to : { farther, farther - (value > 0 ? 1 : -1) }) {
            solver.setColumnBounds(column, to, to);
            solver.dual();
            if (solver.status() == 0)
                return true;
        }
        return false;
    }

    struct ByColumn {
        std::vector<CoinBigIndex> starts; // by column, and one past the last
        std::vector<int> rows;
        std::vector<double> factors;
    };

    [[nodiscard]] ByColumn by_column() const
    {
        ByColumn sorted { std::vector<CoinBigIndex>(cost_.size() + 1, 0), std::vector<int>(rows_.size()),
            std::vector<double>(rows_.size()) };
        for (const auto column : columns_)
            ++sorted.starts[static_cast<std::size_t>(column) + 1];
        std::partial_sum(sorted.starts.begin(), sorted.starts.end(), sorted.starts.begin());
        auto next = sorted.starts;
        for (std::size_t entry = 0; entry < rows_.size(); ++entry) {
            const auto to = static_cast<std::size_t>(next[static_cast<std::size_t>(columns_[entry])]++);
            sorted.rows[to] = rows_[entry];
            sorted.factors[to] = factors_[entry];
        }
        return sorted;
    }

    std::vector<double> column_lower_;
    std::vector<double> column_upper_;
    std::vector<double> cost_;
    std::vector<double> row_lower_;
    std::vector<double> row_upper_;
    std::vector<int> rows_;
    std::vector<int> columns_;
    std::vector<double> factors_;
};

NearbyWorlds::NearbyWorlds(const ProtectionProblem& problem, const SystemIndex& index, Rounding rounding)
    : problem_(problem)
    , system_(*problem.system)
    , index_(index)
    , rounding_(rounding)
    , place_of_(system_.cells(), -1)
    , row_seen_(system_.equalities().size(), 0)
    , parts_(system_.sums().size())
{
}

std::vector<World> NearbyWorlds::find(const SignedSum& number, const std::vector<Cell>& cells, Search search,
    const std::vector<std::uint8_t>& shown)
{
    if (search == Search::PairAtAnyCost)
        pay_for_people(cells);
    else
        gather_prices(cells, shown);
    Programme programme;
    const auto width = static_cast<double>(problem_.width);
    const auto apart = programme.add_row(width, 100 * width + 100);
    std::vector<Columns> columns;
    add_world(programme, number, cells, apart, 1, columns);
    if (search != Search::OneWorld)
        add_world(programme, number, cells, apart, -1, columns);
    std::vector<int> whole;
    if (rounding_ == Rounding::StepByStep)
        for (const auto& [change, less] : columns)
            for (const auto column : { change, less })
                if (column != none)
                    whole.push_back(column);
    const auto solution = programme.solve(whole);
    if (!solution)
        return {};
    std::vector<World> worlds;
    for (std::size_t first = 0; first < columns.size(); first += cells.size())
        worlds.push_back(read_world(*solution, cells, { columns.data() + first, cells.size() }));
    return worlds;
}

/// The columns and rows of one world. Its change in the sensitive number counts `direction` towards the
/// row `apart`.
void NearbyWorlds::add_world(Programme& programme, const SignedSum& number, const std::vector<Cell>& cells,
    int apart, double direction, std::vector<Columns>& columns)
{
    for (std::size_t place = 0; place < cells.size(); ++place)
        place_of_[cells[place]] = static_cast<int>(place);
    columns_.clear();
    for (std::size_t place = 0; place < cells.size(); ++place)
        columns_.push_back(add_columns(programme, cells[place], prices_[place]));
    add_cells(programme, apart, number.plus, direction);
    add_cells(programme, apart, number.minus, -direction);
    add_equalities(programme, cells);
    add_orders(programme, cells);
    for (const auto& sums : alike_) {
        const auto row = programme.add_row(0, 0);
        add_cells(programme, row, system_.sums()[sums.one], 1);
        if (sums.price == endless)
            continue;
        for (const double sign : { 1.0, -1.0 })
            programme.add(row, programme.add_column(0, endless, sums.price), sign);
    }
    for (const auto cell : cells)
        place_of_[cell] = -1;
    columns.insert(columns.end(), columns_.begin(), columns_.end());
}

/// Bounds keep counts at or above 0, and keep to the orders with cells that stay as they are.
NearbyWorlds::Columns NearbyWorlds::add_columns(Programme& programme, Cell cell, double price)
{
    const auto now = problem_.counts[cell];
    auto least = problem_.floors.of_cell(cell);
    auto most = now + 100 * problem_.width + 100;
    for (const auto row : index_.larger_in[cell])
        if (const auto smaller = system_.orders()[row].smaller; place_of_[smaller] < 0)
            least = std::max(least, problem_.counts[smaller] + problem_.floors.of_order(row));
    for (const auto row : index_.smaller_in[cell])
        if (const auto larger = system_.orders()[row].larger; place_of_[larger] < 0)
            most = std::min(most, problem_.counts[larger] - problem_.floors.of_order(row));
    const auto lower = static_cast<double>(least - now);
    const auto upper = static_cast<double>(most - now);
    if (price == endless)
        return { programme.add_column(0, 0, 0), none };
    if (price == 0)
        return { programme.add_column(lower, upper, 0), none };
    return { programme.add_column(0, upper, price), programme.add_column(0, -lower, price) };
}

/// Those of the cells that the programme moves.
void NearbyWorlds::add_cells(
    Programme& programme, int row, const std::vector<Cell>& cells, double factor) const
{
    for (const auto cell : cells) {
        if (place_of_[cell] < 0)
            continue;
        const auto& columns = columns_[static_cast<std::size_t>(place_of_[cell])];
        programme.add(row, columns.change, factor);
        if (columns.less != none)
            programme.add(row, columns.less, -factor);
    }
}

void NearbyWorlds::add_equalities(Programme& programme, const std::vector<Cell>& cells)
{
    ++row_mark_;
    for (const auto cell : cells) {
        for (const auto equality : index_.equalities[cell]) {
            if (row_seen_[equality] == row_mark_)
                continue;
            row_seen_[equality] = row_mark_;
            const auto row = programme.add_row(0, 0);
            add_cells(programme, row, system_.equalities()[equality].left, 1);
            add_cells(programme, row, system_.equalities()[equality].right, -1);
        }
    }
}

void NearbyWorlds::add_orders(Programme& programme, const std::vector<Cell>& cells) const
{
    for (const auto cell : cells) {
        for (const auto place : index_.smaller_in[cell]) {
            const auto& order = system_.orders()[place];
            if (place_of_[order.larger] < 0)
                continue;
            const auto slack = problem_.counts[order.larger] - problem_.counts[order.smaller]
                - problem_.floors.of_order(place);
            const auto row = programme.add_row(-static_cast<double>(slack), endless);
            add_cells(programme, row, { order.larger }, 1);
            add_cells(programme, row, { order.smaller }, -1);
        }
    }
}

/// A sum that is shown stays, or its change is paid for: then it will be hidden. One that is fixed stays.
/// Among these cells many sums come to the same cells, and change together: they are one, at the price of
/// all. Of sums that come to one cell alone it is the cell that is paid for.
void NearbyWorlds::gather_prices(const std::vector<Cell>& cells, const std::vector<std::uint8_t>& shown)
{
    prices_.assign(cells.size(), 0);
    alike_.clear();
    std::vector<std::uint32_t> met;
    for (std::size_t place = 0; place < cells.size(); ++place) {
        for (const auto sum : index_.sums[cells[place]]) {
            if (shown[sum] == 0)
                continue;
            auto& part = parts_[sum];
            if (part.cells == 0)
                met.push_back(sum);
            ++part.cells;
            part.key += spread(cells[place]);
            part.place = place;
        }
    }
    std::unordered_map<std::uint64_t, std::size_t> known;
    for (const auto sum : met) {
        const auto part = std::exchange(parts_[sum], Part {});
        const double price = problem_.is_fixed(sum) ? endless : problem_.price_of(sum);
        if (part.cells == 1) {
            prices_[part.place] = std::min(prices_[part.place] + price, endless);
            continue;
        }
        const auto [found, added] = known.try_emplace(part.key, alike_.size());
        if (added)
            alike_.push_back({ sum, 0 });
        auto& all = alike_[found->second];
        all.price = std::min(all.price + price, endless);
    }
}

/// Every person moved is paid for, and nothing else.
void NearbyWorlds::pay_for_people(const std::vector<Cell>& cells)
{
    prices_.assign(cells.size(), 1);
    alike_.clear();
}

/// Whole numbers: rounding that breaks a rule is found out by is_possible.
World NearbyWorlds::read_world(
    const std::vector<double>& solution, const std::vector<Cell>& cells, std::span<const Columns> columns)
{
    const auto value = [&](int column) {
        return column == none ? 0.0 : solution[static_cast<std::size_t>(column)];
    };
    World world;
    for (std::size_t place = 0; place < cells.size(); ++place)
        if (const auto change = std::llround(value(columns[place].change) - value(columns[place].less));
            change != 0)
            world.emplace_back(cells[place], change);
    return world;
}

} // namespace wres::protection
