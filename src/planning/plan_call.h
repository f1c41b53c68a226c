// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "planning/pages.h"
#include "service/plan_keeping.h"
#include "service/plan_numbers.h"
#include "service/plan_readers.h"

namespace wres::planning {

/// What every page of a plan has in hand: the plan, who reads it, and who stands behind the posts it names.
struct PlanCall {
    service::PlanInHand hand;
    service::PlanReader reader;
    std::vector<service::PostHolding> posts;
    improvement::PlanHistory history; // what was in force, revision by revision

    [[nodiscard]] const improvement::Plan& plan() const { return hand.plan; }
    /// The action that the route names.
    /// @errors store.no_such_action  also when the reader may not see it
    [[nodiscard]] Result<const improvement::Action*> action(const Call& call) const;
};

/// The plan that the route names.
/// @errors store.no_such_plan, plan.faulty
[[nodiscard]] Result<PlanCall> plan_call(Call& call);

/// The numbers that this reader may see.
[[nodiscard]] Result<service::PlanNumbers> numbers_of(Call& call, const PlanCall& plan);

/// The numbers for a body, or for anybody else whose sight is known.
[[nodiscard]] Result<service::PlanNumbers> numbers_for(
    Call& call, const PlanCall& plan, service::NumbersFor who);

[[nodiscard]] std::string plans_path(const Call& call, std::string_view part = {});
[[nodiscard]] std::string plan_path(const Call& call, const store::PlanId& id, std::string_view part = {});

/// A page of a plan, with the pages above it.
[[nodiscard]] Frame plan_frame(const Call& call, const PlanCall& plan, std::string title);

/// The plan as its writer had it before them: that of the form's `based_on`.
/// @errors plan.no_such_revision
[[nodiscard]] Result<improvement::Plan> plan_written_upon(
    Call& call, const store::PlanId& id, std::int64_t based_on);

/// The revision that a form was made from.
[[nodiscard]] std::int64_t form_revision(const Call& call);

/// What the writer says was changed; else what it is when they say nothing.
[[nodiscard]] std::string note_of(const Call& call, std::string otherwise = "Changed");

/// Saves a plan and leads on to a page, or shows both texts where two people changed the same thing.
[[nodiscard]] http::Response save_and_lead_on(Call& call, const PlanCall& plan, std::int64_t based_on,
    const improvement::Plan& mine, const std::string& note, const std::string& path);

} // namespace wres::planning
