// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "cells/suppression_problem.h"
#include "protection/suppress.h"

namespace wres::protection {

/// A table in which every number is a multiple of a base, and that adds up.
struct ControlledRounding {
    cells::PerturbedValues published; // all of them
    /// By how many multiples a number may be farther from the truth than the two multiples around it. 0: the
    /// rounding is zero-restricted: less than a base away, and multiples stay as they are.
    std::uint32_t relaxation {};
    bool less_relaxed_excluded = true; // where the relaxation is not 0: proved that nothing less will do
    double deviation {}; // of all numbers from the truth, added up
    bool optimal {}; // proved: no such rounding has less
    double gap {}; // by which share of the deviation another could at most have less
    std::vector<CellRange> ranges; // by cell: what is known of the true value
};

/// Rounds every number of a table to a multiple of a base, so that totals still add up, each is less than a
/// base away from the truth, and all together are as near to it as can be. Where no such rounding exists (in
/// tables of three dimensions and in linked ones), numbers may lie a multiple farther off; `relaxation` says
/// so. A 0 stays 0. The levels of the primary cells hold against somebody who knows the base, the relaxation,
/// the totals and the bounds. The order in which cells and totals are listed changes nothing.
///
/// Not kept from somebody who knows how it was done: that the deviation is least excludes some of what the
/// ranges allow.
///
/// @param problem  which has passed `cells::check`; costs, never_suppress and status have no say
/// @param base  a whole number, at least 2
/// @errors protection.base, protection.too_large, protection.no_safe_rounding, protection.not_rounded
/// @source Cox (1987), Journal of the American Statistical Association 82:520-524; Salazar-González (2006),
/// Mathematical Programming 105:583-603
[[nodiscard]] Result<ControlledRounding> round_controlled(
    const cells::SuppressionProblem& problem, double base, const SuppressionLimits& limits);

} // namespace wres::protection
