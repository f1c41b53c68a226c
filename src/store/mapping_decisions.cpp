// SPDX-License-Identifier: MIT
#include "store/mapping_decisions.h"

#include <string_view>

#include "store/collections.h"
#include "store/organisations.h"

namespace wres::store {
namespace {

std::string_view code_of(MappingKind kind)
{
    switch (kind) {
    case MappingKind::Column: return "column";
    case MappingKind::File: return "file";
    case MappingKind::EthnicGroup: return "ethnic_group";
    }
    return "";
}

MappingDecision decision_of(const database::Row& row)
{
    const auto& kind = row.text(0);
    return { kind == "column" ? MappingKind::Column
            : kind == "file"  ? MappingKind::File
                              : MappingKind::EthnicGroup,
        row.text(1), row.integer(2), row.text(3), row.text(4), row.text(5), as_moment(row.integer(6)) };
}

std::vector<MappingDecision> decisions_of(const std::vector<database::Row>& rows)
{
    std::vector<MappingDecision> all;
    for (const auto& row : rows)
        all.push_back(decision_of(row));
    return all;
}

} // namespace

Done decide_mapping(Change& change, const OrganisationId& organisation_id, MappingKind kind,
    const std::string& theirs, const std::string& ours, const std::string& why, std::int64_t based_on)
{
    if (theirs.empty())
        return failure("store.name_missing",
            "The decision says nothing of what it is about. Name a heading, file or label.");
    TRY_DONE(organisation(change, organisation_id));
    const auto newest = TRY(change.database().row("SELECT coalesce(max(number), 0) FROM mapping_decisions "
                                                  "WHERE organisation = ? AND kind = ? AND theirs = ?",
        { organisation_id.text, code_of(kind), theirs }));
    if (newest->integer(0) != based_on)
        return std::unexpected(exactly_one(0).error());
    TRY_DONE(change.database().run(
        "INSERT INTO mapping_decisions (organisation, kind, theirs, number, ours, why, decided_by, "
        "decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        { organisation_id.text, code_of(kind), theirs, based_on + 1, ours, why,
            change.occasion().actor.text(), as_number(change.occasion().now) }));
    const auto collections = TRY(collections_of(change, organisation_id));
    for (const auto& collection : collections)
        if (collection.state == CollectionState::Collecting)
            TRY_DONE(inputs_changed(change, collection));
    return change.record(AuditEvent("mapping.decided", "organisation", organisation_id.text)
                             .of(organisation_id)
                             .with("kind", code_of(kind))
                             .with("number", based_on + 1));
}

Result<std::vector<MappingDecision>> mapping_decisions(View& view, const OrganisationId& organisation)
{
    return decisions_of(TRY(view.database().rows(
        "SELECT kind, theirs, number, ours, why, decided_by, decided_at FROM mapping_decisions AS decision "
        "WHERE organisation = ? AND ours <> '' AND number = (SELECT max(number) FROM mapping_decisions AS "
        "other "
        "WHERE other.organisation = decision.organisation AND other.kind = decision.kind "
        "AND other.theirs = decision.theirs) ORDER BY kind, theirs",
        { organisation.text })));
}

Result<std::vector<MappingDecision>> mapping_history(
    View& view, const OrganisationId& organisation, MappingKind kind, const std::string& theirs)
{
    return decisions_of(TRY(view.database().rows(
        "SELECT kind, theirs, number, ours, why, decided_by, decided_at FROM mapping_decisions "
        "WHERE organisation = ? AND kind = ? AND theirs = ? ORDER BY number",
        { organisation.text, code_of(kind), theirs })));
}

} // namespace wres::store
