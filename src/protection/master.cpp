// SPDX-License-Identifier: MIT
#include "protection/master.h"

#include <algorithm>
#include <set>

#include <ClpSimplex.hpp>

namespace wres::protection {

namespace {

constexpr double as_good_as = 1e-7;

} // namespace

struct Master::Solver {
    const DefenceModel& model;
    ClpSimplex simplex;
    std::vector<int> place; // by column: among those of the programme, or -1
    std::vector<double> shares;
    std::set<Cut> cuts;
    std::vector<Cut> waiting;
    Effort effort;
    bool solved_before = false;

    /// Nothing is hidden but what was decided to be.
    double solve_without_cuts()
    {
        double cost = 0;
        for (std::size_t column = 0; column < place.size(); ++column) {
            if (place[column] < 0)
                continue;
            shares[column] = simplex.getColLower()[place[column]];
            cost += shares[column] * simplex.getObjCoefficients()[place[column]];
        }
        return cost;
    }

    void add_waiting()
    {
        if (waiting.empty())
            return;
        std::vector<CoinBigIndex> starts { 0 };
        std::vector<int> columns;
        std::vector<double> factors;
        std::vector<double> least;
        for (const auto& cut : waiting) {
            for (const auto& entry : cut.entries) {
                columns.push_back(place[entry.column]);
                factors.push_back(entry.factor);
            }
            starts.push_back(static_cast<CoinBigIndex>(columns.size()));
            least.push_back(cut.least);
        }
        const std::vector<double> most(waiting.size(), COIN_DBL_MAX);
        simplex.addRows(static_cast<int>(waiting.size()), least.data(), most.data(), starts.data(),
            columns.data(), factors.data());
        waiting.clear();
    }
};

Master::Master(const DefenceModel& model, std::span<const double> cost)
    : solver_(std::make_unique<Solver>(model, ClpSimplex(), std::vector<int>(model.columns.size(), -1),
        std::vector<double>(model.columns.size(), 0), std::set<Cut> {}, std::vector<Cut> {}, Effort {}))
{
    std::vector<double> costs;
    for (std::size_t column = 0; column < model.columns.size(); ++column) {
        if (model.columns[column].visibility == Visibility::Hidden)
            solver_->shares[column] = 1;
        if (model.columns[column].visibility != Visibility::Decidable)
            continue;
        solver_->place[column] = static_cast<int>(costs.size());
        costs.push_back(cost[column]);
    }
    auto& simplex = solver_->simplex;
    simplex.setLogLevel(0);
    simplex.resize(0, static_cast<int>(costs.size()));
    for (int column = 0; column < static_cast<int>(costs.size()); ++column) {
        simplex.setColumnBounds(column, 0, 1);
        simplex.setObjectiveCoefficient(column, costs[static_cast<std::size_t>(column)]);
    }
}

Master::~Master() = default;
Master::Master(Master&&) noexcept = default;
Master& Master::operator=(Master&&) noexcept = default;

bool Master::add(Cut cut)
{
    if (!solver_->cuts.insert(cut).second)
        return false;
    solver_->waiting.push_back(std::move(cut));
    return true;
}

void Master::bound(Column column, double least, double most)
{
    if (const auto place = solver_->place[column]; place >= 0)
        solver_->simplex.setColumnBounds(place, least, most);
}

std::optional<double> Master::solve()
{
    auto& simplex = solver_->simplex;
    solver_->add_waiting();
    if (simplex.numberRows() == 0) // CLP does not take a programme without rows
        return solver_->solve_without_cuts();
    simplex.dual();
    ++solver_->effort.programmes;
    solver_->effort.iterations += static_cast<std::uint64_t>(simplex.numberIterations());
    if (simplex.status() != 0)
        return std::nullopt;
    const double* solution = simplex.getColSolution();
    for (std::size_t column = 0; column < solver_->place.size(); ++column) {
        if (solver_->place[column] < 0)
            continue;
        const double share = solution[solver_->place[column]];
        solver_->shares[column] = share < as_good_as ? 0 : share > 1 - as_good_as ? 1 : share;
    }
    return simplex.objectiveValue();
}

const std::vector<double>& Master::shares() const
{
    return solver_->shares;
}

double Master::reduced_cost(Column column) const
{
    const auto place = solver_->place[column];
    return place < 0 ? 0 : solver_->simplex.getReducedCost()[place];
}

const Effort& Master::effort() const
{
    return solver_->effort;
}

} // namespace wres::protection
