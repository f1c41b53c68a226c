// SPDX-License-Identifier: MIT
#include "store/publications.h"

#include <algorithm>

#include "base/text.h"
#include "sealing/random_text.h"
#include "store/collections.h"
#include "store/releases.h"

namespace wres::store {
namespace {

Publication publication_of(const database::Row& row)
{
    const auto& state = row.text(4);
    const auto ended_at = row.integer(10);
    return { { row.text(0) }, { row.text(1) }, row.integer(2), { row.text(3) },
        state == "standing"        ? PublicationState::Standing
            : state == "corrected" ? PublicationState::Corrected
                                   : PublicationState::Withdrawn,
        row.text(5), row.text(6), row.text(7), as_moment(row.integer(8)), row.text(9),
        ended_at == 0 ? std::nullopt : std::optional(as_moment(ended_at)) };
}

std::vector<Publication> publications_in(const std::vector<database::Row>& rows)
{
    std::vector<Publication> all;
    for (const auto& row : rows)
        all.push_back(publication_of(row));
    return all;
}

Done end(Change& change, const PublicationId& id, std::string_view state, const std::string& note)
{
    return exactly_one(change.database().run(
        "UPDATE publications SET state = ?, end_note = ?, ended_by = ?, ended_at = ?, version = version + 1 "
        "WHERE id = ? AND state = 'standing'",
        { state, note, change.occasion().actor.text(), as_number(change.occasion().now), id.text }));
}

std::unexpected<Error> note_missing()
{
    return failure("store.note_missing",
        "Readers are told why something they may have read has changed. Write a sentence for them.");
}

/// That the release is of what was approved last, for the public.
Done check_release(const Release& release, const Collection& collection)
{
    if (release.audience != public_audience)
        return failure("store.not_for_the_public",
            "This release is not for the public, and shows more than the public may see. Release to the "
            "public first.");
    if (release.review_round != collection.review_round)
        return failure("store.release_out_of_date",
            "The collection was reviewed again after this release was made. Release it again.");
    return {};
}

} // namespace

Result<PublicationId> publish(Change& change, const ReleaseId& release_id, const std::string& note)
{
    const auto chosen = TRY(release(change, release_id));
    const auto owner = TRY(collection(change, chosen.collection));
    TRY_DONE(move_collection(change, owner, CollectionStep::Publish));
    TRY_DONE(check_release(chosen, owner));
    const auto earlier = TRY(publications_of(change, chosen.collection));
    const auto standing = std::ranges::find(earlier, PublicationState::Standing, &Publication::state);
    if (standing != earlier.end()) {
        if (trimmed(note).empty())
            return note_missing();
        TRY_DONE(end(change, standing->id, "corrected", note));
        TRY_DONE(change.record(AuditEvent("publication.corrected", "publication", standing->id.text)
                                   .of(owner.organisation)
                                   .with("collection", owner.id.text)));
    }
    const PublicationId id { sealing::random_identifier() };
    const auto number = static_cast<std::int64_t>(earlier.size()) + 1;
    TRY_DONE(change.database().run(
        "INSERT INTO publications (id, collection, number, release, state, note, end_note, "
        "published_by, published_at, ended_by, ended_at, version) "
        "VALUES (?, ?, ?, ?, 'standing', ?, '', ?, ?, '', 0, 1)",
        { id.text, chosen.collection.text, number, release_id.text, note, change.occasion().actor.text(),
            as_number(change.occasion().now) }));
    TRY_DONE(change.record(AuditEvent("publication.published", "publication", id.text)
                               .of(owner.organisation)
                               .with("collection", chosen.collection.text)
                               .with("release", release_id.text)
                               .with("number", number)));
    return id;
}

Done withdraw_publication(Change& change, const PublicationId& id, const std::string& note)
{
    const auto chosen = TRY(publication(change, id));
    if (chosen.state != PublicationState::Standing)
        return failure(
            "store.not_standing", "This publication was corrected or withdrawn already. Look at it again.");
    if (trimmed(note).empty())
        return note_missing();
    const auto owner = TRY(collection(change, chosen.collection));
    TRY_DONE(end(change, id, "withdrawn", note));
    // While a correction is prepared, the collection goes on collecting.
    if (owner.state == CollectionState::Published)
        TRY_DONE(move_collection(change, owner, CollectionStep::Withdraw));
    return change.record(AuditEvent("publication.withdrawn", "publication", id.text)
                             .of(owner.organisation)
                             .with("collection", owner.id.text));
}

Result<std::vector<Publication>> publications_of(View& view, const CollectionId& collection)
{
    return publications_in(
        TRY(view.database().rows("SELECT id, collection, number, release, state, note, end_note, "
                                 "published_by, published_at, ended_by, ended_at "
                                 "FROM publications WHERE collection = ? ORDER BY number DESC",
            { collection.text })));
}

Result<std::vector<Publication>> standing_publications(View& view)
{
    return publications_in(TRY(
        view.database().rows("SELECT id, collection, number, release, state, note, end_note, published_by, "
                             "published_at, ended_by, ended_at "
                             "FROM publications WHERE state = 'standing' ORDER BY published_at DESC, id")));
}

Result<Publication> publication(View& view, const PublicationId& id)
{
    const auto row = TRY(view.database().row("SELECT id, collection, number, release, state, note, end_note, "
                                             "published_by, published_at, ended_by, ended_at "
                                             "FROM publications WHERE id = ?",
        { id.text }));
    if (!row)
        return failure("store.no_such_publication", "There is no such publication. Go back to the list.");
    return publication_of(*row);
}

} // namespace wres::store
