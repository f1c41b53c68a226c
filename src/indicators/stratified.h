// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indicators/comparison.h"
#include "indicators/results.h"

namespace wres::indicators {

/// Whether an adjusted ratio tells another story than the crude one of the same people: one is above 1 and
/// the other below and both by more than a hundredth, or the larger is more than a tenth larger.
/// docs/methods/stratification.md
[[nodiscard]] bool disagree(double crude, double adjusted);

/// Mantel-Haenszel over the parts of a breakdown, beside the crude ratio of the same people. Parts with
/// nobody on one side compare nothing and are left out, and so is a part whose counts contradict each other.
[[nodiscard]] Stratified stratify(
    const std::vector<FourCounts>& parts, std::string_view dimension, Comparer& comparer, const Terms& terms);

/// None, and why.
[[nodiscard]] Stratified not_stratified(const NotCalculable& reason, std::size_t strata_used);

} // namespace wres::indicators
