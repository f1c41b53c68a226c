// SPDX-License-Identifier: MIT
#include "store/store.h"

#include "database/migration.h"
#include "sealing/authentication_code.h"
#include "sealing/random_text.h"
#include "store/migrations.h"

namespace wres::store {
namespace {

using database::Access;
using database::Blob;
using database::Transaction;

std::string key_check(const Keys& keys, const std::string& store_id)
{
    return sealing::authentication_code(keys.identity, "wres store " + store_id);
}

/// The first row of every store: its own name, and a way to tell its key from others.
Done found(database::Connection& database, const Keys& keys, Moment now)
{
    auto transaction = TRY(Transaction::begin(database, Access::Write));
    const auto id = sealing::random_identifier();
    TRY_DONE(database.run("INSERT INTO store_identity (only_row, id, made_at, key_check) VALUES (1, ?, ?, ?)",
        { id, as_number(now), Blob { key_check(keys, id) } }));
    TRY_DONE(start_trail(database, keys.audit_trail));
    Change change(database, keys, { Actor::machine_operator(), now });
    TRY_DONE(change.record(AuditEvent("store.created", "store", id)));
    return transaction.commit();
}

Done check_key(database::Connection& database, const Keys& keys)
{
    const auto identity = TRY(database.row("SELECT id, key_check FROM store_identity"));
    if (!identity)
        return failure(
            "store.not_there", "The store was begun and not finished. Make it with: wres store create");
    if (!sealing::same_code(identity->bytes(1), key_check(keys, identity->text(0))))
        return failure(
            "store.wrong_key", "This is another store's key. Give the key that was drawn for this one.");
    return {};
}

} // namespace

Keys::Keys(const sealing::MasterKey& master)
    : upload_keys(master.derive(sealing::Purpose::UploadKeys))
    , secrets(master.derive(sealing::Purpose::Secrets))
    , audit_trail(master.derive(sealing::Purpose::AuditTrail))
    , backup(master.derive(sealing::Purpose::Backup))
    , fingerprints(master.derive(sealing::Purpose::Fingerprints))
    , tokens(master.derive(sealing::Purpose::Tokens))
    , identity(master.derive(sealing::Purpose::StoreIdentity))
{
}

Done Change::record(const AuditEvent& event)
{
    auto told = event;
    if (occasion_.token)
        told.with("by_token", occasion_.token->text);
    TRY_DONE(append_entry(database(), keys().audit_trail, occasion_, told));
    ++recorded_;
    return {};
}

Result<Store> Store::create(const database::Location& location, const sealing::MasterKey& key, Moment now)
{
    auto connection = TRY(database::connect(
        location, key.derive(sealing::Purpose::DatabasePages), database::Opening::CreateIfAbsent));
    auto keys = std::make_unique<const Keys>(key);
    TRY_DONE(database::migrate(*connection, migrations(), as_number(now)));
    // A store whose making was interrupted has tables and no identity, and can be made again.
    if (TRY(connection->row("SELECT id FROM store_identity")))
        return failure(
            "store.already_there", "There is a store at this place already. Open it, or choose another.");
    TRY_DONE(found(*connection, *keys, now));
    return Store(std::move(connection), std::move(keys));
}

Result<Store> Store::open(const database::Location& location, const sealing::MasterKey& key, Moment now)
{
    return open(TRY(database::connect(
                    location, key.derive(sealing::Purpose::DatabasePages), database::Opening::Existing)),
        key, now);
}

Result<Store> Store::open(
    std::unique_ptr<database::Connection> connection, const sealing::MasterKey& key, Moment now)
{
    auto keys = std::make_unique<const Keys>(key);
    const int version = TRY(database::schema_version(*connection));
    if (version == 0)
        return failure(
            "store.not_there", "There is no store at this place. Make one with: wres store create");
    if (version <= static_cast<int>(migrations().size()))
        TRY_DONE(check_key(*connection, *keys));
    TRY_DONE(database::migrate(*connection, migrations(), as_number(now)));
    Store store(std::move(connection), std::move(keys));
    if (version < static_cast<int>(migrations().size()))
        TRY_DONE(store.change({ Actor::program(), now }, [&](Change& change) -> Done {
            return change.record(AuditEvent("store.migrated", "store", "schema")
                                     .with("from", version)
                                     .with("to", static_cast<std::int64_t>(migrations().size())));
        }));
    return store;
}

Done exactly_one(const Result<std::int64_t>& changed)
{
    if (!changed)
        return std::unexpected(changed.error());
    INVARIANT(*changed <= 1, "an identifier names one row");
    if (*changed == 0)
        return failure("store.changed_meanwhile",
            "Somebody else changed this while you were working on it. Look at what it is now, and change it "
            "again.");
    return {};
}

} // namespace wres::store
