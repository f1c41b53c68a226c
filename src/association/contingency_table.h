// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace wres::statistics {

/// People by two classifications: rows (groups) and columns (outcomes, pay bands). At least one of each.
class ContingencyTable {
public:
    /// @param counts  row after row
    /// @errors contingency_table.not_rectangular  the counts are not rows x columns
    ///         contingency_table.too_many          more than 2^50 people
    static Result<ContingencyTable> of(
        std::size_t rows, std::size_t columns, std::vector<std::uint64_t> counts);

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::uint64_t at(std::size_t row, std::size_t column) const
    {
        return counts_[row * columns_ + column];
    }

    [[nodiscard]] std::vector<std::uint64_t> row_totals() const;
    [[nodiscard]] std::vector<std::uint64_t> column_totals() const;
    [[nodiscard]] std::uint64_t everybody() const;

    /// The same table without its empty rows and columns.
    [[nodiscard]] ContingencyTable without_empty_lines() const;

private:
    ContingencyTable(std::size_t rows, std::size_t columns, std::vector<std::uint64_t> counts);

    std::size_t rows_, columns_;
    std::vector<std::uint64_t> counts_;
};

} // namespace wres::statistics
