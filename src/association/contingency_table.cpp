// SPDX-License-Identifier: MIT
#include "association/contingency_table.h"

#include <numeric>
#include <utility>

namespace wres::statistics {

namespace {

constexpr std::uint64_t most_people = std::uint64_t { 1 } << 50;

} // namespace

Result<ContingencyTable> ContingencyTable::of(
    std::size_t rows, std::size_t columns, std::vector<std::uint64_t> counts)
{
    if (rows == 0 || columns == 0 || counts.size() / rows != columns || counts.size() % rows != 0)
        return failure("contingency_table.not_rectangular", "Give as many counts as rows times columns.");
    std::uint64_t everybody = 0;
    for (const auto count : counts) {
        if (count > most_people || everybody + count > most_people)
            return failure(
                "contingency_table.too_many", "There are more people in this table than on the planet.");
        everybody += count;
    }
    return ContingencyTable(rows, columns, std::move(counts));
}

ContingencyTable::ContingencyTable(std::size_t rows, std::size_t columns, std::vector<std::uint64_t> counts)
    : rows_(rows)
    , columns_(columns)
    , counts_(std::move(counts))
{
}

std::vector<std::uint64_t> ContingencyTable::row_totals() const
{
    std::vector<std::uint64_t> totals(rows_);
    for (std::size_t row = 0; row < rows_; ++row)
        for (std::size_t column = 0; column < columns_; ++column)
            totals[row] += at(row, column);
    return totals;
}

std::vector<std::uint64_t> ContingencyTable::column_totals() const
{
    std::vector<std::uint64_t> totals(columns_);
    for (std::size_t row = 0; row < rows_; ++row)
        for (std::size_t column = 0; column < columns_; ++column)
            totals[column] += at(row, column);
    return totals;
}

std::uint64_t ContingencyTable::everybody() const
{
    return std::accumulate(counts_.begin(), counts_.end(), std::uint64_t { 0 });
}

ContingencyTable ContingencyTable::without_empty_lines() const
{
    const auto in_row = row_totals();
    const auto in_column = column_totals();
    std::vector<std::uint64_t> kept;
    std::size_t rows = 0;
    for (std::size_t row = 0; row < rows_; ++row) {
        if (in_row[row] == 0)
            continue;
        ++rows;
        for (std::size_t column = 0; column < columns_; ++column)
            if (in_column[column] > 0)
                kept.push_back(at(row, column));
    }
    if (rows == 0)
        return ContingencyTable(1, 1, { 0 });
    const std::size_t columns = kept.size() / rows;
    return ContingencyTable(rows, columns, std::move(kept));
}

} // namespace wres::statistics
