// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "markup/html.h"
#include "planning/plan_call.h"
#include "service/plan_dashboards.h"

namespace wres::planning {

/// The tiles of one dashboard: each a plain finding with its direction, the last values, the gap, other
/// areas, the target with its rule, the source and what to know.
///
/// @param plan  as its reader sees it, for the names of corrective actions
void write_dashboard(markup::Html& html, const service::Dashboard& dashboard, const improvement::Plan& plan);

/// What is red and has no corrective action in the plan, a sentence each.
[[nodiscard]] std::vector<std::string> wanted_corrections(
    const std::vector<service::Dashboard>& dashboards, const improvement::Plan& plan);

/// The dashboards as the reader of a page sees them.
[[nodiscard]] Result<std::vector<service::Dashboard>> dashboards_for(
    Call& call, const PlanCall& plan, const improvement::Plan& seen, const service::PlanNumbers& numbers);

} // namespace wres::planning
