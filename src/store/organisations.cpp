// SPDX-License-Identifier: MIT
#include "store/organisations.h"

#include "base/text.h"
#include "sealing/random_text.h"

namespace wres::store {
namespace {

Done check_name(const std::string& name)
{
    if (trimmed(name).empty())
        return failure("store.name_missing", "An organisation needs a name. Give it one.");
    return {};
}

Organisation organisation_of(const database::Row& row)
{
    return { { row.text(0) },
        row.text(1) == "national" ? OrganisationKind::National : OrganisationKind::Council, row.text(2),
        row.text(3), row.integer(4) };
}

} // namespace

Result<OrganisationId> add_organisation(
    Change& change, OrganisationKind kind, const std::string& name, const std::string& area_code)
{
    TRY_DONE(check_name(name));
    const OrganisationId id { sealing::random_identifier() };
    TRY_DONE(change.database().run(
        "INSERT INTO organisations (id, kind, name, area_code, version, made_at) VALUES (?, ?, ?, ?, 1, ?)",
        { id.text, kind == OrganisationKind::National ? "national" : "council", name, area_code,
            as_number(change.occasion().now) }));
    TRY_DONE(change.record(AuditEvent("organisation.added", "organisation", id.text).of(id)));
    return id;
}

Done change_organisation(Change& change, const Organisation& organisation)
{
    TRY_DONE(check_name(organisation.name));
    TRY_DONE(exactly_one(change.database().run("UPDATE organisations SET name = ?, area_code = ?, version = "
                                               "version + 1 WHERE id = ? AND version = ?",
        { organisation.name, organisation.area_code, organisation.id.text, organisation.version })));
    return change.record(
        AuditEvent("organisation.changed", "organisation", organisation.id.text).of(organisation.id));
}

Result<std::vector<Organisation>> organisations(View& view)
{
    std::vector<Organisation> all;
    const auto rows = TRY(view.database().rows(
        "SELECT id, kind, name, area_code, version FROM organisations ORDER BY name, id"));
    for (const auto& row : rows)
        all.push_back(organisation_of(row));
    return all;
}

Result<Organisation> organisation(View& view, const OrganisationId& id)
{
    const auto row = TRY(view.database().row(
        "SELECT id, kind, name, area_code, version FROM organisations WHERE id = ?", { id.text }));
    if (!row)
        return failure("store.no_such_organisation", "There is no such organisation. Go back to the list.");
    return organisation_of(*row);
}

} // namespace wres::store
