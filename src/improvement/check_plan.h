// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "improvement/plan.h"
#include "improvement/themes.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::improvement {

/// Something about a plan that a person should look at. The plan can be read; it could be better.
struct PlanRemark {
    std::string action; // id; empty: the plan itself
    std::string code; // "no_owner", "overdue_milestone", ...
    std::string sentence; // what, why it matters, what to do

    bool operator==(const PlanRemark&) const = default;
};

/// Holds a plan against its standard, its themes, and the day.
[[nodiscard]] std::vector<PlanRemark> check_plan(const Plan& plan, const standard::Standard& standard,
    const standard::Settings& settings, const Themes& themes, Date today);

} // namespace wres::improvement
