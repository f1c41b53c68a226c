// SPDX-License-Identifier: MIT
#include "store/roles.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/invariant.h"
#include "store/organisations.h"
#include "store/people.h"

namespace wres::store {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 8> codes { {
    { Role::DataOwner, "data_owner" },
    { Role::Analyst, "analyst" },
    { Role::Reviewer, "reviewer" },
    { Role::Publisher, "publisher" },
    { Role::Reader, "reader" },
    { Role::Administrator, "administrator" },
    { Role::Programme, "programme" },
    { Role::BoardMember, "board_member" },
} };

Role role_in(const std::string& code)
{
    const auto role = role_of(code);
    INVARIANT(role.has_value(), "the table of roles holds only roles");
    return *role;
}

AuditEvent event(
    std::string_view action, const PersonId& person, const OrganisationId& organisation, Role role)
{
    return AuditEvent(action, "person", person.text).of(organisation).with("role", code_of(role));
}

} // namespace

std::string_view code_of(Role role)
{
    return std::ranges::find(codes, role, &std::pair<Role, std::string_view>::first)->second;
}

std::optional<Role> role_of(std::string_view code)
{
    const auto found = std::ranges::find(codes, code, &std::pair<Role, std::string_view>::second);
    return found == codes.end() ? std::nullopt : std::optional(found->first);
}

Done grant_role(Change& change, const PersonId& id, const OrganisationId& organisation_id, Role role)
{
    TRY_DONE(organisation(change, organisation_id));
    const auto somebody = TRY(person(change, id));
    if (somebody.state == PersonState::Left)
        return failure("store.person_left", "This person has left. Invite them again.");
    TRY_DONE(change.database().run(
        "INSERT INTO roles (person, organisation, role, granted_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (person, organisation, role) DO NOTHING",
        { id.text, organisation_id.text, code_of(role), as_number(change.occasion().now) }));
    return change.record(event("role.granted", id, organisation_id, role));
}

Done take_role(Change& change, const PersonId& person, const OrganisationId& organisation, Role role)
{
    const auto taken =
        TRY(change.database().run("DELETE FROM roles WHERE person = ? AND organisation = ? AND role = ?",
            { person.text, organisation.text, code_of(role) }));
    if (taken == 0)
        return failure("store.no_such_role", "This person does not have that role. Look at the list again.");
    return change.record(event("role.taken", person, organisation, role));
}

Result<std::vector<Role>> roles_of(View& view, const PersonId& person, const OrganisationId& organisation)
{
    std::vector<Role> all;
    const auto rows = TRY(view.database().rows(
        "SELECT role FROM roles WHERE person = ? AND organisation = ?", { person.text, organisation.text }));
    for (const auto& row : rows)
        all.push_back(role_in(row.text(0)));
    std::ranges::sort(all);
    return all;
}

Result<std::vector<std::pair<OrganisationId, Role>>> roles_of(View& view, const PersonId& person)
{
    std::vector<std::pair<OrganisationId, Role>> all;
    const auto rows =
        TRY(view.database().rows("SELECT organisation, role FROM roles WHERE person = ?", { person.text }));
    for (const auto& row : rows)
        all.emplace_back(OrganisationId { row.text(0) }, role_in(row.text(1)));
    std::ranges::sort(all);
    return all;
}

} // namespace wres::store
