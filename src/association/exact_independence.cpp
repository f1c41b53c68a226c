// SPDX-License-Identifier: MIT
#include "association/exact_independence.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>
#include <vector>

#include "association/table_network.h"
#include "distributions/log_factorials.h"
#include "distributions/random_index.h"

namespace wres::statistics {

namespace {

constexpr double tie = 1e-7;

constexpr std::uint64_t drawn_tables = 200'000;
constexpr std::uint64_t most_people = 200'000;

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
                std::swap(bag[left - 1], bag[random_index(random, left)]);
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
    const double limit = log_weight(cells_of(table), log_factorial) + tie;
    if (const auto p = probability_up_to(tall ? table.column_totals() : table.row_totals(),
            tall ? table.row_totals() : table.column_totals(), limit, log_factorial))
        return ExactP { .p = *p, .route = ExactP::Route::Network, .standard_error = 0 };
    return by_drawing(table, log_factorial);
}

} // namespace wres::statistics
