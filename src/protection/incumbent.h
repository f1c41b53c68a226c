// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "protection/audit.h"
#include "protection/cheapest_world.h"

namespace wres::protection {

/// Makes a safe pattern: protects one threat after another, each by the deviations at the least price, then
/// publishes again what was hidden needlessly.
///
/// @param order   the threats, in the order in which they are protected
/// @param prices  by column: what the deviations pay, from 0 (as good as hidden) to the cost
/// @param cost    by column: for publishing again
/// @return nothing when some threat cannot be met even with everything hidden
[[nodiscard]] std::optional<Pattern> safe_pattern(const DefenceModel& model, AttackProgramme& attack,
    CheapestWorld& cheapest, std::span<const std::size_t> order, std::span<const double> prices,
    const std::vector<double>& cost);

/// The threats from the one that asks most to the one that asks least.
[[nodiscard]] std::vector<std::size_t> most_demanding_first(const DefenceModel& model);

} // namespace wres::protection
