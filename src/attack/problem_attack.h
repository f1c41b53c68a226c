// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "attack/survey.h"
#include "cells/suppression_problem.h"

namespace wres::attack {

/// What the attacker finds out about one hidden cell of a problem.
struct HiddenCell {
    cells::Cell cell {};
    cells::CellStatus status {}; // never Published
    Range range;
    bool is_unsafe {}; // a primary cell that is narrowed down further than its level allows
};

/// A cell that its one contributor, who knows it, can use to work out another exactly.
struct GivenAway {
    cells::Cell by {};
    cells::Cell cell {};
};

struct ProblemAttack {
    std::vector<HiddenCell> hidden; // in the order of the cells
    std::vector<GivenAway> given_away;
    double cost = 0; // of the secondary cells
    bool possible = true; // false: what is published contradicts itself
};

/// Which cells are hidden: by the status of the problem; where there is none, the primary cells alone. Where
/// other numbers were published in place of the values, those cells are perturbed, and the rest hidden.
[[nodiscard]] std::vector<cells::CellStatus> status_of(const cells::SuppressionProblem& problem);

/// What somebody knows who sees the cells that are published, and not the others; of perturbed ones, how far
/// they are at most from what is shown.
[[nodiscard]] Knowledge knowledge_of(
    const cells::SuppressionProblem& problem, const std::vector<cells::CellStatus>& status);

/// Attacks the pattern of a problem: from the published cells, the totals and the bounds alone. The hidden
/// values are looked at only afterwards, to judge what was found.
[[nodiscard]] ProblemAttack attack_problem(const cells::SuppressionProblem& problem, Effort effort = {});

} // namespace wres::attack
