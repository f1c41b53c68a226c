// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "improvement/dashboard.h"
#include "service/plan_numbers.h"
#include "store/indicator_values.h"
#include "store/plans.h"

namespace wres::service {

/// One page of high-level indicators.
struct Dashboard {
    improvement::Priority priority;
    std::vector<improvement::DashboardTile> tiles; // in the order of the plan
};

/// The dashboards of a plan, a priority each, as far as `plan` shows its indicators. Numbers of the standard
/// are those of `numbers`, so that nobody is shown what was not released to them; values of the council's own
/// are what it sent.
///
/// @param plan  as its reader sees it
[[nodiscard]] std::vector<Dashboard> dashboards_of(const improvement::Plan& plan, const PlanNumbers& numbers,
    const std::vector<store::IndicatorValue>& values, Date today);

/// Keeps the values of a file, each under the definition that its indicator has now. All or none.
/// @param name  of the file, for what is wrong with it
/// @return how many
/// @errors those of improvement::read_sent_values(), store.no_such_plan
[[nodiscard]] Result<std::size_t> keep_sent_values(store::Change& change, const store::PlanId& id,
    const improvement::Plan& plan, std::string_view name, std::string_view content);

} // namespace wres::service
