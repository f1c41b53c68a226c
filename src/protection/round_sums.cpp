// SPDX-License-Identifier: MIT
#include "protection/round_sums.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "base/invariant.h"
#include "protection/rounding_search.h"

namespace wres::protection {

namespace {

constexpr std::int64_t most_relaxed = 4;

/// Cells that are printed nowhere may lie so many multiples farther off than sums.
constexpr std::int64_t unprinted_farther = 1;

/// Of a search for one piece.
constexpr std::uint64_t work_of_a_piece = 15'000;

/// Which cells hang together by addition: each piece by its least cell.
class Pieces {
public:
    explicit Pieces(const CellSystem& system) : piece_(system.cells())
    {
        std::iota(piece_.begin(), piece_.end(), Cell { 0 });
        for (const auto& equality : system.equalities()) {
            join(equality.left);
            join(equality.right);
            join({ equality.left.front(), equality.right.front() });
        }
        for (const auto& sum : system.sums())
            join(sum);
    }

    [[nodiscard]] Cell of(Cell cell) const
    {
        while (piece_[cell] != cell)
            cell = piece_[cell];
        return cell;
    }

private:
    void join(const std::vector<Cell>& cells)
    {
        for (const auto cell : cells) {
            const auto one = of(cells.front());
            const auto other = of(cell);
            piece_[std::max(one, other)] = std::min(one, other);
        }
    }

    std::vector<Cell> piece_;
};

class SumRounder {
public:
    SumRounder(const CellSystem& system, const CellCounts& counts, std::int64_t base)
        : system_(system)
        , counts_(counts)
        , base_(base)
        , index_(system)
        , column_of_(system.cells(), none)
        , multiples_(system.cells())
    {
    }

    Result<RoundedSums> run()
    {
        RoundedSums rounded;
        std::vector<std::int64_t> within(system_.cells());
        for (const auto& cells : larger_pieces_first()) {
            const auto relaxation = TRY(round_piece(cells));
            for (const auto cell : cells)
                within[cell] = base_ * (relaxation + 1) - 1;
        }
        for (const auto& multiple : multiples_)
            rounded.cells.push_back(*multiple * base_);
        for (const auto& sum : system_.sums()) {
            rounded.sums.push_back(cells::value_of({ sum, {} }, rounded.cells));
            const auto away = std::abs(rounded.sums.back() - cells::value_of({ sum, {} }, counts_));
            rounded.deviation += static_cast<double>(away);
            rounded.within.push_back(within[sum.front()]);
        }
        return rounded;
    }

private:
    static constexpr Column none = std::numeric_limits<Column>::max();

    /// A piece that a cell of another is part of comes before that one.
    [[nodiscard]] std::vector<std::vector<Cell>> larger_pieces_first() const
    {
        const Pieces pieces(system_);
        std::map<Cell, std::vector<Cell>> cells_of;
        for (Cell cell = 0; cell < system_.cells(); ++cell)
            cells_of[pieces.of(cell)].push_back(cell);
        std::map<Cell, std::size_t> depth;
        for (std::size_t round = 0; round < cells_of.size(); ++round)
            for (const auto& order : system_.orders()) {
                const auto smaller = pieces.of(order.smaller);
                const auto larger = pieces.of(order.larger);
                if (smaller != larger && depth[smaller] <= depth[larger] && depth[larger] < cells_of.size())
                    depth[smaller] = depth[larger] + 1;
            }
        std::vector<Cell> order;
        for (const auto& [piece, cells] : cells_of)
            order.push_back(piece);
        std::ranges::stable_sort(order, {}, [&](Cell piece) { return depth[piece]; });
        std::vector<std::vector<Cell>> sorted;
        for (const auto piece : order)
            sorted.push_back(std::move(cells_of[piece]));
        return sorted;
    }

    /// @return how far it had to be relaxed
    Result<std::int64_t> round_piece(const std::vector<Cell>& cells)
    {
        for (std::int64_t relaxation = 0; relaxation <= most_relaxed; ++relaxation) {
            const auto model = model_of(cells, relaxation);
            if (!model)
                continue;
            SearchLimits limits;
            limits.work = work_of_a_piece;
            const auto found = nearest_multiples(
                *model, [](const Multiples&) { return true; }, limits);
            if (found.multiples.empty())
                continue;
            for (Column column = 0; column < cells.size(); ++column)
                multiples_[cells[column]] = found.multiples[column];
            return relaxation;
        }
        return failure("protection.not_rounded",
            fmt::format("No rounding to multiples of {} was found that adds up with every count within {} of "
                        "the truth. Choose rules with another base, or rules that hide counts.",
                base_, base_ * (most_relaxed + 1)));
    }

    /// A column for each cell, in their order; then one for each printed sum of several.
    /// @return nothing where some number has no multiple left
    std::optional<RoundingModel> model_of(const std::vector<Cell>& cells, std::int64_t relaxation)
    {
        RoundingModel model;
        model.cost_unit = 1;
        for (Column column = 0; column < cells.size(); ++column)
            column_of_[cells[column]] = column;
        std::vector<double> printed(cells.size(), 0); // how often
        std::map<std::vector<Cell>, double> sums;
        for (std::size_t place = 0; place < cells.size(); ++place)
            for (const auto sum : index_.sums[cells[place]]) {
                const auto& of_sum = system_.sums()[sum];
                if (of_sum.size() == 1)
                    ++printed[place];
                else if (of_sum.front() == cells[place])
                    ++sums[of_sum];
            }
        for (std::size_t place = 0; place < cells.size(); ++place) {
            const auto farther = relaxation + (printed[place] > 0 ? 0 : unprinted_farther);
            auto column = column_for(counts_[cells[place]], farther, printed[place]);
            if (!limit_by_orders(column, cells[place]))
                return std::nullopt;
            model.columns.push_back(std::move(column));
        }
        add_equalities(model, cells);
        add_orders(model, cells, relaxation);
        for (const auto& [sum, times] : sums) {
            std::vector<RowEntry> row { { static_cast<Column>(model.columns.size()), -1 } };
            model.columns.push_back(column_for(cells::value_of({ sum, {} }, counts_), relaxation, times));
            for (const auto cell : sum)
                row.push_back({ column_of_[cell], 1 });
            model.rows.push_back(std::move(row));
        }
        for (const auto cell : cells)
            column_of_[cell] = none;
        return model;
    }

    /// The multiples around a count, and so many farther off.
    [[nodiscard]] RoundedColumn column_for(std::int64_t count, std::int64_t farther, double times) const
    {
        auto first = count / base_;
        auto last = (count + base_ - 1) / base_;
        if (count > 0) {
            first = std::max<std::int64_t>(first - farther, 0);
            last += farther;
        }
        RoundedColumn column { first, {} };
        for (auto multiple = first; multiple <= last; ++multiple)
            column.costs.push_back(times * static_cast<double>(std::abs(base_ * multiple - count)));
        return column;
    }

    /// By what was rounded before: a cell is not more than what it is part of, nor less than its parts.
    /// @return whether any multiple is left
    bool limit_by_orders(RoundedColumn& column, Cell cell) const
    {
        auto first = column.least;
        auto last = column.least + static_cast<std::int64_t>(column.costs.size()) - 1;
        for (const auto place : index_.smaller_in[cell])
            if (const auto larger = multiples_[system_.orders()[place].larger])
                last = std::min(last, *larger);
        for (const auto place : index_.larger_in[cell])
            if (const auto smaller = multiples_[system_.orders()[place].smaller])
                first = std::max(first, *smaller);
        if (first > last)
            return false;
        const auto from = column.costs.begin() + (first - column.least);
        column.costs = { from, from + (last - first + 1) };
        column.least = first;
        return true;
    }

    void add_equalities(RoundingModel& model, const std::vector<Cell>& cells) const
    {
        for (const auto cell : cells)
            for (const auto place : index_.equalities[cell]) {
                const auto& equality = system_.equalities()[place];
                if (equality.left.front() != cell)
                    continue;
                std::vector<RowEntry> row;
                for (const auto part : equality.left)
                    row.push_back({ column_of_[part], 1 });
                for (const auto part : equality.right)
                    row.push_back({ column_of_[part], -1 });
                model.rows.push_back(std::move(row));
            }
    }

    /// Within the piece: what the larger is more than the smaller is a number too, printed nowhere.
    void add_orders(RoundingModel& model, const std::vector<Cell>& cells, std::int64_t relaxation) const
    {
        for (const auto cell : cells)
            for (const auto place : index_.smaller_in[cell]) {
                const auto& order = system_.orders()[place];
                if (column_of_[order.larger] == none)
                    continue;
                const auto apart = counts_[order.larger] - counts_[order.smaller];
                auto column = column_for(apart, 2 * (relaxation + unprinted_farther) + 1, 0);
                if (apart == 0)
                    column.costs.assign(static_cast<std::size_t>(2 * relaxation) + 4, 0);
                model.rows.push_back({ { column_of_[order.larger], 1 }, { column_of_[order.smaller], -1 },
                    { static_cast<Column>(model.columns.size()), -1 } });
                model.columns.push_back(std::move(column));
            }
    }

    const CellSystem& system_;
    const CellCounts& counts_;
    std::int64_t base_;
    SystemIndex index_;
    std::vector<Column> column_of_; // by cell, of the piece being rounded
    std::vector<std::optional<std::int64_t>> multiples_; // by cell, where it is rounded already
};

} // namespace

Result<RoundedSums> round_sums(const CellSystem& system, const CellCounts& counts, std::int64_t base)
{
    INVARIANT(base >= 2, "a base is 2 or more");
    INVARIANT(counts.size() == system.cells(), "every cell has its count");
    return SumRounder(system, counts, base).run();
}

} // namespace wres::protection
