// SPDX-License-Identifier: MIT
#include "attack/linear_model.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

namespace wres::attack {

namespace {

constexpr double endless_from = 1e15;

/// CLP writes endless with a number of its own.
double as_clp(double limit)
{
    if (limit >= endless_from)
        return COIN_DBL_MAX;
    return limit <= -endless_from ? -COIN_DBL_MAX : limit;
}

} // namespace

struct LinearModel::Solver {
    ClpSimplex simplex;
    Form form;
};

LinearModel::LinearModel(const Knowledge& knowledge) : solver_(std::make_unique<Solver>())
{
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> factors;
    std::vector<double> least;
    std::vector<double> most;
    for (const auto& fact : knowledge.facts()) {
        // Facts with large factors are no more important: percentages have them.
        double scale = 1;
        for (const auto& term : fact.form)
            scale = std::max(scale, std::abs(static_cast<double>(term.factor)));
        for (const auto& term : fact.form) {
            rows.push_back(static_cast<int>(least.size()));
            columns.push_back(static_cast<int>(term.unknown));
            factors.push_back(static_cast<double>(term.factor) / scale);
        }
        least.push_back(as_clp(fact.limits.lower / scale));
        most.push_back(as_clp(fact.limits.upper / scale));
    }
    CoinPackedMatrix matrix(
        true, rows.data(), columns.data(), factors.data(), static_cast<CoinBigIndex>(factors.size()));
    matrix.setDimensions(static_cast<int>(least.size()), static_cast<int>(knowledge.unknowns()));
    std::vector<double> lower;
    std::vector<double> upper;
    for (const auto& limits : knowledge.all_limits()) {
        lower.push_back(as_clp(limits.lower));
        upper.push_back(as_clp(limits.upper));
    }
    const std::vector<double> objective(knowledge.unknowns(), 0);
    auto& simplex = solver_->simplex;
    simplex.setLogLevel(0);
    simplex.loadProblem(matrix, lower.data(), upper.data(), objective.data(), least.data(), most.data());
}

LinearModel::~LinearModel() = default;
LinearModel::LinearModel(LinearModel&&) noexcept = default;
LinearModel& LinearModel::operator=(LinearModel&&) noexcept = default;

LinearModel::Outcome LinearModel::minimise(const Form& form)
{
    auto& simplex = solver_->simplex;
    const bool same_form = form == solver_->form;
    if (!same_form) {
        for (const auto& term : solver_->form)
            simplex.setObjectiveCoefficient(static_cast<int>(term.unknown), 0);
        for (const auto& term : form)
            simplex.setObjectiveCoefficient(static_cast<int>(term.unknown), static_cast<double>(term.factor));
        solver_->form = form;
    }
    // New limits leave the last solution dual feasible, a new form leaves it primal feasible.
    if (same_form)
        simplex.dual();
    else
        simplex.primal();
    if (simplex.status() > 2) {
        simplex.allSlackBasis(true);
        simplex.primal();
    }
    if (simplex.status() == 0)
        return Outcome::Found;
    return simplex.status() == 2 ? Outcome::Endless : Outcome::Impossible;
}

double LinearModel::least() const
{
    return solver_->simplex.objectiveValue();
}

double LinearModel::at(Unknown unknown) const
{
    return solver_->simplex.getColSolution()[unknown];
}

void LinearModel::limit(Unknown unknown, Limits limits)
{
    solver_->simplex.setColumnBounds(static_cast<int>(unknown), as_clp(limits.lower), as_clp(limits.upper));
}

} // namespace wres::attack
