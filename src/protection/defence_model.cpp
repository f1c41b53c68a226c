// SPDX-License-Identifier: MIT
#include "protection/defence_model.h"

#include <algorithm>
#include <numeric>

namespace wres::protection {

namespace {

bool asks_nothing(const cells::ProtectionLevel& level)
{
    return level.lower <= 0 && level.upper <= 0 && level.range <= 0;
}

} // namespace

PartOfModel defence_model(const cells::SuppressionProblem& problem)
{
    PartOfModel part;
    auto& [model, cell_of] = part;
    cell_of.resize(problem.cells.size());
    std::iota(cell_of.begin(), cell_of.end(), Column { 0 });
    std::ranges::sort(cell_of, {}, [&](Column cell) { return problem.cells[cell].id; });
    std::vector<Column> column_of(cell_of.size());
    for (std::size_t column = 0; column < cell_of.size(); ++column)
        column_of[cell_of[column]] = static_cast<Column>(column);

    for (const auto cell : cell_of) {
        const auto& from = problem.cells[cell];
        const bool published =
            !problem.status.empty() && problem.status[cell] == cells::CellStatus::Published;
        model.columns.push_back({ from.value - from.lower_bound, from.upper_bound - from.value, from.cost,
            Visibility::Decidable, published });
    }
    for (const auto& total : problem.totals) {
        std::vector<RowEntry> row { { column_of[total.total], -1 } };
        for (const auto cell : total.parts)
            row.push_back({ column_of[cell], 1 });
        std::ranges::sort(row);
        model.rows.push_back(std::move(row));
    }
    std::ranges::sort(model.rows);
    model.rows.erase(std::unique(model.rows.begin(), model.rows.end()), model.rows.end());

    for (const auto cell : problem.never_suppress)
        model.columns[column_of[cell]].visibility = Visibility::Shown;
    for (const auto& [cell, level] : problem.primary) {
        const auto column = column_of[cell];
        model.columns[column].visibility = Visibility::Hidden;
        if (asks_nothing(level))
            continue;
        model.threats.push_back({ column, level, std::nullopt });
        for (const auto known : problem.single_contributor)
            if (known != cell)
                model.threats.push_back({ column, level, column_of[known] });
    }
    std::ranges::sort(model.threats, {}, [](const Threat& threat) {
        return std::pair { threat.column, threat.known };
    });
    return part;
}

} // namespace wres::protection
