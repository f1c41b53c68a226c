// SPDX-License-Identifier: MIT
#include "protection/protect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

#include "base/invariant.h"
#include "protection/needed_worlds.h"

namespace wres::protection {

using cells::Incidence;

namespace {

/// The system with, for every cell, the lists it stands in.
struct Indexed {
    explicit Indexed(const CellSystem& system)
        : equalities(system.cells())
        , smaller_in(system.cells())
        , larger_in(system.cells())
        , sums(system.cells())
    {
        for (std::size_t row = 0; row < system.equalities().size(); ++row) {
            for (const auto cell : system.equalities()[row].left)
                equalities.add(cell, row);
            for (const auto cell : system.equalities()[row].right)
                equalities.add(cell, row);
        }
        for (std::size_t row = 0; row < system.orders().size(); ++row) {
            smaller_in.add(system.orders()[row].smaller, row);
            larger_in.add(system.orders()[row].larger, row);
        }
        for (std::size_t row = 0; row < system.sums().size(); ++row)
            for (const auto cell : system.sums()[row])
                sums.add(cell, row);
    }

    Incidence equalities;
    Incidence smaller_in;
    Incidence larger_in;
    Incidence sums;
};

Incidence incidence_of(const std::vector<SignedSum>& numbers, std::size_t cells)
{
    Incidence incidence(cells);
    for (std::size_t number = 0; number < numbers.size(); ++number) {
        for (const auto cell : numbers[number].plus)
            incidence.add(cell, number);
        for (const auto cell : numbers[number].minus)
            incidence.add(cell, number);
    }
    return incidence;
}

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

    [[nodiscard]] std::int64_t of(const std::vector<Cell>& cells) const
    {
        std::int64_t change = 0;
        for (const auto cell : cells)
            change += of_[cell];
        return change;
    }

    [[nodiscard]] std::int64_t of(const SignedSum& sum) const { return of(sum.plus) - of(sum.minus); }

private:
    std::vector<std::int64_t> of_;
};

/// Whether a world agrees with what everybody knows: counts not negative, equalities, orders. Exact.
bool is_possible(const World& world, const Changes& changes, const CellSystem& system, const Indexed& indexed,
    const CellCounts& counts)
{
    for (const auto& [cell, change] : world) {
        if (counts[cell] + change < 0)
            return false;
        for (const auto row : indexed.equalities[cell])
            if (changes.of(system.equalities()[row].left) != changes.of(system.equalities()[row].right))
                return false;
        for (const auto* incidence : { &indexed.smaller_in, &indexed.larger_in }) {
            for (const auto row : (*incidence)[cell]) {
                const auto& order = system.orders()[row];
                if (counts[order.smaller] + changes[order.smaller]
                    > counts[order.larger] + changes[order.larger])
                    return false;
            }
        }
    }
    return true;
}

/// The values a sensitive number is known to take, less its true value.
struct Range {
    std::int64_t lower = 0;
    std::int64_t upper = 0;

    void include(std::int64_t change)
    {
        lower = std::min(lower, change);
        upper = std::max(upper, change);
    }

    [[nodiscard]] std::int64_t width() const { return upper - lower; }
};

/// One linear programme under construction, column by column and row by row.
class Programme {
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
        const CoinPackedMatrix matrix(
            true, rows_.data(), columns_.data(), factors_.data(), static_cast<CoinBigIndex>(factors_.size()));
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

/// What one programme looks for: a world that moves the number up far enough, or a pair that lie far enough
/// apart, with as little hidden as can be; or such a pair that touches as few people as can be, whatever that
/// hides. A world for many moves other unprotected numbers up on the way, as far as that hides nothing more.
enum class Search : std::uint8_t { OneWorldForMany, OneWorld, PairOfWorlds, PairAtAnyCost };

class Defender {
public:
    Defender(const ProtectionProblem& problem, const Neighbourhoods& neighbourhoods)
        : problem_(problem)
        , system_(*problem.system)
        , neighbourhoods_(neighbourhoods)
        , indexed_(system_)
        , sensitive_of_(incidence_of(problem.sensitive, system_.cells()))
        , changes_(system_.cells())
        , column_of_(system_.cells(), -1)
        , row_seen_(std::max({ problem.sensitive.size(), system_.sums().size(), system_.equalities().size(),
                        system_.orders().size() }),
              0)
        , ranges_(problem.sensitive.size())
    {
        for (const auto small : problem.small)
            protection_.shown.push_back(small == 0 ? 1 : 0);
    }

    Protection defend() &&
    {
        for (std::size_t number = 0; number < problem_.sensitive.size(); ++number) {
            if (ranges_[number].width() >= problem_.width)
                continue;
            if (!open(number))
                return hide_all();
        }
        keep_needed_worlds();
        return std::move(protection_);
    }

private:
    [[nodiscard]] WorldEffect effect_of(const World& world)
    {
        WorldEffect effect;
        changes_.set(world);
        for (const auto& [cell, change] : world) {
            for (const auto sum : indexed_.sums[cell])
                if (problem_.small[sum] == 0 && changes_.of(system_.sums()[sum]) != 0)
                    effect.sums.push_back(sum);
            for (const auto number : sensitive_of_[cell])
                if (const auto moved = changes_.of(problem_.sensitive[number]); moved != 0)
                    effect.moves.emplace_back(number, moved);
        }
        changes_.clear(world);
        const auto sort_each_once = [](auto& list) {
            std::ranges::sort(list);
            list.erase(std::unique(list.begin(), list.end()), list.end());
        };
        sort_each_once(effect.sums);
        sort_each_once(effect.moves);
        return effect;
    }

    /// Shows again what only needless worlds hid.
    void keep_needed_worlds()
    {
        std::vector<WorldEffect> effects;
        for (const auto& world : protection_.worlds)
            effects.push_back(effect_of(world));
        std::vector<World> kept;
        for (std::size_t sum = 0; sum < problem_.small.size(); ++sum)
            protection_.shown[sum] = problem_.small[sum] == 0 ? 1 : 0;
        for (const auto world :
            needed_worlds(effects, problem_.sensitive.size(), problem_.cost, problem_.width)) {
            for (const auto sum : effects[world].sums)
                protection_.shown[sum] = 0;
            kept.push_back(std::move(protection_.worlds[world]));
        }
        protection_.worlds = std::move(kept);
    }

    /// Worlds that lie far enough apart in a sensitive number, and what hiding for their sake costs.
    struct Way {
        std::vector<World> worlds;
        double cost {};
    };

    /// Makes room around one sensitive number: from near to far, until that costs nothing dear.
    bool open(std::size_t number)
    {
        const auto& asked = problem_.sensitive[number];
        std::optional<Way> best;
        const auto is_cheap = [&] { return best && best->cost < problem_.dear; };
        const auto consider = [&](const std::vector<Cell>& cells, Search search) {
            if (auto way = find_way(number, cells, search); way && (!best || way->cost < best->cost))
                best = std::move(way);
        };
        for (std::size_t level = 0; level < neighbourhoods_.levels() && !is_cheap(); ++level) {
            const auto cells = neighbourhoods_.around(asked, level, problem_.width);
            for (const auto search : { Search::OneWorldForMany, Search::OneWorld, Search::PairOfWorlds })
                if (!cells.empty() && !is_cheap() && !(best && search == Search::OneWorldForMany))
                    consider(cells, search);
        }
        // Now and then the cheapest worlds are not in whole numbers. The simplest ones are.
        for (const auto level : neighbourhoods_.last_levels())
            if (!best)
                consider(neighbourhoods_.around(asked, level, problem_.width), Search::PairAtAnyCost);
        if (!best)
            return false;
        for (auto& world : best->worlds)
            accept(std::move(world));
        return true;
    }

    [[nodiscard]] std::optional<Way> find_way(
        std::size_t number, const std::vector<Cell>& cells, Search search)
    {
        Way way { find_worlds(number, cells, search), 0 };
        std::set<std::uint32_t> newly_hidden;
        for (const auto& world : way.worlds) {
            changes_.set(world);
            const bool possible = is_possible(world, changes_, system_, indexed_, problem_.counts);
            for (const auto& [cell, change] : world)
                for (const auto sum : indexed_.sums[cell])
                    if (protection_.shown[sum] != 0 && changes_.of(system_.sums()[sum]) != 0)
                        newly_hidden.insert(sum);
            changes_.clear(world);
            if (!possible)
                return std::nullopt;
        }
        if (width_of(number, way.worlds) < problem_.width)
            return std::nullopt;
        for (const auto sum : newly_hidden)
            way.cost += problem_.cost[sum];
        return way;
    }

    [[nodiscard]] std::int64_t width_of(std::size_t number, const std::vector<World>& worlds)
    {
        Range range;
        for (const auto& world : worlds) {
            changes_.set(world);
            range.include(changes_.of(problem_.sensitive[number]));
            changes_.clear(world);
        }
        return range.width();
    }

    /// Hides every sum in which the world differs, and credits every sensitive number that it moves.
    void accept(World world)
    {
        if (world.empty())
            return;
        changes_.set(world);
        for (const auto& [cell, change] : world) {
            for (const auto sum : indexed_.sums[cell])
                if (protection_.shown[sum] != 0 && changes_.of(system_.sums()[sum]) != 0)
                    protection_.shown[sum] = 0;
            for (const auto number : sensitive_of_[cell])
                ranges_[number].include(changes_.of(problem_.sensitive[number]));
        }
        changes_.clear(world);
        protection_.worlds.push_back(std::move(world));
    }

    /// With nothing shown, every count could be any multiple of what it is: all that everybody knows still
    /// holds.
    Protection hide_all()
    {
        std::ranges::fill(protection_.shown, std::uint8_t { 0 });
        World multiple;
        for (std::size_t cell = 0; cell < system_.cells(); ++cell)
            if (problem_.counts[cell] != 0)
                multiple.emplace_back(static_cast<Cell>(cell), problem_.counts[cell] * problem_.width);
        protection_.worlds.push_back(std::move(multiple));
        protection_.all_hidden = true;
        return std::move(protection_);
    }

    [[nodiscard]] std::vector<World> find_worlds(
        std::size_t number, const std::vector<Cell>& cells, Search search)
    {
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
    void add_world(Programme& programme, std::size_t number, const std::vector<Cell>& cells, int apart,
        double direction, Search search, std::vector<int>& first_columns)
    {
        for (std::size_t place = 0; place < cells.size(); ++place)
            column_of_[cells[place]] = static_cast<int>(place);
        const auto first = add_cell_columns(programme, cells);
        for (const auto cell : cells)
            column_of_[cell] += first;
        first_columns.push_back(first);

        for (const auto cell : problem_.sensitive[number].plus)
            if (column_of_[cell] >= 0)
                programme.add(apart, column_of_[cell], direction);
        for (const auto cell : problem_.sensitive[number].minus)
            if (column_of_[cell] >= 0)
                programme.add(apart, column_of_[cell], -direction);
        add_equalities(programme, cells);
        add_orders(programme, cells);
        if (search == Search::OneWorldForMany)
            add_other_numbers(programme, cells);
        if (search == Search::PairAtAnyCost)
            add_people_moved(programme, cells);
        else
            add_shown_sums(programme, cells);
        for (const auto cell : cells)
            column_of_[cell] = -1;
    }

    /// Bounds keep counts at or above 0, and keep to the orders with cells that stay as they are.
    int add_cell_columns(Programme& programme, const std::vector<Cell>& cells)
    {
        const auto far = 100 * problem_.width + 100;
        int first = -1;
        for (const auto cell : cells) {
            auto least = std::int64_t { 0 };
            auto most = problem_.counts[cell] + far;
            for (const auto row : indexed_.larger_in[cell])
                if (const auto smaller = system_.orders()[row].smaller; column_of_[smaller] < 0)
                    least = std::max(least, problem_.counts[smaller]);
            for (const auto row : indexed_.smaller_in[cell])
                if (const auto larger = system_.orders()[row].larger; column_of_[larger] < 0)
                    most = std::min(most, problem_.counts[larger]);
            const auto column = programme.add_column(static_cast<double>(least - problem_.counts[cell]),
                static_cast<double>(most - problem_.counts[cell]), 0);
            if (first < 0)
                first = column;
        }
        return first;
    }

    void add_equalities(Programme& programme, const std::vector<Cell>& cells)
    {
        for_each_row(indexed_.equalities, cells, [&](std::uint32_t row) {
            const auto line = programme.add_row(0, 0);
            for (const auto cell : system_.equalities()[row].left)
                if (column_of_[cell] >= 0)
                    programme.add(line, column_of_[cell], 1);
            for (const auto cell : system_.equalities()[row].right)
                if (column_of_[cell] >= 0)
                    programme.add(line, column_of_[cell], -1);
        });
    }

    void add_orders(Programme& programme, const std::vector<Cell>& cells)
    {
        for_each_row(indexed_.smaller_in, cells, [&](std::uint32_t row) {
            const auto& order = system_.orders()[row];
            if (column_of_[order.larger] < 0)
                return;
            const auto slack = problem_.counts[order.larger] - problem_.counts[order.smaller];
            const auto line =
                programme.add_row(-static_cast<double>(slack), std::numeric_limits<double>::max());
            programme.add(line, column_of_[order.larger], 1);
            programme.add(line, column_of_[order.smaller], -1);
        });
    }

    /// A sum that is shown stays, or its change is paid for: then it will be hidden.
    void add_shown_sums(Programme& programme, const std::vector<Cell>& cells)
    {
        for_each_row(indexed_.sums, cells, [&](std::uint32_t row) {
            if (protection_.shown[row] == 0)
                return;
            const auto line = programme.add_row(0, 0);
            for (const auto cell : system_.sums()[row])
                if (column_of_[cell] >= 0)
                    programme.add(line, column_of_[cell], 1);
            for (const double sign : { 1.0, -1.0 })
                programme.add(line,
                    programme.add_column(0, std::numeric_limits<double>::max(), problem_.cost[row]), sign);
        });
    }

    /// Each person by whom another unprotected number moves up, until it is far enough, earns far less than
    /// hiding any sum costs.
    void add_other_numbers(Programme& programme, const std::vector<Cell>& cells)
    {
        constexpr double earned = -0.001;
        constexpr std::size_t most = 200;
        std::size_t added = 0;
        for_each_row(sensitive_of_, cells, [&](std::uint32_t number) {
            const auto& sum = problem_.sensitive[number];
            const auto is_near = [&](Cell cell) { return column_of_[cell] >= 0; };
            if (added == most || ranges_[number].width() >= problem_.width
                || !std::ranges::all_of(sum.plus, is_near) || !std::ranges::all_of(sum.minus, is_near))
                return;
            ++added;
            const auto line = programme.add_row(0, std::numeric_limits<double>::max());
            for (const auto cell : sum.plus)
                programme.add(line, column_of_[cell], 1);
            for (const auto cell : sum.minus)
                programme.add(line, column_of_[cell], -1);
            programme.add(line, programme.add_column(0, static_cast<double>(problem_.width), earned), -1);
        });
    }

    /// Every person moved is paid for, and nothing else.
    void add_people_moved(Programme& programme, const std::vector<Cell>& cells)
    {
        for (const auto cell : cells) {
            const auto line = programme.add_row(0, 0);
            programme.add(line, column_of_[cell], 1);
            for (const double sign : { 1.0, -1.0 })
                programme.add(line, programme.add_column(0, std::numeric_limits<double>::max(), 1), sign);
        }
    }

    /// Calls once for every list in which one of the cells stands.
    template <typename Visit>
    void for_each_row(const Incidence& incidence, const std::vector<Cell>& cells, Visit visit)
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

    /// Whole numbers: rounding that breaks a rule is found out by is_possible.
    [[nodiscard]] static World read_world(
        const std::vector<double>& solution, const std::vector<Cell>& cells, int first)
    {
        World world;
        for (std::size_t place = 0; place < cells.size(); ++place)
            if (const auto change = std::llround(solution[static_cast<std::size_t>(first) + place]);
                change != 0)
                world.emplace_back(cells[place], change);
        return world;
    }

    const ProtectionProblem& problem_;
    const CellSystem& system_;
    const Neighbourhoods& neighbourhoods_;
    Indexed indexed_;
    Incidence sensitive_of_;
    Changes changes_;
    std::vector<int> column_of_;
    std::vector<std::uint32_t> row_seen_;
    std::uint32_t row_mark_ = 0;
    std::vector<Range> ranges_;
    Protection protection_;
};

} // namespace

std::vector<Cell> WholeSystem::around(
    const SignedSum& /*sum*/, std::size_t /*level*/, std::int64_t /*width*/) const
{
    std::vector<Cell> all(system_.cells());
    for (std::size_t cell = 0; cell < all.size(); ++cell)
        all[cell] = static_cast<Cell>(cell);
    return all;
}

Protection protect(const ProtectionProblem& problem, const Neighbourhoods& neighbourhoods)
{
    INVARIANT(problem.counts.size() == problem.system->cells(), "every cell has its count");
    INVARIANT(problem.small.size() == problem.system->sums().size(), "every sum is judged");
    INVARIANT(problem.cost.size() == problem.system->sums().size(), "every sum has its cost");
    return Defender(problem, neighbourhoods).defend();
}

bool is_protected(const ProtectionProblem& problem, const Protection& protection)
{
    const auto& system = *problem.system;
    for (std::size_t sum = 0; sum < system.sums().size(); ++sum)
        if (problem.small[sum] != 0 && protection.shown[sum] != 0)
            return false;

    const Indexed indexed(system);
    const auto sensitive_of = incidence_of(problem.sensitive, system.cells());
    Changes changes(system.cells());
    std::vector<Range> ranges(problem.sensitive.size());
    for (const auto& world : protection.worlds) {
        changes.set(world);
        if (!is_possible(world, changes, system, indexed, problem.counts))
            return false;
        for (const auto& [cell, change] : world) {
            for (const auto sum : indexed.sums[cell])
                if (protection.shown[sum] != 0 && changes.of(system.sums()[sum]) != 0)
                    return false;
            for (const auto number : sensitive_of[cell])
                ranges[number].include(changes.of(problem.sensitive[number]));
        }
        changes.clear(world);
    }
    const bool nothing_shown = std::ranges::find(protection.shown, 1) == protection.shown.end();
    return nothing_shown
        || std::ranges::all_of(ranges, [&](const Range& range) { return range.width() >= problem.width; });
}

} // namespace wres::protection
