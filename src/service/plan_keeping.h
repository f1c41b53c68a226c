// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "improvement/plan_changes.h"
#include "improvement/plan_history.h"
#include "improvement/raw_plan.h"
#include "store/plans.h"

namespace wres::service {

/// A plan as it stands.
struct PlanInHand {
    store::KeptPlan kept;
    store::PlanRevision revision; // in force
    improvement::Plan plan;
};

/// @errors store.no_such_plan  also when it is another organisation's; plan.faulty
[[nodiscard]] Result<PlanInHand> plan_in_hand(
    store::View& view, const store::OrganisationId& organisation, const store::PlanId& id);

/// Every plan of an organisation, the oldest first.
[[nodiscard]] Result<std::vector<PlanInHand>> plans_in_hand(
    store::View& view, const store::OrganisationId& organisation);

/// @errors plan.faulty  what was kept cannot be read
[[nodiscard]] Result<improvement::Plan> plan_of(const store::PlanRevision& revision);

struct PlanSaved {
    std::int64_t number {};
    bool joined {}; // with what somebody else had saved meanwhile
};

/// Both changed the same thing. Nothing is lost: theirs is in force, and mine is kept beside.
struct PlanKeptBeside {
    store::PlanRevision theirs;
    store::PlanRevision mine;
    std::vector<improvement::PlanConflict> conflicts;
};

using PlanOutcome = std::variant<PlanSaved, PlanKeptBeside>;

/// Saves a plan that was made from revision `based_on`. Changes of somebody else to other things are joined.
///
/// @errors plan.nothing_changed; plan.no_such_revision; plan.faulty (with the first fault); store.*
[[nodiscard]] Result<PlanOutcome> save_plan(store::Change& change, const store::PlanId& id,
    std::int64_t based_on, const improvement::Plan& mine, const std::string& note);

/// The faults of a plan as its file would have them; none when it can be kept.
[[nodiscard]] std::vector<improvement::PlanFault> faults_of(const improvement::Plan& plan);

/// The revisions that were in force, as the history that tells what was moved after the work had begun.
[[nodiscard]] Result<improvement::PlanHistory> history_of(const std::vector<store::PlanRevision>& revisions);

} // namespace wres::service
