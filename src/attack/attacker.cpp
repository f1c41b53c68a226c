// SPDX-License-Identifier: MIT
#include "attack/attacker.h"

#include <cmath>
#include <limits>

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

#include "base/invariant.h"

namespace wres::attack {

using cells::Cell;
using cells::CellSystem;
using cells::SignedSum;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double tolerance = 1e-5;

/// Rows of a linear programme, one entry after another.
struct Rows {
    std::vector<int> row;
    std::vector<int> cell;
    std::vector<double> factor;
    std::vector<double> lower;
    std::vector<double> upper;

    void open(double least, double most)
    {
        lower.push_back(least);
        upper.push_back(most);
    }

    void add(Cell of, double by)
    {
        row.push_back(static_cast<int>(lower.size()) - 1);
        cell.push_back(static_cast<int>(of));
        factor.push_back(by);
    }
};

/// All that the attacker knows, as rows.
Rows knowledge(const CellSystem& system, std::span<const Limits> known)
{
    Rows rows;
    for (const auto& equality : system.equalities()) {
        rows.open(0, 0);
        for (const auto cell : equality.left)
            rows.add(cell, 1);
        for (const auto cell : equality.right)
            rows.add(cell, -1);
    }
    for (const auto& order : system.orders()) {
        rows.open(0, COIN_DBL_MAX);
        rows.add(order.larger, 1);
        rows.add(order.smaller, -1);
    }
    for (std::size_t sum = 0; sum < known.size(); ++sum) {
        if (known[sum] == Limits {})
            continue;
        rows.open(known[sum].lower, known[sum].upper == endless ? COIN_DBL_MAX : known[sum].upper);
        for (const auto cell : system.sums()[sum])
            rows.add(cell, 1);
    }
    return rows;
}

/// A sum that is hidden can be anything.
std::vector<Limits> exactly(const std::vector<std::optional<std::int64_t>>& shown)
{
    std::vector<Limits> known;
    for (const auto& value : shown) {
        const auto exact = static_cast<double>(value.value_or(0));
        known.push_back(value ? Limits { exact, exact } : Limits {});
    }
    return known;
}

} // namespace

struct Attacker::Solver {
    ClpSimplex simplex;
};

Attacker::Attacker(const CellSystem& system, const std::vector<std::optional<std::int64_t>>& shown)
    : Attacker(system, exactly(shown))
{
}

Attacker::Attacker(const CellSystem& system, std::span<const Limits> known)
    : solver_(std::make_unique<Solver>())
{
    INVARIANT(known.size() == system.sums().size(), "every sum is shown or hidden");
    const auto rows = knowledge(system, known);
    CoinPackedMatrix matrix(true, rows.row.data(), rows.cell.data(), rows.factor.data(),
        static_cast<CoinBigIndex>(rows.factor.size()));
    matrix.setDimensions(static_cast<int>(rows.lower.size()), static_cast<int>(system.cells()));
    const std::vector<double> least(system.cells(), 0);
    const std::vector<double> most(system.cells(), COIN_DBL_MAX);
    const std::vector<double> objective(system.cells(), 0);
    auto& simplex = solver_->simplex;
    simplex.setLogLevel(0);
    simplex.loadProblem(
        matrix, least.data(), most.data(), objective.data(), rows.lower.data(), rows.upper.data());
    simplex.dual();
    possible_ = simplex.status() == 0;
}

Attacker::~Attacker() = default;
Attacker::Attacker(Attacker&&) noexcept = default;
Attacker& Attacker::operator=(Attacker&&) noexcept = default;

Bounds Attacker::bounds(const SignedSum& number)
{
    auto& simplex = solver_->simplex;
    for (const auto cell : number.plus)
        simplex.setObjectiveCoefficient(static_cast<int>(cell), 1);
    for (const auto cell : number.minus)
        simplex.setObjectiveCoefficient(static_cast<int>(cell), -1);

    Bounds bounds { -infinity, infinity };
    simplex.setOptimizationDirection(1);
    simplex.primal();
    if (simplex.status() == 0)
        bounds.lower = std::ceil(simplex.objectiveValue() - tolerance);
    simplex.setOptimizationDirection(-1);
    simplex.primal();
    if (simplex.status() == 0)
        bounds.upper = std::floor(simplex.objectiveValue() + tolerance);

    for (const auto* cells : { &number.plus, &number.minus })
        for (const auto cell : *cells)
            simplex.setObjectiveCoefficient(static_cast<int>(cell), 0);
    return bounds;
}

} // namespace wres::attack
