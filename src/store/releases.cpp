// SPDX-License-Identifier: MIT
#include "store/releases.h"

#include "sealing/random_text.h"
#include "store/calculations.h"
#include "store/collections.h"

namespace wres::store {
namespace {

Release release_of(const database::Row& row)
{
    return { { row.text(0) }, { row.text(1) }, { row.text(2) }, row.text(3), row.text(4), row.integer(5),
        row.text(6), as_moment(row.integer(7)) };
}

} // namespace

Result<ReleaseId> add_release(Change& change, const CollectionId& collection_id, const std::string& audience,
    const std::string& profile, const std::vector<KeptFile>& files)
{
    TRY_DONE(check_code("audience", audience));
    TRY_DONE(check_code("disclosure profile", profile));
    const auto owner = TRY(collection(change, collection_id));
    TRY_DONE(move_collection(change, owner, CollectionStep::Release));
    const auto calculations = TRY(calculations_of(change, collection_id));
    if (calculations.empty())
        return failure("store.nothing_to_review", "There are no results to release. Calculate first.");
    const ReleaseId id { sealing::random_identifier() };
    TRY_DONE(change.database().run(
        "INSERT INTO releases (id, collection, calculation, audience, profile, review_round, "
        "released_by, released_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        { id.text, collection_id.text, calculations.front().id.text, audience, profile, owner.review_round,
            change.occasion().actor.text(), as_number(change.occasion().now) }));
    for (const auto& file : files)
        TRY_DONE(change.database().run(
            "INSERT INTO release_files (release, name, media_type, content) VALUES (?, ?, ?, ?)",
            { id.text, file.name, file.media_type, database::Blob { file.content } }));
    TRY_DONE(change.record(AuditEvent("release.made", "release", id.text)
                               .of(owner.organisation)
                               .with("collection", collection_id.text)
                               .with("calculation", calculations.front().id.text)
                               .with("audience", audience)
                               .with("profile", profile)));
    return id;
}

Result<std::vector<Release>> releases_of(View& view, const CollectionId& collection)
{
    std::vector<Release> all;
    const auto rows = TRY(view.database().rows(
        "SELECT id, collection, calculation, audience, profile, review_round, released_by, released_at "
        "FROM releases WHERE collection = ? ORDER BY released_at DESC, id",
        { collection.text }));
    for (const auto& row : rows)
        all.push_back(release_of(row));
    return all;
}

Result<Release> release(View& view, const ReleaseId& id)
{
    const auto row =
        TRY(view.database().row("SELECT id, collection, calculation, audience, profile, review_round, "
                                "released_by, released_at FROM releases WHERE id = ?",
            { id.text }));
    if (!row)
        return failure("store.no_such_release", "There is no such release. Go back to the collection.");
    return release_of(*row);
}

Result<KeptFile> release_file(View& view, const ReleaseId& id, const std::string& name)
{
    const auto row = TRY(view.database().row(
        "SELECT name, media_type, content FROM release_files WHERE release = ? AND name = ?",
        { id.text, name }));
    if (!row)
        return failure("store.no_such_file", "There is no such file in this release. Go back to the list.");
    return KeptFile { row->text(0), row->text(1), row->bytes(2) };
}

Result<std::vector<std::string>> release_file_names(View& view, const ReleaseId& id)
{
    std::vector<std::string> names;
    const auto rows = TRY(
        view.database().rows("SELECT name FROM release_files WHERE release = ? ORDER BY name", { id.text }));
    for (const auto& row : rows)
        names.push_back(row.text(0));
    return names;
}

} // namespace wres::store
