// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "database/connection.h"

namespace wres::database {

/// Everything from its beginning to commit() happens, or nothing does: what is not committed is rolled back
/// when this goes out of scope.
class Transaction {
public:
    /// @errors see Connection
    static Result<Transaction> begin(Connection& connection, Access access);

    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    /// After an error, nothing of it has happened.
    Done commit();

private:
    explicit Transaction(Connection& connection) : connection_(&connection) { }

    Connection* connection_; // null when it is over
};

} // namespace wres::database
