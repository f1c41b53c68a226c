// SPDX-License-Identifier: MIT
#include "store/national_collections.h"

#include "base/checksum.h"
#include "base/text.h"
#include "sealing/random_text.h"
#include "sealing/sealed_secret.h"
#include "store/organisations.h"

namespace wres::store {
namespace {

using database::Blob;
using database::Row;

std::string context_of(const NationalCollectionId& id)
{
    return "national collection:" + id.text;
}

NationalCollection collection_of(const Row& row)
{
    return { { row.text(0) }, { row.text(1) }, row.text(2), row.text(3), row.text(4) };
}

std::vector<NationalCollection> collections_in(const std::vector<Row>& rows)
{
    std::vector<NationalCollection> all;
    for (const auto& row : rows)
        all.push_back(collection_of(row));
    return all;
}

/// An area code as the audit trail takes it.
std::string code_of_area(const std::string& area)
{
    auto code = lower_case(area).substr(0, 60); // councils that report together have several
    for (char& letter : code) {
        const bool is_of_a_code = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        letter = is_of_a_code ? letter : '_';
    }
    return code;
}

AuditEvent event_of(std::string_view action, const NationalCollectionId& id)
{
    return { action, "national", id.text };
}

std::unexpected<Error> no_such_submission()
{
    return failure("store.no_such_submission", "There is no such submission. Look at the list again.");
}

Result<Row> submission_row(
    View& view, const NationalCollectionId& id, const std::string& area, std::int64_t number)
{
    auto row = TRY(view.database().row("SELECT sealed, cube_file FROM national_submissions "
                                       "WHERE collection = ? AND area = ? AND number = ?",
        { id.text, area, number }));
    if (!row)
        return no_such_submission();
    return *std::move(row);
}

} // namespace

Result<NationalCollectionId> open_national_collection(
    Change& change, const NationalCollection& collection, const sealing::OpeningKey& secret)
{
    if (trimmed(collection.name).empty())
        return failure("store.name_missing", "The collection needs a name. Give it one, such as its year.");
    const auto programme = TRY(organisation(change, collection.organisation));
    if (programme.kind != OrganisationKind::National)
        return failure("store.not_a_programme",
            "A national collection is opened by a national programme, and this organisation is a council.");
    const NationalCollectionId id { sealing::random_identifier() };
    const auto sealed = sealing::seal_secret(change.keys().secrets, secret.secret().bytes(), context_of(id));
    TRY_DONE(change.database().run("INSERT INTO national_collections (id, organisation, name, period, "
                                   "request, sealed_key, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        { id.text, collection.organisation.text, collection.name, collection.period, collection.request,
            Blob { sealed }, as_number(change.occasion().now) }));
    TRY_DONE(change.record(event_of("national.opened", id)
                               .of(collection.organisation)
                               .with("request", sha256(collection.request))));
    return id;
}

Result<NationalCollection> national_collection(View& view, const NationalCollectionId& id)
{
    const auto row = TRY(view.database().row(
        "SELECT id, organisation, name, period, request FROM national_collections WHERE id = ?",
        { id.text }));
    if (!row)
        return failure("store.no_such_national_collection",
            "There is no such national collection. Go back to the list.");
    return collection_of(*row);
}

Result<std::vector<NationalCollection>> national_collections_of(View& view, const OrganisationId& programme)
{
    return collections_in(TRY(view.database().rows(
        "SELECT id, organisation, name, period, request FROM national_collections WHERE organisation = ? "
        "ORDER BY period DESC, name, id",
        { programme.text })));
}

Result<std::vector<NationalCollection>> national_collections_with(View& view, const OrganisationId& council)
{
    return collections_in(TRY(view.database().rows(
        "SELECT id, national_collections.organisation, name, period, request FROM national_collections "
        "JOIN national_councils ON national_councils.collection = national_collections.id "
        "WHERE national_councils.organisation = ? ORDER BY period DESC, name, id",
        { council.text })));
}

Result<sealing::OpeningKey> opening_key_of(View& view, const NationalCollectionId& id)
{
    const auto row =
        TRY(view.database().row("SELECT sealed_key FROM national_collections WHERE id = ?", { id.text }));
    if (!row)
        return failure("store.no_such_national_collection",
            "There is no such national collection. Go back to the list.");
    const auto secret = TRY(sealing::open_secret(view.keys().secrets, row->bytes(0), context_of(id)));
    return sealing::OpeningKey(sealing::Key(secret));
}

Done set_national_council(Change& change, const NationalCollectionId& id, const NationalCouncil& council)
{
    const auto collection = TRY(national_collection(change, id));
    if (council.organisation) {
        const auto theirs = TRY(organisation(change, *council.organisation));
        if (theirs.kind != OrganisationKind::Council)
            return failure("store.not_a_council", "Only councils are invited, and this is a programme.");
    }
    const auto where =
        council.organisation ? std::optional<std::string>(council.organisation->text) : std::nullopt;
    TRY_DONE(change.database().run(
        "INSERT INTO national_councils (collection, area, organisation, public_key, address) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT (collection, area) DO UPDATE SET "
        "organisation = excluded.organisation, public_key = excluded.public_key, address = excluded.address",
        { id.text, council.area, where, council.public_key, council.address }));
    auto event = event_of("national.council_set", id).of(collection.organisation);
    event.with("area", code_of_area(council.area));
    if (!council.public_key.empty())
        event.with("key", sha256(council.public_key));
    return change.record(event);
}

Result<std::vector<NationalCouncil>> national_councils(View& view, const NationalCollectionId& id)
{
    std::vector<NationalCouncil> all;
    const auto rows = TRY(view.database().rows(
        "SELECT area, organisation, public_key, address FROM national_councils WHERE collection = ? "
        "ORDER BY area",
        { id.text }));
    for (const auto& row : rows) {
        NationalCouncil council { row.text(0), {}, row.text(2), row.text(3) };
        if (const auto where = row.text_if_any(1))
            council.organisation = OrganisationId { *where };
        all.push_back(std::move(council));
    }
    return all;
}

Result<std::vector<NationalEvent>> national_events(View& view, const NationalCollectionId& id)
{
    std::vector<NationalEvent> all;
    const auto rows = TRY(view.database().rows(
        "SELECT number, line, done_by FROM national_events WHERE collection = ? ORDER BY number",
        { id.text }));
    for (const auto& row : rows)
        all.push_back({ row.integer(0), row.text(1), row.text(2) });
    return all;
}

Done add_national_event(Change& change, const NationalCollectionId& id, std::int64_t expected,
    const std::string& line, std::string_view action, const OrganisationId& where)
{
    const auto last = TRY(
        change.database().row("SELECT max(number) FROM national_events WHERE collection = ?", { id.text }));
    const auto number = last->integer_if_any(0).value_or(0) + 1;
    if (number != expected)
        return failure("store.changed_meanwhile",
            "Something else happened in this collection meanwhile. Look at it again, and then decide.");
    TRY_DONE(change.database().run(
        "INSERT INTO national_events (collection, number, line, done_by) VALUES (?, ?, ?, ?)",
        { id.text, number, line, change.occasion().actor.text() }));
    return change.record(event_of(action, id).of(where).with("number", number).with("line", sha256(line)));
}

Done keep_national_submission(Change& change, const NationalCollectionId& id, const std::string& area,
    std::int64_t number, std::string_view sealed, std::string_view cube_file)
{
    const auto collection = TRY(national_collection(change, id));
    TRY_DONE(change.database().run("INSERT INTO national_submissions (collection, area, number, sealed, "
                                   "cube_file, received_by, received_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        { id.text, area, number, Blob { std::string(sealed) }, cube_file, change.occasion().actor.text(),
            as_number(change.occasion().now) }));
    return change.record(event_of("national.kept", id)
                             .of(collection.organisation)
                             .with("area", code_of_area(area))
                             .with("number", number)
                             .with("sealed", sha256(sealed))
                             .with("counts", sha256(cube_file)));
}

Result<std::string> national_counts(
    View& view, const NationalCollectionId& id, const std::string& area, std::int64_t number)
{
    return TRY(submission_row(view, id, area, number)).text(1);
}

Result<std::string> national_submission(
    View& view, const NationalCollectionId& id, const std::string& area, std::int64_t number)
{
    return TRY(submission_row(view, id, area, number)).bytes(0);
}

Done keep_national_comparison(
    Change& change, const NationalCollectionId& id, std::string_view kind, std::string_view cube_file)
{
    const auto collection = TRY(national_collection(change, id));
    TRY_DONE(change.database().run(
        "INSERT INTO national_comparisons (collection, kind, cube_file) VALUES (?, ?, ?) "
        "ON CONFLICT (collection, kind) DO UPDATE SET cube_file = excluded.cube_file",
        { id.text, kind, cube_file }));
    return change.record(event_of("national.compared", id)
                             .of(collection.organisation)
                             .with("kind", kind)
                             .with("counts", sha256(cube_file)));
}

Result<std::optional<std::string>> national_comparison(
    View& view, const NationalCollectionId& id, std::string_view kind)
{
    const auto row = TRY(view.database().row(
        "SELECT cube_file FROM national_comparisons WHERE collection = ? AND kind = ?", { id.text, kind }));
    return row ? std::optional(row->text(0)) : std::nullopt;
}

} // namespace wres::store
