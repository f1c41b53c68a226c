// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cells/suppression_problem.h"
#include "protection/cell_key_perturbation.h"
#include "protection/controlled_rounding.h"
#include "protection/suppress.h"

namespace wres::cli {

/// What `wres protect` prints: one JSON object, on a line. Of each number of people or pounds, by the id of
/// its cell. A problem with `published` and `within` of an answer is one that `wres attack` reads.
[[nodiscard]] std::string protect_answer(
    const cells::SuppressionProblem& problem, const protection::Suppression& suppression, double seconds);

[[nodiscard]] std::string protect_answer(const cells::SuppressionProblem& problem,
    const protection::ControlledRounding& rounding, double base, double seconds);

[[nodiscard]] std::string protect_answer(const cells::SuppressionProblem& problem,
    const protection::CellKeyPerturbation& perturbation, const protection::NoiseTable& noise, double seconds);

} // namespace wres::cli
