// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>

#include "base/invariant.h"
#include "base/result.h"
#include "database/connection.h"
#include "database/location.h"
#include "database/transaction.h"
#include "sealing/master_key.h"
#include "store/audit_event.h"
#include "store/audit_trail.h"
#include "store/occasion.h"

namespace wres::store {

/// The keys of one store, each for one purpose.
struct Keys {
    explicit Keys(const sealing::MasterKey& master);

    sealing::Key upload_keys;
    sealing::Key secrets;
    sealing::Key audit_trail;
    sealing::Key backup;
    sealing::Key fingerprints;
    sealing::Key tokens;
    sealing::Key identity;
};

/// What may be read, within one transaction and so within one snapshot. Given to every function that asks.
class View {
public:
    View(database::Connection& database, const Keys& keys) : database_(database), keys_(keys) { }

    [[nodiscard]] database::Connection& database() const { return database_; }
    [[nodiscard]] const Keys& keys() const { return keys_; }

private:
    database::Connection& database_;
    const Keys& keys_;
};

/// What may also be written without an entry in the audit trail, because nobody's decision depends on it:
/// pieces of a file that has not arrived, when a session was last used.
class Bookkeeping : public View {
public:
    using View::View;
};

/// A change of the store by somebody: nothing of it happens unless all of it does, its audit entries with it.
class Change : public Bookkeeping {
public:
    Change(database::Connection& database, const Keys& keys, Occasion occasion)
        : Bookkeeping(database, keys)
        , occasion_(std::move(occasion))
    {
    }

    [[nodiscard]] const Occasion& occasion() const { return occasion_; }

    Done record(const AuditEvent& event);

    [[nodiscard]] int recorded() const { return recorded_; }

private:
    Occasion occasion_;
    int recorded_ = 0;
};

/// Everything a council or a national programme keeps: one database, opened with its key. For one thread at a
/// time; several stores may be open on one database.
class Store {
public:
    /// Makes a store where none is.
    /// @errors store.already_there; those of database::connect()
    static Result<Store> create(
        const database::Location& location, const sealing::MasterKey& key, Moment now);

    /// Opens a store, and brings it to this program's form when an earlier one made it.
    /// @errors store.not_there, store.wrong_key, database.newer_than_program; those of database::connect()
    static Result<Store> open(const database::Location& location, const sealing::MasterKey& key, Moment now);

    /// As open(), on a connection that is there.
    static Result<Store> open(
        std::unique_ptr<database::Connection> connection, const sealing::MasterKey& key, Moment now);

    /// `work` is given a View and gives a Result, which this gives back.
    template <typename Work>
    auto read(Work&& work) -> std::invoke_result_t<Work, View&>
    {
        auto transaction = TRY(database::Transaction::begin(*connection_, database::Access::Read));
        View view(*connection_, *keys_);
        auto result = work(view);
        if (result)
            TRY_DONE(transaction.commit());
        return result;
    }

    /// `work` is given a Change and gives a Result. When it is an error, nothing has happened.
    template <typename Work>
    auto change(const Occasion& occasion, Work&& work) -> std::invoke_result_t<Work, Change&>
    {
        auto transaction = TRY(database::Transaction::begin(*connection_, database::Access::Write));
        Change change(*connection_, *keys_, occasion);
        auto result = work(change);
        if (!result)
            return result;
        INVARIANT(change.recorded() > 0, "every change has its entry in the audit trail");
        TRY_DONE(transaction.commit());
        return result;
    }

    /// As change(), for what needs no entry in the audit trail.
    template <typename Work>
    auto keep_books(Work&& work) -> std::invoke_result_t<Work, Bookkeeping&>
    {
        auto transaction = TRY(database::Transaction::begin(*connection_, database::Access::Write));
        Bookkeeping books(*connection_, *keys_);
        auto result = work(books);
        if (result)
            TRY_DONE(transaction.commit());
        return result;
    }

    /// The connection, for what happens outside a transaction.
    [[nodiscard]] database::Connection& connection() { return *connection_; }
    [[nodiscard]] const Keys& keys() const { return *keys_; }

private:
    Store(std::unique_ptr<database::Connection> connection, std::unique_ptr<const Keys> keys)
        : connection_(std::move(connection))
        , keys_(std::move(keys))
    {
    }

    std::unique_ptr<database::Connection> connection_;
    std::unique_ptr<const Keys> keys_;
};

/// For `UPDATE ... WHERE id = ? AND version = ?`: that it changed the one row.
/// @errors store.changed_meanwhile  somebody else was quicker
Done exactly_one(const Result<std::int64_t>& changed);

} // namespace wres::store
