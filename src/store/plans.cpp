// SPDX-License-Identifier: MIT
#include "store/plans.h"

#include "sealing/random_text.h"
#include "store/organisations.h"

namespace wres::store {
namespace {

constexpr std::string_view revision_columns =
    "SELECT number, based_on, standing, content, note, written_by, written_at FROM plan_revisions ";

PlanRevision revision_of(const database::Row& row)
{
    return { row.integer(0), row.integer(1), row.text(2) == "in_force", row.text(3), row.text(4), row.text(5),
        as_moment(row.integer(6)) };
}

KeptPlan plan_of(const database::Row& row)
{
    return { { row.text(0) }, { row.text(1) }, as_moment(row.integer(2)) };
}

Done insert(Change& change, const PlanId& id, const PlanRevision& revision)
{
    TRY_DONE(change.database().run(
        "INSERT INTO plan_revisions (plan, number, based_on, standing, content, note, written_by, "
        "written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        { id.text, revision.number, revision.based_on, revision.in_force ? "in_force" : "beside",
            revision.content, revision.note, revision.written_by, as_number(revision.written_at) }));
    return {};
}

std::unexpected<Error> changed_meanwhile()
{
    return failure("store.changed_meanwhile",
        "Somebody has saved the plan since you read it. Look at it as it is now, and decide again.");
}

/// The plan, if what is decided about is what is in force.
Result<KeptPlan> as_read(Change& change, const PlanId& id, std::int64_t revision)
{
    if (TRY(plan_in_force(change, id)).number != revision)
        return changed_meanwhile();
    return plan(change, id);
}

Result<std::int64_t> end_publication(Change& change, const PlanId& id)
{
    return change.database().run(
        "UPDATE plan_publications SET ended_by = ?, ended_at = ? WHERE plan = ? AND ended_at = 0",
        { change.occasion().actor.text(), as_number(change.occasion().now), id.text });
}

} // namespace

Result<PlanId> start_plan(Change& change, const OrganisationId& organisation_id, const std::string& content,
    const std::string& note)
{
    TRY_DONE(organisation(change, organisation_id));
    const PlanId id { sealing::random_identifier() };
    const auto& occasion = change.occasion();
    TRY_DONE(change.database().run("INSERT INTO plans (id, organisation, made_at) VALUES (?, ?, ?)",
        { id.text, organisation_id.text, as_number(occasion.now) }));
    TRY_DONE(insert(change, id, { 1, 0, true, content, note, occasion.actor.text(), occasion.now }));
    TRY_DONE(change.record(AuditEvent("plan.started", "plan", id.text).of(organisation_id)));
    return id;
}

Result<std::vector<KeptPlan>> plans_of(View& view, const OrganisationId& organisation)
{
    std::vector<KeptPlan> all;
    const auto rows = TRY(view.database().rows(
        "SELECT id, organisation, made_at FROM plans WHERE organisation = ? ORDER BY made_at, id",
        { organisation.text }));
    for (const auto& row : rows)
        all.push_back(plan_of(row));
    return all;
}

Result<KeptPlan> plan(View& view, const PlanId& id)
{
    const auto row =
        TRY(view.database().row("SELECT id, organisation, made_at FROM plans WHERE id = ?", { id.text }));
    if (!row)
        return failure("store.no_such_plan", "There is no such plan. Go back to the list of plans.");
    return plan_of(*row);
}

Result<PlanRevision> save_plan_revision(Change& change, const PlanId& id, const std::string& content,
    const std::string& note, std::int64_t based_on)
{
    const auto owner = TRY(plan(change, id));
    const auto earlier = TRY(plan_revisions(change, id));
    const auto latest = TRY(plan_in_force(change, id));
    const auto& occasion = change.occasion();
    PlanRevision revision { static_cast<std::int64_t>(earlier.size()) + 1, based_on,
        based_on == latest.number, content, note, occasion.actor.text(), occasion.now };
    TRY_DONE(insert(change, id, revision));
    TRY_DONE(change.record(AuditEvent(revision.in_force ? "plan.saved" : "plan.kept_beside", "plan", id.text)
                               .of(owner.organisation)
                               .with("number", revision.number)));
    return revision;
}

Result<std::vector<PlanRevision>> plan_revisions(View& view, const PlanId& id)
{
    std::vector<PlanRevision> all;
    const auto rows = TRY(
        view.database().rows(std::string(revision_columns) + "WHERE plan = ? ORDER BY number", { id.text }));
    for (const auto& row : rows)
        all.push_back(revision_of(row));
    if (all.empty())
        return failure("store.no_such_plan", "There is no such plan. Go back to the list of plans.");
    return all;
}

Result<PlanRevision> plan_in_force(View& view, const PlanId& id)
{
    const auto row = TRY(view.database().row(std::string(revision_columns)
            + "WHERE plan = ? AND standing = 'in_force' ORDER BY number DESC LIMIT 1",
        { id.text }));
    if (!row)
        return failure("store.no_such_plan", "There is no such plan. Go back to the list of plans.");
    return revision_of(*row);
}

Done sign_plan(Change& change, const PlanId& id, std::int64_t revision, const std::string& service,
    const std::string& post)
{
    TRY_DONE(check_code("service", service));
    const auto owner = TRY(as_read(change, id, revision));
    const auto made = TRY(change.database().run(
        "INSERT INTO plan_sign_offs (plan, revision, service, post, signed_by, signed_at) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (plan, revision, service) DO NOTHING",
        { id.text, revision, service, post, change.occasion().actor.text(),
            as_number(change.occasion().now) }));
    if (made == 0)
        return failure("store.signed_already", "This plan is signed for that service already, as it is now.");
    return change.record(AuditEvent("plan.signed", "plan", id.text)
                             .of(owner.organisation)
                             .with("number", revision)
                             .with("service", service));
}

Result<std::vector<PlanSignOff>> plan_sign_offs(View& view, const PlanId& id)
{
    std::vector<PlanSignOff> all;
    const auto rows = TRY(view.database().rows(
        "SELECT revision, service, post, signed_by, signed_at FROM plan_sign_offs WHERE plan = ? "
        "ORDER BY revision DESC, service",
        { id.text }));
    for (const auto& row : rows)
        all.push_back({ row.integer(0), row.text(1), row.text(2), row.text(3), as_moment(row.integer(4)) });
    return all;
}

Done publish_plan(Change& change, const PlanId& id, std::int64_t revision)
{
    const auto owner = TRY(as_read(change, id, revision));
    const auto earlier = TRY(plan_publications(change, id));
    TRY_DONE(end_publication(change, id));
    TRY_DONE(change.database().run(
        "INSERT INTO plan_publications (plan, number, revision, published_by, published_at, ended_by, "
        "ended_at) VALUES (?, ?, ?, ?, ?, '', 0)",
        { id.text, static_cast<std::int64_t>(earlier.size()) + 1, revision, change.occasion().actor.text(),
            as_number(change.occasion().now) }));
    return change.record(
        AuditEvent("plan.published", "plan", id.text).of(owner.organisation).with("number", revision));
}

Done withdraw_plan(Change& change, const PlanId& id)
{
    const auto owner = TRY(plan(change, id));
    if (TRY(end_publication(change, id)) == 0)
        return failure("store.not_standing", "This plan is not published.");
    return change.record(AuditEvent("plan.withdrawn", "plan", id.text).of(owner.organisation));
}

Result<std::vector<PlanPublication>> plan_publications(View& view, const PlanId& id)
{
    std::vector<PlanPublication> all;
    const auto rows = TRY(view.database().rows(
        "SELECT number, revision, published_by, published_at, ended_by, ended_at FROM plan_publications "
        "WHERE plan = ? ORDER BY number DESC",
        { id.text }));
    for (const auto& row : rows) {
        const auto ended = row.integer(5);
        all.push_back({ row.integer(0), row.integer(1), row.text(2), as_moment(row.integer(3)), row.text(4),
            ended == 0 ? std::nullopt : std::optional(as_moment(ended)) });
    }
    return all;
}

Result<std::vector<KeptPlan>> published_plans(View& view)
{
    std::vector<KeptPlan> all;
    const auto rows = TRY(
        view.database().rows("SELECT id, organisation, made_at FROM plans WHERE id IN "
                             "(SELECT plan FROM plan_publications WHERE ended_at = 0) ORDER BY made_at, id",
            {}));
    for (const auto& row : rows)
        all.push_back(plan_of(row));
    return all;
}

} // namespace wres::store
