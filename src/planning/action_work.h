// SPDX-License-Identifier: MIT
#pragma once

#include "planning/plan_call.h"

namespace wres::planning {

/// How an action goes: milestones, progress, evidence; and what whoever reads it may add.
void write_work(markup::Html& html, const Call& call, const PlanCall& plan, const improvement::Action& action,
    const improvement::Action& seen);

} // namespace wres::planning
