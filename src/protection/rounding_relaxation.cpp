// SPDX-License-Identifier: MIT
#include "protection/rounding_relaxation.h"

#include <algorithm>
#include <cmath>

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

namespace wres::protection {

namespace {

/// A share so near to 0 or 1 is as good as it.
constexpr double as_good_as = 1e-7;

} // namespace

/// Each step from one multiple to the next is a column of the programme, between 0 and 1. As costs rise ever
/// faster, a step is not begun before the one below it is done.
struct RoundingRelaxation::Solver {
    ClpSimplex simplex;
    std::vector<int> first_step; // by column, and one past the last
    std::vector<double> places; // by column
    double least_cost {}; // of the first multiple of every column
    bool adds_up {}; // the first multiples do
    Effort effort;

    [[nodiscard]] int steps() const { return first_step.back(); }

    void read_places()
    {
        const double* solution = simplex.getColSolution();
        for (std::size_t column = 0; column < places.size(); ++column) {
            places[column] = 0;
            for (int step = first_step[column]; step < first_step[column + 1]; ++step)
                places[column] += solution[step];
            const double whole = std::round(places[column]);
            if (std::abs(places[column] - whole) < as_good_as)
                places[column] = whole;
        }
    }
};

RoundingRelaxation::RoundingRelaxation(const RoundingModel& model)
    : solver_(std::make_unique<Solver>(ClpSimplex(), std::vector<int> { 0 },
        std::vector<double>(model.columns.size(), 0), 0.0, true, Effort {}))
{
    std::vector<double> costs;
    for (const auto& column : model.columns) {
        solver_->least_cost += column.costs.front();
        for (std::size_t step = 1; step < column.costs.size(); ++step)
            costs.push_back(column.costs[step] - column.costs[step - 1]);
        solver_->first_step.push_back(static_cast<int>(costs.size()));
    }
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> factors;
    std::vector<double> wanted;
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        double start = 0;
        for (const auto& entry : model.rows[row]) {
            start += entry.factor * static_cast<double>(model.columns[entry.column].least);
            for (int step = solver_->first_step[entry.column]; step < solver_->first_step[entry.column + 1];
                 ++step) {
                rows.push_back(static_cast<int>(row));
                columns.push_back(step);
                factors.push_back(entry.factor);
            }
        }
        wanted.push_back(-start);
        solver_->adds_up = solver_->adds_up && start == 0;
    }
    wanted.push_back(0); // a row of nothing: CLP does not take a programme without rows
    CoinPackedMatrix matrix(
        true, rows.data(), columns.data(), factors.data(), static_cast<CoinBigIndex>(factors.size()));
    matrix.setDimensions(static_cast<int>(wanted.size()), solver_->steps());
    const std::vector<double> zeros(costs.size(), 0);
    const std::vector<double> ones(costs.size(), 1);
    auto& simplex = solver_->simplex;
    simplex.setLogLevel(0);
    simplex.loadProblem(matrix, zeros.data(), ones.data(), costs.data(), wanted.data(), wanted.data());
}

RoundingRelaxation::~RoundingRelaxation() = default;
RoundingRelaxation::RoundingRelaxation(RoundingRelaxation&&) noexcept = default;
RoundingRelaxation& RoundingRelaxation::operator=(RoundingRelaxation&&) noexcept = default;

void RoundingRelaxation::limit(Column column, std::int64_t first, std::int64_t last)
{
    const int start = solver_->first_step[column];
    for (int step = start; step < solver_->first_step[column + 1]; ++step)
        solver_->simplex.setColumnBounds(step, step - start < first ? 1 : 0, step - start < last ? 1 : 0);
}

std::optional<double> RoundingRelaxation::solve()
{
    auto& simplex = solver_->simplex;
    if (solver_->steps() == 0) // CLP does not take a programme without columns
        return solver_->adds_up ? std::optional(solver_->least_cost) : std::nullopt;
    simplex.dual();
    ++solver_->effort.programmes;
    solver_->effort.iterations += static_cast<std::uint64_t>(simplex.numberIterations());
    if (simplex.status() > 1) {
        simplex.allSlackBasis(true);
        simplex.primal();
    }
    if (simplex.status() != 0)
        return std::nullopt;
    solver_->read_places();
    return solver_->least_cost + simplex.objectiveValue();
}

const std::vector<double>& RoundingRelaxation::places() const
{
    return solver_->places;
}

const Effort& RoundingRelaxation::effort() const
{
    return solver_->effort;
}

} // namespace wres::protection
