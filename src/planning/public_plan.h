// SPDX-License-Identifier: MIT
#pragma once

#include "improvement/plan_history.h"
#include "planning/pages.h"
#include "service/plan_numbers.h"
#include "store/organisations.h"
#include "store/plans.h"

namespace wres::planning {

/// A plan as it was published. Its fields are still to be asked who may see them.
struct PublicPlan {
    store::Organisation organisation;
    store::PlanPublication publication;
    improvement::Plan plan;
    improvement::PlanHistory history; // up to what was published
};

/// @errors store.no_such_plan  also when it is not published
[[nodiscard]] Result<PublicPlan> public_plan(store::View& view, const store::PlanId& id);

/// The numbers that anybody may see.
[[nodiscard]] Result<service::PlanNumbers> public_numbers(Call& call, const PublicPlan& plan);

} // namespace wres::planning
