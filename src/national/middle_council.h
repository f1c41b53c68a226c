// SPDX-License-Identifier: MIT
#pragma once

#include "national/picture_estimates.h"

namespace wres::national {

/// Whether councils are large enough for the middle of their ratios to mean something: in no more than one of
/// ten was nobody counted in one of the groups. docs/methods/nation.md
[[nodiscard]] inline bool has_middle(const QuestionEstimates& estimates)
{
    const auto& estimate = estimates.estimate;
    return estimates.councils_speak && estimate.middle.councils > 1
        && estimate.half_added * 10 <= estimate.places.size();
}

} // namespace wres::national
