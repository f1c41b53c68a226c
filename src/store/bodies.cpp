// SPDX-License-Identifier: MIT
#include "store/bodies.h"

#include <algorithm>
#include <array>

#include "base/invariant.h"
#include "base/text.h"
#include "sealing/random_text.h"
#include "store/organisations.h"
#include "store/people.h"

namespace wres::store {
namespace {

constexpr std::array<std::pair<BodyKind, std::string_view>, 7> kinds { {
    { BodyKind::ImplementationGroup, "implementation_group" },
    { BodyKind::EqualityBoard, "equality_board" },
    { BodyKind::MemberChampions, "member_champions" },
    { BodyKind::Scrutiny, "scrutiny" },
    { BodyKind::StaffNetwork, "staff_network" },
    { BodyKind::Union, "union" },
    { BodyKind::Other, "other" },
} };

Body body_of(const database::Row& row)
{
    const auto kind = body_kind_of(row.text(1));
    INVARIANT(kind.has_value(), "the table of bodies holds only kinds");
    return { { row.text(0) }, *kind, row.text(2), row.text(3) == "internal" ? Sight::Internal : Sight::Public,
        row.integer(4) };
}

AuditEvent event(std::string_view action, const OrganisationId& organisation, const BodyId& id)
{
    return AuditEvent(action, "body", id.text).of(organisation);
}

} // namespace

std::string_view code_of(BodyKind kind)
{
    return std::ranges::find(kinds, kind, &std::pair<BodyKind, std::string_view>::first)->second;
}

std::optional<BodyKind> body_kind_of(std::string_view code)
{
    const auto found = std::ranges::find(kinds, code, &std::pair<BodyKind, std::string_view>::second);
    return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

std::string_view code_of(Sight sight)
{
    return sight == Sight::Internal ? "internal" : "public";
}

Result<BodyId> add_body(Change& change, const OrganisationId& organisation_id, BodyKind kind,
    const std::string& name, Sight sight)
{
    TRY_DONE(organisation(change, organisation_id));
    if (trimmed(name).empty())
        return failure("store.name_missing", "A body needs a name, such as Corporate Equality Board.");
    const BodyId id { sealing::random_identifier() };
    TRY_DONE(change.database().run(
        "INSERT INTO bodies (id, organisation, kind, name, sight, version) VALUES (?, ?, ?, ?, ?, 1)",
        { id.text, organisation_id.text, code_of(kind), std::string(trimmed(name)), code_of(sight) }));
    TRY_DONE(change.record(
        event("body.added", organisation_id, id).with("kind", code_of(kind)).with("sight", code_of(sight))));
    return id;
}

Result<std::vector<Body>> bodies_of(View& view, const OrganisationId& organisation)
{
    std::vector<Body> all;
    const auto rows = TRY(view.database().rows(
        "SELECT id, kind, name, sight, version FROM bodies WHERE organisation = ? ORDER BY name, id",
        { organisation.text }));
    for (const auto& row : rows)
        all.push_back(body_of(row));
    return all;
}

Result<Body> body(View& view, const OrganisationId& organisation, const BodyId& id)
{
    const auto row = TRY(view.database().row(
        "SELECT id, kind, name, sight, version FROM bodies WHERE organisation = ? AND id = ?",
        { organisation.text, id.text }));
    if (!row)
        return failure("store.no_such_body", "There is no such body. Go back to the list.");
    return body_of(*row);
}

Done add_member(Change& change, const OrganisationId& organisation, const BodyId& id, const PersonId& who)
{
    TRY_DONE(body(change, organisation, id));
    TRY_DONE(person(change, who));
    TRY_DONE(change.database().run("INSERT INTO body_members (body, person, added_at) VALUES (?, ?, ?) "
                                   "ON CONFLICT (body, person) DO NOTHING",
        { id.text, who.text, as_number(change.occasion().now) }));
    return change.record(event("body.member_added", organisation, id).with("person", who.text));
}

Done remove_member(Change& change, const OrganisationId& organisation, const BodyId& id, const PersonId& who)
{
    TRY_DONE(body(change, organisation, id));
    const auto gone = TRY(change.database().run(
        "DELETE FROM body_members WHERE body = ? AND person = ?", { id.text, who.text }));
    if (gone == 0)
        return failure("store.no_such_member", "This person is not a member of it. Look at the list again.");
    return change.record(event("body.member_removed", organisation, id).with("person", who.text));
}

Result<std::vector<PersonId>> members_of(View& view, const BodyId& id)
{
    std::vector<PersonId> all;
    const auto rows = TRY(view.database().rows(
        "SELECT person FROM body_members WHERE body = ? ORDER BY added_at, person", { id.text }));
    for (const auto& row : rows)
        all.push_back({ row.text(0) });
    return all;
}

Result<std::vector<Body>> bodies_of_person(
    View& view, const OrganisationId& organisation, const PersonId& person)
{
    std::vector<Body> all;
    const auto rows = TRY(view.database().rows(
        "SELECT id, kind, name, sight, version FROM bodies WHERE organisation = ? AND id IN "
        "(SELECT body FROM body_members WHERE person = ?) ORDER BY name, id",
        { organisation.text, person.text }));
    for (const auto& row : rows)
        all.push_back(body_of(row));
    return all;
}

} // namespace wres::store
