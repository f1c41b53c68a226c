// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/plan_text.h"

namespace wres::cli {

[[nodiscard]] std::string remarks_json(const std::vector<improvement::PlanRemark>& remarks);
[[nodiscard]] std::string targets_json(const std::vector<PlannedTarget>& targets);
[[nodiscard]] std::string effects_json(const improvement::PlanEffects& effects);
[[nodiscard]] std::string history_json(const improvement::PlanHistory& history);

} // namespace wres::cli
