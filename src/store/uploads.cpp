// SPDX-License-Identifier: MIT
#include "store/uploads.h"

#include "base/invariant.h"
#include "base/text.h"
#include "sealing/hexadecimal.h"
#include "sealing/random_text.h"
#include "sealing/sealed_secret.h"
#include "store/collections.h"

namespace wres::store {
namespace {

using database::Blob;
using database::Row;

/// Long enough to be quick, short enough that a hundred files may arrive at once in little memory.
constexpr std::size_t piece_bytes = std::size_t { 256 } * 1024;

std::string context_of(const UploadId& id)
{
    return "upload:" + id.text;
}

UploadState state_of(const std::string& code)
{
    if (code == "received")
        return UploadState::Received;
    if (code == "set_aside")
        return UploadState::SetAside;
    INVARIANT(code == "forgotten", "the table of uploads holds only states");
    return UploadState::Forgotten;
}

Upload upload_of(const Row& row)
{
    const auto forgotten_at = row.integer(9);
    return { { row.text(0) }, { row.text(1) }, row.text(2), row.text(3), state_of(row.text(4)),
        row.integer(5), row.text(6), row.text(7), as_moment(row.integer(8)),
        forgotten_at == 0 ? std::nullopt : std::optional(as_moment(forgotten_at)) };
}

std::unexpected<Error> damaged()
{
    return failure("sealing.not_ours",
        "A file in the store is not whole: it was changed there. Restore a backup, or send the file again.");
}

/// The key of one file, and where its stream begins.
struct Opening {
    sealing::Key key;
    std::string header;
    std::int64_t pieces;
};

Result<Opening> opening_of(View& view, const UploadId& id)
{
    const auto row = TRY(view.database().row(
        "SELECT upload_keys.sealed_key, uploads.stream_header, uploads.pieces FROM uploads "
        "JOIN upload_keys ON upload_keys.upload = uploads.id WHERE uploads.id = ?",
        { id.text }));
    if (!row)
        return damaged();
    const auto key = TRY(sealing::open_secret(view.keys().upload_keys, row->bytes(0), context_of(id)));
    if (key.size() != sealing::Key::size)
        return damaged();
    return Opening { sealing::Key(key), row->bytes(1), row->integer(2) };
}

Done delete_content(Bookkeeping& books, const UploadId& id)
{
    TRY_DONE(books.database().run("DELETE FROM upload_keys WHERE upload = ?", { id.text }));
    TRY_DONE(books.database().run("DELETE FROM upload_pieces WHERE upload = ?", { id.text }));
    return {};
}

} // namespace

Arrival::Arrival(
    Store& store, Occasion occasion, CollectionId collection, UploadId id, const sealing::Key& key)
    : store_(&store)
    , occasion_(std::move(occasion))
    , collection_(std::move(collection))
    , id_(std::move(id))
    , sealer_(key, context_of(id_))
    , fingerprint_(store.keys().fingerprints)
{
    waiting_.reserve(piece_bytes);
}

Result<Arrival> Arrival::begin(
    Store& store, const Occasion& occasion, const CollectionId& collection_id, const std::string& name)
{
    if (trimmed(name).empty())
        return failure("store.name_missing", "The file has no name. Give it one, and send it again.");
    const UploadId id { sealing::random_identifier() };
    const auto key = sealing::Key::draw();
    Arrival arrival(store, occasion, collection_id, id, key);
    const auto begun = store.keep_books([&](Bookkeeping& books) -> Done {
        TRY_DONE(collecting(books, collection_id));
        TRY_DONE(books.database().run(
            "INSERT INTO uploads (id, collection, name, kind, state, size_bytes, pieces, fingerprint, "
            "stream_header, "
            "received_by, received_at, forgotten_at) VALUES (?, ?, ?, '', 'arriving', 0, 0, '', ?, ?, ?, 0)",
            { id.text, collection_id.text, name, Blob { arrival.sealer_.header() }, occasion.actor.text(),
                as_number(occasion.now) }));
        TRY_DONE(books.database().run("INSERT INTO upload_keys (upload, sealed_key) VALUES (?, ?)",
            { id.text,
                Blob { sealing::seal_secret(books.keys().upload_keys, key.bytes(), context_of(id)) } }));
        return {};
    });
    TRY_DONE(begun);
    return arrival;
}

Done Arrival::keep_piece(std::string_view content, sealing::Piece which)
{
    const auto sealed = sealer_.seal(content, which);
    ++pieces_;
    return store_->keep_books([&](Bookkeeping& books) -> Done {
        TRY_DONE(books.database().run("INSERT INTO upload_pieces (upload, number, content) VALUES (?, ?, ?)",
            { id_.text, pieces_, Blob { sealed } }));
        return {};
    });
}

Done Arrival::add(std::string_view bytes)
{
    fingerprint_.add(bytes);
    size_bytes_ += static_cast<std::int64_t>(bytes.size());
    while (waiting_.size() + bytes.size() > piece_bytes) {
        const auto room = piece_bytes - waiting_.size();
        waiting_ += bytes.substr(0, room);
        bytes.remove_prefix(room);
        TRY_DONE(keep_piece(waiting_, sealing::Piece::Further));
        waiting_.clear();
    }
    waiting_ += bytes;
    return {};
}

Result<UploadId> Arrival::finish(Moment now)
{
    TRY_DONE(keep_piece(waiting_, sealing::Piece::Last));
    const auto fingerprint = sealing::to_hexadecimal(fingerprint_.finish());
    occasion_.now = now;
    return store_->change(occasion_, [&](Change& change) -> Result<UploadId> {
        const auto current = TRY(collecting(change, collection_));
        TRY_DONE(exactly_one(change.database().run("UPDATE uploads SET state = 'received', size_bytes = ?, "
                                                   "pieces = ?, fingerprint = ?, received_at = ? "
                                                   "WHERE id = ? AND state = 'arriving'",
            { size_bytes_, pieces_, fingerprint, as_number(now), id_.text })));
        TRY_DONE(inputs_changed(change, current));
        TRY_DONE(change.record(AuditEvent("upload.received", "upload", id_.text)
                                   .of(current.organisation)
                                   .with("collection", collection_.text)
                                   .with("bytes", size_bytes_)
                                   .with("fingerprint", fingerprint)));
        return id_;
    });
}

Result<UploadId> receive_file(Store& store, const Occasion& occasion, const CollectionId& collection,
    const std::string& name, std::string_view content)
{
    auto arrival = TRY(Arrival::begin(store, occasion, collection, name));
    TRY_DONE(arrival.add(content));
    return arrival.finish(occasion.now);
}

Result<std::int64_t> sweep_arrivals(Store& store, Moment before)
{
    return store.keep_books([&](Bookkeeping& books) -> Result<std::int64_t> {
        const auto abandoned = TRY(books.database().rows(
            "SELECT id FROM uploads WHERE state = 'arriving' AND received_at < ?", { as_number(before) }));
        for (const auto& row : abandoned) {
            TRY_DONE(delete_content(books, { row.text(0) }));
            TRY_DONE(books.database().run("DELETE FROM uploads WHERE id = ?", { row.text(0) }));
        }
        return static_cast<std::int64_t>(abandoned.size());
    });
}

Done recognise_upload(Change& change, const UploadId& id, const std::string& kind)
{
    TRY_DONE(check_code("kind of a file", kind));
    const auto file = TRY(upload(change, id));
    const auto owner = TRY(collection(change, file.collection));
    TRY_DONE(change.database().run("UPDATE uploads SET kind = ? WHERE id = ?", { kind, id.text }));
    return change.record(
        AuditEvent("upload.recognised", "upload", id.text).of(owner.organisation).with("kind", kind));
}

Done set_aside_upload(Change& change, const UploadId& id)
{
    const auto file = TRY(upload(change, id));
    const auto owner = TRY(collecting(change, file.collection));
    TRY_DONE(exactly_one(change.database().run(
        "UPDATE uploads SET state = 'set_aside' WHERE id = ? AND state = 'received'", { id.text })));
    TRY_DONE(inputs_changed(change, owner));
    return change.record(AuditEvent("upload.set_aside", "upload", id.text)
                             .of(owner.organisation)
                             .with("collection", owner.id.text));
}

Result<Upload> upload(View& view, const UploadId& id)
{
    const auto row = TRY(view.database().row("SELECT id, collection, name, kind, state, size_bytes, "
                                             "fingerprint, received_by, received_at, forgotten_at "
                                             "FROM uploads WHERE id = ? AND state <> 'arriving'",
        { id.text }));
    if (!row)
        return failure("store.no_such_upload", "There is no such file. Go back to the list.");
    return upload_of(*row);
}

Result<std::vector<Upload>> uploads_of(View& view, const CollectionId& collection)
{
    std::vector<Upload> all;
    const auto rows = TRY(view.database().rows(
        "SELECT id, collection, name, kind, state, size_bytes, fingerprint, received_by, received_at, "
        "forgotten_at "
        "FROM uploads WHERE collection = ? AND state <> 'arriving' ORDER BY received_at, id",
        { collection.text }));
    for (const auto& row : rows)
        all.push_back(upload_of(row));
    return all;
}

Done read_upload(View& view, const UploadId& id, const std::function<Done(std::string_view)>& take)
{
    const auto file = TRY(upload(view, id));
    if (file.state == UploadState::Forgotten)
        return failure("store.upload_forgotten",
            "This file is no longer kept. Its counts and findings are; to calculate again, send the file "
            "again.");
    const auto opening = TRY(opening_of(view, id));
    auto opener = TRY(sealing::StreamOpener::start(opening.key, opening.header, context_of(id)));
    for (std::int64_t number = 1; number <= opening.pieces; ++number) {
        const auto row = TRY(view.database().row(
            "SELECT content FROM upload_pieces WHERE upload = ? AND number = ?", { id.text, number }));
        if (!row)
            return damaged();
        const auto piece = TRY(opener.open(row->bytes(0)));
        TRY_DONE(take(piece));
    }
    if (!opener.complete())
        return damaged();
    return {};
}

Result<std::string> upload_content(View& view, const UploadId& id)
{
    std::string content;
    TRY_DONE(read_upload(view, id, [&](std::string_view piece) -> Done {
        content += piece;
        return {};
    }));
    return content;
}

Done forget_upload(Change& change, const UploadId& id)
{
    const auto file = TRY(upload(change, id));
    if (file.state == UploadState::Forgotten)
        return failure("store.upload_forgotten", "This file is no longer kept already.");
    const auto owner = TRY(collection(change, file.collection));
    TRY_DONE(delete_content(change, id));
    TRY_DONE(change.database().run(
        "UPDATE uploads SET state = 'forgotten', name = '', forgotten_at = ? WHERE id = ?",
        { as_number(change.occasion().now), id.text }));
    return change.record(AuditEvent("upload.forgotten", "upload", id.text)
                             .of(owner.organisation)
                             .with("collection", owner.id.text));
}

} // namespace wres::store
