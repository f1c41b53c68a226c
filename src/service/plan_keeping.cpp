// SPDX-License-Identifier: MIT
#include "service/plan_keeping.h"

#include <algorithm>
#include <chrono>

#include "improvement/plan_file.h"

namespace wres::service {
namespace {

/// What somebody saved upon a revision that is no longer in force.
Result<PlanOutcome> join(store::Change& change, const store::PlanId& id, const improvement::Plan& base,
    const store::PlanRevision& theirs, const improvement::Plan& mine, const std::string& note,
    std::int64_t based_on)
{
    const auto saved = TRY(plan_of(theirs));
    auto joined = improvement::joined_changes(base, saved, mine);
    if (auto* conflicts = std::get_if<std::vector<improvement::PlanConflict>>(&joined)) {
        auto kept = TRY(store::save_plan_revision(change, id, improvement::write_plan(mine), note, based_on));
        return PlanKeptBeside { theirs, std::move(kept), std::move(*conflicts) };
    }
    const auto& plan = std::get<improvement::Plan>(joined);
    if (plan == saved)
        return failure("plan.nothing_changed", "Nothing was changed, so nothing was saved.");
    const auto faults = faults_of(plan);
    if (!faults.empty())
        return failure("plan.faulty", faults.front().sentence);
    const auto kept =
        TRY(store::save_plan_revision(change, id, improvement::write_plan(plan), note, theirs.number));
    return PlanSaved { kept.number, true };
}

} // namespace

Result<improvement::Plan> plan_of(const store::PlanRevision& revision)
{
    auto reading = improvement::read_plan(revision.content);
    if (reading.plan)
        return *std::move(reading.plan);
    return failure("plan.faulty",
        "This plan was saved in a form that this program cannot read. Its earlier revisions are in its "
        "history; whoever runs the service can look into it.");
}

Result<PlanInHand> plan_in_hand(
    store::View& view, const store::OrganisationId& organisation, const store::PlanId& id)
{
    auto kept = TRY(store::plan(view, id));
    if (kept.organisation != organisation)
        return failure("store.no_such_plan", "There is no such plan. Go back to the list of plans.");
    auto revision = TRY(store::plan_in_force(view, id));
    auto plan = TRY(plan_of(revision));
    return PlanInHand { std::move(kept), std::move(revision), std::move(plan) };
}

Result<std::vector<PlanInHand>> plans_in_hand(store::View& view, const store::OrganisationId& organisation)
{
    std::vector<PlanInHand> all;
    for (const auto& kept : TRY(store::plans_of(view, organisation)))
        all.push_back(TRY(plan_in_hand(view, organisation, kept.id)));
    return all;
}

std::vector<improvement::PlanFault> faults_of(const improvement::Plan& plan)
{
    return improvement::read_plan(improvement::write_plan(plan)).faults;
}

Result<PlanOutcome> save_plan(store::Change& change, const store::PlanId& id, std::int64_t based_on,
    const improvement::Plan& mine, const std::string& note)
{
    const auto faults = faults_of(mine);
    if (!faults.empty())
        return failure("plan.faulty", faults.front().sentence);
    const auto revisions = TRY(store::plan_revisions(change, id));
    const auto base = std::ranges::find(revisions, based_on, &store::PlanRevision::number);
    if (base == revisions.end())
        return failure("plan.no_such_revision",
            "The revision that this was written from is not there. Load the page again.");
    const auto based = TRY(plan_of(*base));
    if (based == mine)
        return failure("plan.nothing_changed", "Nothing was changed, so nothing was saved.");
    const auto in_force = TRY(store::plan_in_force(change, id));
    if (in_force.number != based_on)
        return join(change, id, based, in_force, mine, note, based_on);
    const auto kept =
        TRY(store::save_plan_revision(change, id, improvement::write_plan(mine), note, based_on));
    return PlanSaved { kept.number, false };
}

Result<improvement::PlanHistory> history_of(const std::vector<store::PlanRevision>& revisions)
{
    improvement::PlanHistory history;
    for (const auto& revision : revisions) {
        if (!revision.in_force)
            continue;
        improvement::PlanRevision one;
        one.number = static_cast<std::uint64_t>(revision.number);
        one.occasion = { std::chrono::floor<std::chrono::days>(revision.written_at), revision.written_by,
            revision.note };
        one.plan = TRY(plan_of(revision));
        history.revisions.push_back(std::move(one));
    }
    return history;
}

} // namespace wres::service
