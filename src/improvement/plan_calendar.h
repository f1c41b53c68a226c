// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "improvement/plan.h"

namespace wres::improvement {

/// What of a plan is due when, as a calendar feed: milestones not reached yet, reviews, ends and targets,
/// each a day of its own. Nothing of what is private or of what staff said.
///
/// @param made_on  the day on which the feed is made
/// @source RFC 5545 (iCalendar)
[[nodiscard]] std::string plan_calendar(const Plan& plan, Date made_on);

/// The same of several plans in one feed.
[[nodiscard]] std::string calendar_of(const std::vector<Plan>& plans, std::string_view title, Date made_on);

} // namespace wres::improvement
