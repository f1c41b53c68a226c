// SPDX-License-Identifier: MIT
#include "association/independence.h"

#include <algorithm>

#include "distributions/deviance.h"
#include "distributions/normal.h"

namespace wres::statistics {

namespace {

/// Adds `cell(observed, expected)` over the table.
template <typename Cell>
ChiSquaredTest over_cells(const ContingencyTable& whole, const Cell& cell)
{
    const ContingencyTable table = whole.without_empty_lines();
    const auto in_row = table.row_totals();
    const auto in_column = table.column_totals();
    const auto everybody = static_cast<double>(table.everybody());
    const auto degrees_of_freedom = static_cast<double>((table.rows() - 1) * (table.columns() - 1));
    if (degrees_of_freedom == 0)
        return { .statistic = 0, .degrees_of_freedom = 0, .p = 1 };

    double statistic = 0;
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (std::size_t column = 0; column < table.columns(); ++column) {
            const double expected =
                static_cast<double>(in_row[row]) * (static_cast<double>(in_column[column]) / everybody);
            statistic += cell(static_cast<double>(table.at(row, column)), expected);
        }
    statistic = std::max(0.0, statistic);
    return { .statistic = statistic,
        .degrees_of_freedom = degrees_of_freedom,
        .p = upper_chi_squared_p(statistic, degrees_of_freedom) };
}

} // namespace

ChiSquaredTest pearson_independence(const ContingencyTable& table)
{
    return over_cells(table, [](double observed, double expected) {
        return (observed - expected) * ((observed - expected) / expected);
    });
}

ChiSquaredTest likelihood_ratio_independence(const ContingencyTable& table)
{
    return over_cells(
        table, [](double observed, double expected) { return 2 * deviance(observed, expected); });
}

} // namespace wres::statistics
