// SPDX-License-Identifier: MIT
#pragma once

#include "planning/plan_call.h"

namespace wres::planning {

/// What somebody is shown who changed the same thing as somebody who had saved before them: both texts, where
/// each is kept, and a form that holds theirs and mine together to go on from.
[[nodiscard]] http::Response conflict_page(
    Call& call, const PlanCall& plan, const service::PlanKeptBeside& beside);

} // namespace wres::planning
