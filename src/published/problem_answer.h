// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "attack/problem_attack.h"
#include "cells/suppression_problem.h"

namespace wres::published {

/// Whether the attacker narrowed a primary cell down further than its level allows, or a contributor can.
[[nodiscard]] bool is_uncovered(const attack::ProblemAttack& attack);

/// What the attacker found out about a problem, as one line of JSON: status, cost, intervals (real numbers),
/// whole (whole numbers), exact, unsafe, given_away, complete, seconds. An interval without end has null for
/// it.
[[nodiscard]] std::string problem_answer(
    const cells::SuppressionProblem& problem, const attack::ProblemAttack& attack, double seconds);

} // namespace wres::published
