// SPDX-License-Identifier: MIT
#include "store/collections.h"

#include <fmt/format.h>

#include "base/invariant.h"
#include "sealing/random_text.h"
#include "store/organisations.h"

namespace wres::store {
namespace {

using database::Row;

Collection collection_of(const Row& row)
{
    const auto state = collection_state_of(row.text(4));
    INVARIANT(state.has_value(), "the table of collections holds only states");
    return { { row.text(0) }, { row.text(1) }, row.text(2), row.text(3), *state, as_moment(row.integer(5)),
        row.text(6), row.integer(7), row.integer(8), row.integer(9) };
}

Done check_calculated(Change& change, const Collection& collection)
{
    const auto newest = TRY(change.database().row(
        "SELECT max(inputs_version) FROM calculations WHERE collection = ?", { collection.id.text }));
    if (newest->integer_if_any(0) == collection.inputs_version)
        return {};
    return failure("store.nothing_to_review",
        "The results are not those of the files and mappings as they are now. Calculate first, then ask for "
        "the review.");
}

Done check_second_person(Change& change, const Collection& collection)
{
    if (change.occasion().actor.text() != collection.submitted_by)
        return {};
    return failure("store.approve_own",
        "Whoever asked for the review cannot approve it. Ask a second person, or send it back.");
}

} // namespace

Result<CollectionId> start_collection(Change& change, const OrganisationId& organisation_id,
    const std::string& standard, const std::string& period)
{
    TRY_DONE(check_code("standard", standard));
    TRY_DONE(check_code("collection year", period));
    TRY_DONE(organisation(change, organisation_id));
    const CollectionId id { sealing::random_identifier() };
    const auto now = as_number(change.occasion().now);
    const auto made = TRY(change.database().run(
        "INSERT INTO collections (id, organisation, standard, period, state, state_since, submitted_by, "
        "inputs_version, review_round, version, made_at) VALUES (?, ?, ?, ?, 'collecting', ?, '', 1, 0, 1, "
        "?) "
        "ON CONFLICT (organisation, standard, period) DO NOTHING",
        { id.text, organisation_id.text, standard, period, now, now }));
    if (made == 0)
        return failure("store.collection_there",
            "There is a collection for this standard and year already. Go on with that one.");
    TRY_DONE(change.record(AuditEvent("collection.started", "collection", id.text)
                               .of(organisation_id)
                               .with("standard", standard)
                               .with("period", period)));
    return id;
}

Result<Collection> collection(View& view, const CollectionId& id)
{
    const auto row = TRY(view.database().row("SELECT id, organisation, standard, period, state, state_since, "
                                             "submitted_by, inputs_version, review_round, "
                                             "version "
                                             "FROM collections WHERE id = ?",
        { id.text }));
    if (!row)
        return failure("store.no_such_collection", "There is no such collection. Go back to the list.");
    return collection_of(*row);
}

Result<std::vector<Collection>> collections_of(View& view, const OrganisationId& organisation)
{
    std::vector<Collection> all;
    const auto rows =
        TRY(view.database().rows("SELECT id, organisation, standard, period, state, state_since, "
                                 "submitted_by, inputs_version, review_round, "
                                 "version "
                                 "FROM collections WHERE organisation = ? ORDER BY period DESC, standard, id",
            { organisation.text }));
    for (const auto& row : rows)
        all.push_back(collection_of(row));
    return all;
}

Done move_collection(Change& change, const Collection& collection, CollectionStep step)
{
    const auto to = after(collection.state, step);
    if (!to)
        return failure("store.step_not_allowed",
            fmt::format("This collection is {}, and from there this step is not possible. Look at where it "
                        "stands now.",
                words_of(collection.state)));
    const auto& actor = change.occasion().actor.text();
    const bool submits = step == CollectionStep::Submit;
    TRY_DONE(
        exactly_one(change.database().run("UPDATE collections SET state = ?, state_since = ?, submitted_by = "
                                          "?, review_round = review_round + ?, "
                                          "version = version + 1 WHERE id = ? AND version = ? AND state = ?",
            { code_of(*to), as_number(change.occasion().now), submits ? actor : collection.submitted_by,
                submits ? 1 : 0, collection.id.text, collection.version, code_of(collection.state) })));
    return change.record(AuditEvent("collection.moved", "collection", collection.id.text)
                             .of(collection.organisation)
                             .with("step", code_of(step))
                             .with("from", code_of(collection.state))
                             .with("to", code_of(*to)));
}

Done take_step(Change& change, const CollectionId& id, CollectionStep step, std::int64_t version)
{
    INVARIANT(step != CollectionStep::Release && step != CollectionStep::Publish
            && step != CollectionStep::Withdraw,
        "these steps belong to what they make");
    auto current = TRY(collection(change, id));
    if (step == CollectionStep::Submit && current.state == CollectionState::Collecting)
        TRY_DONE(check_calculated(change, current));
    if (step == CollectionStep::Approve)
        TRY_DONE(check_second_person(change, current));
    current.version = version; // as the person saw it: another is refused as changed meanwhile
    return move_collection(change, current, step);
}

Result<Collection> collecting(View& view, const CollectionId& id)
{
    auto current = TRY(collection(view, id));
    if (current.state == CollectionState::Collecting)
        return current;
    return failure("store.not_collecting",
        fmt::format("This collection is {}, so its files, mappings, results and commentary cannot be "
                    "changed. Send it "
                    "back or reopen it first.",
            words_of(current.state)));
}

Done inputs_changed(Change& change, const Collection& collection)
{
    TRY_DONE(change.database().run(
        "UPDATE collections SET inputs_version = inputs_version + 1 WHERE id = ?", { collection.id.text }));
    return {};
}

} // namespace wres::store
