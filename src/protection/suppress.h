// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "cells/suppression_problem.h"

namespace wres::protection {

/// What somebody who sees the published cells can narrow a cell down to.
struct CellRange {
    double lower {};
    double upper {};
};

struct Suppression {
    std::vector<cells::CellStatus> status; // by cell
    double cost {}; // of the secondary cells
    bool optimal {}; // proved: no safe pattern costs less
    double gap {}; // by which share of the cost a cheaper pattern could at most be cheaper
    std::vector<std::optional<CellRange>> ranges; // by cell; nothing for published ones
};

/// How long to look for a cheaper pattern. Without a limit of seconds the amount of work is limited, so that
/// the same problem has the same answer on every machine.
struct SuppressionLimits {
    std::optional<double> seconds;
};

/// Finds the secondary cells: a pattern that is safe against somebody who sees everything published, knows
/// the totals and the bounds, and solves linear programmes; of least total cost, or as near to it as the
/// limits allow. Among patterns of least cost one with fewer cells is preferred, then one that keeps public
/// what the last release published. The order in which cells and totals are listed changes nothing.
///
/// Proved in real numbers: somebody who also knows that the values are whole can sometimes exclude an end of
/// a range, never by as much as 1.
///
/// @param problem  which has passed `cells::check`
/// @errors protection.no_safe_pattern, protection.not_proved
/// @source Fischetti and Salazar (2001), Management Science 47:1008-1027
[[nodiscard]] Result<Suppression> suppress(
    const cells::SuppressionProblem& problem, const SuppressionLimits& limits);

} // namespace wres::protection
