// SPDX-License-Identifier: MIT
#include "protection/cheapest_world.h"

#include <algorithm>
#include <cmath>

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

namespace wres::protection {

namespace {

constexpr double moved_at_all = 1e-9;

} // namespace

/// Every column stands twice in the programme: once for what it deviates up, once for what it deviates down.
struct CheapestWorld::Solver {
    const DefenceModel& model;
    ClpSimplex simplex;
    Effort effort;

    [[nodiscard]] int up(Column column) const { return static_cast<int>(column); }
    [[nodiscard]] int down(Column column) const { return static_cast<int>(column + model.columns.size()); }

    void free(Column column)
    {
        const auto& of = model.columns[column];
        const bool moves = of.visibility != Visibility::Shown;
        simplex.setColumnBounds(up(column), 0, moves ? of.more : 0);
        simplex.setColumnBounds(down(column), 0, moves ? of.less : 0);
    }

    void fix(Column column, double up_by, double down_by)
    {
        simplex.setColumnBounds(up(column), up_by, up_by);
        simplex.setColumnBounds(down(column), down_by, down_by);
    }
};

CheapestWorld::CheapestWorld(const DefenceModel& model)
    : solver_(std::make_unique<Solver>(model, ClpSimplex(), Effort {}))
{
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> factors;
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        for (const auto& entry : model.rows[row]) {
            rows.insert(rows.end(), 2, static_cast<int>(row));
            columns.push_back(solver_->up(entry.column));
            columns.push_back(solver_->down(entry.column));
            factors.push_back(entry.factor);
            factors.push_back(-entry.factor);
        }
    }
    CoinPackedMatrix matrix(
        true, rows.data(), columns.data(), factors.data(), static_cast<CoinBigIndex>(factors.size()));
    matrix.setDimensions(static_cast<int>(model.rows.size()), static_cast<int>(2 * model.columns.size()));
    const std::vector<double> zeros(std::max(2 * model.columns.size(), model.rows.size()), 0);
    auto& simplex = solver_->simplex;
    simplex.setLogLevel(0);
    simplex.loadProblem(matrix, zeros.data(), zeros.data(), zeros.data(), zeros.data(), zeros.data());
    for (std::size_t column = 0; column < model.columns.size(); ++column)
        solver_->free(static_cast<Column>(column));
}

CheapestWorld::~CheapestWorld() = default;
CheapestWorld::CheapestWorld(CheapestWorld&&) noexcept = default;
CheapestWorld& CheapestWorld::operator=(CheapestWorld&&) noexcept = default;

void CheapestWorld::set_price(Column column, double price)
{
    solver_->simplex.setObjectiveCoefficient(solver_->up(column), price);
    solver_->simplex.setObjectiveCoefficient(solver_->down(column), price);
}

std::optional<CheapestWorld::Found> CheapestWorld::find(
    const Threat& threat, Direction direction, double distance)
{
    auto& simplex = solver_->simplex;
    const auto& of = solver_->model.columns[threat.column];
    const bool up = direction == Direction::Up;
    if (distance > (up ? of.more : of.less))
        return std::nullopt;
    solver_->fix(threat.column, up ? distance : 0, up ? 0 : distance);
    if (threat.known)
        solver_->fix(*threat.known, 0, 0);
    simplex.dual();
    ++solver_->effort.programmes;
    solver_->effort.iterations += static_cast<std::uint64_t>(simplex.numberIterations());
    std::optional<Found> found;
    if (simplex.status() == 0) {
        found.emplace();
        found->price = simplex.objectiveValue();
        const double* solution = simplex.getColSolution();
        for (std::size_t column = 0; column < solver_->model.columns.size(); ++column) {
            const auto place = static_cast<Column>(column);
            if (std::abs(solution[solver_->up(place)] - solution[solver_->down(place)]) > moved_at_all)
                found->moved.push_back(place);
        }
    }
    solver_->free(threat.column);
    if (threat.known)
        solver_->free(*threat.known);
    return found;
}

const Effort& CheapestWorld::effort() const
{
    return solver_->effort;
}

} // namespace wres::protection
