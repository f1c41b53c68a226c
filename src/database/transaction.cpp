// SPDX-License-Identifier: MIT
#include "database/transaction.h"

#include <utility>

#include "base/invariant.h"

namespace wres::database {

Result<Transaction> Transaction::begin(Connection& connection, Access access)
{
    TRY_DONE(connection.begin(access));
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr))
{
}

Transaction::~Transaction()
{
    if (connection_ != nullptr)
        connection_->roll_back();
}

Done Transaction::commit()
{
    INVARIANT(connection_ != nullptr, "a transaction ends once");
    auto done = connection_->commit();
    if (!done)
        connection_->roll_back();
    connection_ = nullptr;
    return done;
}

} // namespace wres::database
