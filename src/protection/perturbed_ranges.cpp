// SPDX-License-Identifier: MIT
#include "protection/perturbed_ranges.h"

#include <algorithm>
#include <cmath>

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

#include "protection/audit.h"

namespace wres::protection {

using cells::Cell;
using cells::PerturbedValues;
using cells::SuppressionProblem;

namespace {

constexpr double rounding = 1e-6;

bool is_met(const SuppressionProblem& problem, const cells::PrimaryCell& primary, const CellRange& range)
{
    const double value = problem.cells[primary.cell].value;
    return meets(primary.level, value - range.lower, range.upper - value);
}

bool is_whole(const cells::TableCell& cell)
{
    return cell.value == std::round(cell.value);
}

} // namespace

struct PerturbedRanges::Solver {
    const SuppressionProblem& problem;
    ClpSimplex simplex;
    std::vector<CellRange> alone; // by cell: without the totals
    bool is_of_counts {};

    void limit(Cell cell, const CellRange& range)
    {
        simplex.setColumnBounds(static_cast<int>(cell), range.lower, range.upper);
    }

    /// The truth is always possible, so that a programme without an answer is the solver's trouble: then
    /// nothing is claimed.
    double least(Cell cell, double sign)
    {
        const double truth = sign * problem.cells[cell].value;
        simplex.setObjectiveCoefficient(static_cast<int>(cell), sign);
        simplex.primal();
        const double found = simplex.status() == 0 ? simplex.objectiveValue() : truth;
        simplex.setObjectiveCoefficient(static_cast<int>(cell), 0);
        const double whole = std::round(found);
        return std::min(std::abs(found - whole) < rounding ? whole + 0.0 : found, truth);
    }
};

PerturbedRanges::PerturbedRanges(const SuppressionProblem& problem)
    : solver_(std::make_unique<Solver>(problem, ClpSimplex(), std::vector<CellRange>(problem.cells.size()),
        std::ranges::all_of(problem.cells, is_whole)))
{
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> factors;
    const auto add = [&](std::size_t row, Cell cell, double factor) {
        rows.push_back(static_cast<int>(row));
        columns.push_back(static_cast<int>(cell));
        factors.push_back(factor);
    };
    for (std::size_t row = 0; row < problem.totals.size(); ++row) {
        add(row, problem.totals[row].total, -1);
        for (const auto part : problem.totals[row].parts)
            add(row, part, 1);
    }
    CoinPackedMatrix matrix(
        true, rows.data(), columns.data(), factors.data(), static_cast<CoinBigIndex>(factors.size()));
    // A row more, of nothing: CLP does not take a programme without rows.
    matrix.setDimensions(static_cast<int>(problem.totals.size()) + 1, static_cast<int>(problem.cells.size()));
    const std::vector<double> zeros(std::max(problem.cells.size(), problem.totals.size()) + 1, 0);
    solver_->simplex.setLogLevel(0);
    solver_->simplex.loadProblem(
        matrix, zeros.data(), zeros.data(), zeros.data(), zeros.data(), zeros.data());
}

PerturbedRanges::~PerturbedRanges() = default;
PerturbedRanges::PerturbedRanges(PerturbedRanges&&) noexcept = default;
PerturbedRanges& PerturbedRanges::operator=(PerturbedRanges&&) noexcept = default;

bool PerturbedRanges::has_whole_values() const
{
    return solver_->is_of_counts;
}

CellRange PerturbedRanges::behind(Cell cell, double published, const PerturbedValues& how) const
{
    const auto& of = solver_->problem.cells[cell];
    CellRange range { std::max(of.lower_bound, published - how.within),
        std::min(of.upper_bound, published + how.within) };
    if (how.zeros_stay && published > 0)
        range.lower = std::max(range.lower, has_whole_values() ? 1.0 : 0.0);
    if (has_whole_values())
        range = { std::ceil(range.lower - rounding), std::floor(range.upper + rounding) };
    return range;
}

void PerturbedRanges::publish(const PerturbedValues& published)
{
    for (Cell cell = 0; cell < solver_->alone.size(); ++cell) {
        const auto& of = solver_->problem.cells[cell];
        solver_->alone[cell] = published.published[cell] ? behind(cell, *published.published[cell], published)
                                                         : CellRange { of.lower_bound, of.upper_bound };
        solver_->limit(cell, solver_->alone[cell]);
    }
}

CellRange PerturbedRanges::range(Cell cell, std::optional<Cell> known)
{
    if (known) {
        const double value = solver_->problem.cells[*known].value;
        solver_->limit(*known, { value, value });
    }
    const CellRange range { solver_->least(cell, 1), -solver_->least(cell, -1) };
    if (known)
        solver_->limit(*known, solver_->alone[*known]);
    return range;
}

std::optional<Cell> PerturbedRanges::exposed()
{
    const auto& problem = solver_->problem;
    for (const auto& primary : problem.primary) {
        if (!is_met(problem, primary, range(primary.cell)))
            return primary.cell;
        for (const auto known : problem.single_contributor)
            if (known != primary.cell && !is_met(problem, primary, range(primary.cell, known)))
                return primary.cell;
    }
    return std::nullopt;
}

} // namespace wres::protection
