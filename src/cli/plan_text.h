// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "improvement/check_plan.h"
#include "improvement/plan_history.h"
#include "improvement/target_power.h"
#include "improvement/tested_effect.h"

namespace wres::cli {

/// What came of asking whether an action's target could be told from chance.
struct PlannedTarget {
    const improvement::Action& action;
    improvement::TargetQuestion question;
    Result<improvement::TargetAnswer> answer;
};

[[nodiscard]] std::string remarks_text(const std::vector<improvement::PlanRemark>& remarks);
[[nodiscard]] std::string targets_text(const std::vector<PlannedTarget>& targets);
[[nodiscard]] std::string effects_text(
    const improvement::Plan& plan, const improvement::PlanEffects& effects);
[[nodiscard]] std::string history_text(const improvement::PlanHistory& history);

} // namespace wres::cli
