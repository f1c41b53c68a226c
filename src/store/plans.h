// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// An action plan of an organisation. What a plan is, the store does not know: it keeps texts.
struct KeptPlan {
    PlanId id;
    OrganisationId organisation;
    Moment made_at;
};

/// A plan as it was saved once. Every revision stays.
struct PlanRevision {
    std::int64_t number {}; // 1, 2, 3 ... of the plan
    std::int64_t based_on {}; // the number of the revision that its writer had before them; 0: none
    bool in_force {}; // false: kept beside, because another had changed the same thing first
    std::string content;
    std::string note; // what was changed, and why
    std::string written_by; // an actor
    Moment written_at;
};

/// That a sponsor stands for one revision.
struct PlanSignOff {
    std::int64_t revision {};
    std::string service; // adult, children
    std::string post;
    std::string signed_by; // an actor
    Moment signed_at;
};

/// A revision whose published fields anybody may read.
struct PlanPublication {
    std::int64_t number {};
    std::int64_t revision {};
    std::string published_by; // an actor
    Moment published_at;
    std::string ended_by;
    std::optional<Moment> ended_at;
};

/// @errors store.no_such_organisation
[[nodiscard]] Result<PlanId> start_plan(
    Change& change, const OrganisationId& organisation, const std::string& content, const std::string& note);

/// The oldest first.
[[nodiscard]] Result<std::vector<KeptPlan>> plans_of(View& view, const OrganisationId& organisation);

/// @errors store.no_such_plan
[[nodiscard]] Result<KeptPlan> plan(View& view, const PlanId& id);

/// Adds a revision: in force when it is based on the one in force, and otherwise kept beside. Who wants to
/// join it with that one does so first, within the same change.
[[nodiscard]] Result<PlanRevision> save_plan_revision(Change& change, const PlanId& id,
    const std::string& content, const std::string& note, std::int64_t based_on);

/// Every revision, the first first.
/// @errors store.no_such_plan
[[nodiscard]] Result<std::vector<PlanRevision>> plan_revisions(View& view, const PlanId& id);

/// The one in force.
/// @errors store.no_such_plan
[[nodiscard]] Result<PlanRevision> plan_in_force(View& view, const PlanId& id);

/// Whoever signs has a revision before them: signing another one than that in force is refused.
/// @errors store.changed_meanwhile, store.signed_already, store.not_a_code (the service), store.no_such_plan
Done sign_plan(Change& change, const PlanId& id, std::int64_t revision, const std::string& service,
    const std::string& post);

/// Every signature, the newest first.
[[nodiscard]] Result<std::vector<PlanSignOff>> plan_sign_offs(View& view, const PlanId& id);

/// Publishes the revision in force; one that stands ends with it.
/// @errors store.changed_meanwhile, store.no_such_plan
Done publish_plan(Change& change, const PlanId& id, std::int64_t revision);

/// @errors store.not_standing
Done withdraw_plan(Change& change, const PlanId& id);

/// Every publication, the newest first.
[[nodiscard]] Result<std::vector<PlanPublication>> plan_publications(View& view, const PlanId& id);

/// The plans that anybody may read, of every organisation.
[[nodiscard]] Result<std::vector<KeptPlan>> published_plans(View& view);

} // namespace wres::store
