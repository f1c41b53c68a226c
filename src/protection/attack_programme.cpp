// SPDX-License-Identifier: MIT
#include "protection/attack_programme.h"

#include <algorithm>
#include <cmath>

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

namespace wres::protection {

namespace {

/// The factors of the rows are small whole numbers, so the duals of a basis are fractions with small
/// denominators. What is nearer to 0 than this is 0.
constexpr double nothing = 1e-7;

} // namespace

struct AttackProgramme::Solver {
    const DefenceModel& model;
    ClpSimplex simplex;
    std::vector<double> share;
    Effort effort;

    void set_bounds(Column column, double least, double most)
    {
        simplex.setColumnBounds(static_cast<int>(column), least, most);
    }

    void set_bounds(Column column)
    {
        const auto& of = model.columns[column];
        set_bounds(column, -of.less * share[column], of.more * share[column]);
    }
};

AttackProgramme::AttackProgramme(const DefenceModel& model)
    : solver_(std::make_unique<Solver>(
        model, ClpSimplex(), std::vector<double>(model.columns.size(), 0), Effort {}))
{
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> factors;
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        for (const auto& entry : model.rows[row]) {
            rows.push_back(static_cast<int>(row));
            columns.push_back(static_cast<int>(entry.column));
            factors.push_back(entry.factor);
        }
    }
    CoinPackedMatrix matrix(
        true, rows.data(), columns.data(), factors.data(), static_cast<CoinBigIndex>(factors.size()));
    matrix.setDimensions(static_cast<int>(model.rows.size()), static_cast<int>(model.columns.size()));
    const std::vector<double> zeros(std::max(model.columns.size(), model.rows.size()), 0);
    auto& simplex = solver_->simplex;
    simplex.setLogLevel(0);
    simplex.loadProblem(matrix, zeros.data(), zeros.data(), zeros.data(), zeros.data(), zeros.data());
}

AttackProgramme::~AttackProgramme() = default;
AttackProgramme::AttackProgramme(AttackProgramme&&) noexcept = default;
AttackProgramme& AttackProgramme::operator=(AttackProgramme&&) noexcept = default;

void AttackProgramme::hide(std::span<const double> shares)
{
    for (std::size_t column = 0; column < shares.size(); ++column)
        hide(static_cast<Column>(column), shares[column]);
}

void AttackProgramme::hide(Column column, double share)
{
    if (solver_->share[column] == share)
        return;
    solver_->share[column] = share;
    solver_->set_bounds(column);
}

double AttackProgramme::push(const Threat& threat, Direction direction, double enough)
{
    auto& [model, simplex, share, effort] = *solver_;
    const auto column = threat.column;
    const auto& of = model.columns[column];
    const double sign = direction == Direction::Up ? 1 : -1;
    const double least = -of.less * share[column];
    const double most = of.more * share[column];
    if (direction == Direction::Up)
        solver_->set_bounds(column, least, std::min(most, enough));
    else
        solver_->set_bounds(column, std::max(least, -enough), most);
    if (threat.known)
        solver_->set_bounds(*threat.known, 0, 0);
    simplex.setObjectiveCoefficient(static_cast<int>(column), -sign);
    simplex.primal();
    ++effort.programmes;
    effort.iterations += static_cast<std::uint64_t>(simplex.numberIterations());
    const double reached = simplex.status() == 0 ? sign * simplex.getColSolution()[column] : 0;
    simplex.setObjectiveCoefficient(static_cast<int>(column), 0);
    solver_->set_bounds(column);
    if (threat.known)
        solver_->set_bounds(*threat.known);
    return std::max(reached, 0.0);
}

std::vector<double> AttackProgramme::world() const
{
    const double* solution = solver_->simplex.getColSolution();
    return { solution, solution + solver_->model.columns.size() };
}

std::vector<double> AttackProgramme::room_used(const Threat& threat, Direction direction) const
{
    const auto& model = solver_->model;
    const double sign = direction == Direction::Up ? 1 : -1;
    std::vector<double> pull(model.columns.size(), 0);
    pull[threat.column] = sign;
    const double* price = solver_->simplex.getRowPrice();
    for (std::size_t row = 0; row < model.rows.size(); ++row)
        for (const auto& entry : model.rows[row])
            pull[entry.column] += price[row] * entry.factor;
    for (std::size_t column = 0; column < pull.size(); ++column) {
        auto& used = pull[column];
        if (std::abs(used) < nothing || (threat.known && *threat.known == column))
            used = 0;
        else
            used = used > 0 ? used * model.columns[column].more : -used * model.columns[column].less;
    }
    return pull;
}

const Effort& AttackProgramme::effort() const
{
    return solver_->effort;
}

} // namespace wres::protection
