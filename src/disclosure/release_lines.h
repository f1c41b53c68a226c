// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "disclosure/release_cells.h"
#include "protection/cost_bound.h"
#include "protection/protect.h"

namespace wres::disclosure {

/// The lines of a release: the values of a breakdown and their total, services and all of them together,
/// groups and the sides that they make up. Each was checked against the cells: it holds whatever the counts
/// are.
[[nodiscard]] std::vector<protection::Line> lines_of(
    const ReleaseCells& cells, const protection::ProtectionProblem& problem);

} // namespace wres::disclosure
