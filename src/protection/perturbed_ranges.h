// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "cells/suppression_problem.h"
#include "protection/suppress.h"

namespace wres::protection {

/// What the defender imagines somebody to find out who sees other numbers in place of the values, and knows
/// how far they are at most from the true ones, the totals and the bounds: the least and the most of every
/// value, by linear programming.
///
/// @source Salazar-González (2006), Mathematical Programming 105:583-603, section 2
class PerturbedRanges {
public:
    /// The problem has to stay where it is.
    explicit PerturbedRanges(const cells::SuppressionProblem& problem);
    ~PerturbedRanges();
    PerturbedRanges(PerturbedRanges&&) noexcept;
    PerturbedRanges& operator=(PerturbedRanges&&) noexcept;

    /// Whether the values are counts: then an attacker rounds every limit inwards.
    [[nodiscard]] bool has_whole_values() const;

    /// What one number, published in place of a value, says of it without the totals.
    [[nodiscard]] CellRange behind(
        cells::Cell cell, double published, const cells::PerturbedValues& how) const;

    /// What is to be published; each number within reach of the value.
    void publish(const cells::PerturbedValues& published);

    /// @param known  a cell whose value this attacker knows, being its only contributor
    [[nodiscard]] CellRange range(cells::Cell cell, std::optional<cells::Cell> known = std::nullopt);

    /// The first primary cell that is narrowed down further than its level allows.
    [[nodiscard]] std::optional<cells::Cell> exposed();

private:
    struct Solver;
    std::unique_ptr<Solver> solver_;
};

} // namespace wres::protection
