// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "improvement/series.h"
#include "improvement/tested_effect.h"

namespace wres::improvement {

/// What an action is tested with.
struct ActionData {
    Series own;
    std::vector<Series> others; // to compare with; empty: before is compared with after alone
    Better usual_better = Better::Higher; // of the indicator
    std::optional<statistics::SamePeople> same_people; // staff in both periods, where that is known
};

/// One action by itself: what its plan's other actions make of the verdict is test_plan.h. Uses nothing that
/// the action says was done.
///
/// How often it is right: benchmarks/tested_effects.cpp
[[nodiscard]] TestedEffect test_action(
    const Action& action, const ActionData& data, statistics::ConfidenceLevel level);

/// Judges all actions of a plan together: among the verdicts "improved" and "worse" fewer than 5 % are false
/// on average. A verdict that does not hold among all of them becomes "too few to tell".
///
/// @source Benjamini and Hochberg (1995) J R Stat Soc B 57:289-300; Benjamini and Yekutieli (2001) Ann Stat
///         29:1165-1188
void judge_together(PlanEffects& plan);

} // namespace wres::improvement
