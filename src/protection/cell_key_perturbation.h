// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "cells/suppression_problem.h"
#include "protection/cell_key.h"
#include "protection/noise_table.h"
#include "protection/suppress.h"

namespace wres::protection {

/// A table of counts with noise. Totals no longer add up.
struct CellKeyPerturbation {
    cells::PerturbedValues published; // all cells
    double deviation {}; // of all numbers from the truth, added up
    double greatest_gap {}; // between a published total and the sum of its published parts
    std::vector<CellRange> ranges; // by cell: what is known of the true count
};

/// Adds noise to every count of a table by its key. The levels of the primary cells hold against somebody who
/// knows how much the noise is at most, that zeros stay, the totals and the bounds.
///
/// @param problem  which has passed `cells::check`; costs, never_suppress and status have no say
/// @param keys  by cell
/// @errors noise.counts_only, noise.not_safe
/// @source Thompson, Broadfoot and Elazar (2013), Joint UNECE/Eurostat work session on statistical data
/// confidentiality, Topic 1
[[nodiscard]] Result<CellKeyPerturbation> perturb(
    const cells::SuppressionProblem& problem, const NoiseTable& noise, std::span<const CellKey> keys);

} // namespace wres::protection
