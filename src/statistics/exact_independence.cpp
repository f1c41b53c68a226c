// SPDX-License-Identifier: MIT
#include "statistics/exact_independence.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <vector>

namespace wres::statistics {

namespace {

constexpr double tie = 1e-7;

/// The work a network may cost before tables are drawn instead: some tenths of a second.
constexpr std::uint64_t most_steps = 2'000'000;
constexpr std::uint64_t drawn_tables = 200'000;
constexpr std::uint64_t most_people = 200'000;

using Totals = std::vector<std::uint64_t>;

/// log(n!) for n up to the number of people.
class LogFactorials {
public:
    explicit LogFactorials(std::uint64_t largest) : values_(static_cast<std::size_t>(largest) + 1)
    {
        for (std::size_t n = 2; n < values_.size(); ++n)
            values_[n] = values_[n - 1] + std::log(static_cast<double>(n));
    }

    double operator()(std::uint64_t n) const { return values_[static_cast<std::size_t>(n)]; }

private:
    std::vector<double> values_;
};

/// Mehta and Patel's network: columns are filled one after the other; a node is what is left of the rows, in
/// rising order, because the order of rows changes no probability. Weights are the products of 1 / cell!.
class Network {
public:
    Network(const Totals& rows, Totals columns, double log_observed)
        : columns_(std::move(columns))
        , log_factorial_(sum(rows))
        , limit_(log_observed + tie)
        , rows_(rows)
    {
        std::ranges::sort(rows_);
        std::ranges::sort(columns_, std::greater<>());
    }

    /// Nothing when the work would be too much.
    std::optional<double> p()
    {
        // What has been passed, kept apart by node and by weight so far (to 10 digits, so that equal ones
        // meet).
        std::map<Totals, std::map<std::int64_t, double>> stage { { rows_, { { 0, 1.0 } } } };
        const double log_everything = log_total(rows_);
        double as_improbable = 0;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            std::map<Totals, std::map<std::int64_t, double>> next;
            for (const auto& [node, pasts] : stage)
                if (!pass(node, pasts, column, next, as_improbable, log_everything))
                    return std::nullopt;
            stage = std::move(next);
        }
        return std::min(1.0, as_improbable);
    }

private:
    static constexpr double digits = 1e10;

    struct Range {
        double smallest {}; // of the log weights of all ways to fill what is left
        double largest {};
    };

    static std::uint64_t sum(const Totals& totals)
    {
        std::uint64_t all = 0;
        for (const auto total : totals)
            all += total;
        return all;
    }

    /// Log of the total weight of all ways to fill the columns that the rows have left: (sum)! / product of
    /// (row! column!).
    double log_total(const Totals& rows) const
    {
        const std::uint64_t left = sum(rows);
        double log_weight = log_factorial_(left);
        for (const auto row : rows)
            log_weight -= log_factorial_(row);
        std::uint64_t filled = 0;
        for (std::size_t column = columns_.size(); column-- > 0 && filled < left;) {
            log_weight -= log_factorial_(columns_[column]);
            filled += columns_[column];
        }
        return log_weight;
    }

    /// Calls `with(rest of the rows in order, log weight of the column)` for every way to fill one column.
    template <typename With>
    bool each_column(const Totals& rows, std::size_t column, const With& with)
    {
        Totals rest = rows;
        return fill(rest, 0, columns_[column], 0, with);
    }

    template <typename With>
    bool fill(Totals& rest, std::size_t row, std::uint64_t left, double log_weight, const With& with)
    {
        if (++steps_ > most_steps)
            return false;
        if (row + 1 == rest.size()) {
            if (left > rest[row])
                return true;
            Totals node = rest;
            node[row] -= left;
            std::ranges::sort(node);
            return with(node, log_weight - log_factorial_(left));
        }
        const std::uint64_t room = rest[row];
        std::uint64_t others = 0;
        for (std::size_t other = row + 1; other < rest.size(); ++other)
            others += rest[other];
        for (std::uint64_t cell = left > others ? left - others : 0; cell <= std::min(room, left); ++cell) {
            rest[row] = room - cell;
            if (!fill(rest, row + 1, left - cell, log_weight - log_factorial_(cell), with))
                return false;
        }
        rest[row] = room;
        return true;
    }

    /// The shortest and longest way from a node to the end, worked out once a node.
    std::optional<Range> range(const Totals& node, std::size_t column)
    {
        if (column == columns_.size())
            return Range {};
        const auto key = std::pair(column, node);
        if (const auto known = ranges_.find(key); known != ranges_.end())
            return known->second;
        Range found { .smallest = 1e300, .largest = -1e300 };
        const bool done = each_column(node, column, [&](const Totals& rest, double log_weight) {
            const auto after = range(rest, column + 1);
            if (!after)
                return false;
            found.smallest = std::min(found.smallest, log_weight + after->smallest);
            found.largest = std::max(found.largest, log_weight + after->largest);
            return true;
        });
        if (!done)
            return std::nullopt;
        ranges_.emplace(key, found);
        return found;
    }

    template <typename Stage>
    bool pass(const Totals& node, const std::map<std::int64_t, double>& pasts, std::size_t column,
        Stage& next, double& as_improbable, double log_everything)
    {
        return each_column(node, column, [&](const Totals& rest, double log_weight) {
            const auto to_come = range(rest, column + 1);
            if (!to_come)
                return false;
            const double log_rest = log_total(rest);
            for (const auto& [past, ways] : pasts) {
                if (++steps_ > most_steps)
                    return false;
                const double passed = static_cast<double>(past) / digits + log_weight;
                if (passed + to_come->largest <= limit_)
                    as_improbable += ways * std::exp(passed + log_rest - log_everything);
                else if (passed + to_come->smallest <= limit_)
                    next[rest][std::llround(passed * digits)] += ways;
            }
            return true;
        });
    }

    Totals columns_;
    LogFactorials log_factorial_;
    double limit_;
    Totals rows_;
    std::map<std::pair<std::size_t, Totals>, Range> ranges_;
    std::uint64_t steps_ = 0;
};

/// Log weight of a table: minus the sum of log(cell!).
template <typename Cells>
double log_weight(const Cells& cells, const LogFactorials& log_factorial)
{
    double sum = 0;
    for (const auto cell : cells)
        sum -= log_factorial(cell);
    return sum;
}

std::vector<std::uint64_t> cells_of(const ContingencyTable& table)
{
    std::vector<std::uint64_t> cells;
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (std::size_t column = 0; column < table.columns(); ++column)
            cells.push_back(table.at(row, column));
    return cells;
}

/// A whole number from 0 to below `bound`, the same on every machine.
std::uint64_t below(std::mt19937_64& random, std::uint64_t bound)
{
    const std::uint64_t unfair = (std::uint64_t { 0 } - bound) % bound;
    for (;;) // ends with probability 1; the chance to go round again is below a millionth of a millionth here
        if (const std::uint64_t drawn = random(); drawn >= unfair)
            return drawn % bound;
}

/// Everybody draws a column out of a bag: a table with the same margins, in its right proportion.
ExactP by_drawing(const ContingencyTable& table, const LogFactorials& log_factorial)
{
    const auto rows = table.row_totals();
    const auto columns = table.column_totals();
    const double limit = log_weight(cells_of(table), log_factorial) + tie;
    std::vector<std::uint32_t> bag;
    for (std::uint32_t column = 0; column < columns.size(); ++column)
        bag.insert(bag.end(), static_cast<std::size_t>(columns[column]), column);

    std::mt19937_64 random(20'200'607);
    // Large tables get fewer draws, so that no table takes longer than a second.
    const std::uint64_t draws = std::clamp<std::uint64_t>(50'000'000 / (bag.size() + 1), 1'000, drawn_tables);
    std::uint64_t as_improbable = 0;
    std::vector<std::uint64_t> cells(rows.size() * columns.size());
    for (std::uint64_t draw = 0; draw < draws; ++draw) {
        std::ranges::fill(cells, 0);
        std::size_t left = bag.size();
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::uint64_t person = 0; person < rows[row]; ++person) {
                std::swap(bag[left - 1], bag[static_cast<std::size_t>(below(random, left))]);
                ++cells[row * columns.size() + bag[--left]];
            }
        if (log_weight(cells, log_factorial) <= limit)
            ++as_improbable;
    }
    const double p = (1 + static_cast<double>(as_improbable)) / (1 + static_cast<double>(draws));
    return { .p = p,
        .route = ExactP::Route::MonteCarlo,
        .standard_error = std::sqrt(p * (1 - p) / static_cast<double>(draws)) };
}

} // namespace

Result<ExactP> fisher_freeman_halton_p(const ContingencyTable& whole)
{
    const ContingencyTable table = whole.without_empty_lines();
    if (table.rows() < 2 || table.columns() < 2)
        return ExactP { .p = 1, .route = ExactP::Route::Network, .standard_error = 0 };

    if (table.everybody() > most_people)
        return failure("exact_test.too_large",
            "This table is too large for an exact test; use the chi-squared test instead.");

    const LogFactorials log_factorial(table.everybody());
    // Fewer rows than columns make fewer nodes.
    const bool tall = table.rows() > table.columns();
    Network network(tall ? table.column_totals() : table.row_totals(),
        tall ? table.row_totals() : table.column_totals(), log_weight(cells_of(table), log_factorial));
    if (const auto p = network.p())
        return ExactP { .p = *p, .route = ExactP::Route::Network, .standard_error = 0 };
    return by_drawing(table, log_factorial);
}

} // namespace wres::statistics
