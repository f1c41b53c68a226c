// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "database/connection.h"
#include "sealing/master_key.h"

namespace wres::database {

enum class Opening : std::uint8_t { Existing, CreateIfAbsent };

/// Where a database is: the path of a file for SQLite, or the address of a PostgreSQL server, which begins
/// with postgresql:// or postgres://.
struct Location {
    Dialect dialect {};
    std::string text;

    static Location parse(std::string_view text);
};

/// @param page_key  encrypts the file of an SQLite database; PostgreSQL has no use for it
/// @errors database.not_there    there is no such file
///         database.wrong_key    the key is not this file's, or the file is no database of ours
///         database.not_encrypted  an SQLite database, but a plain one
///         database.unreachable  the server does not answer, or does not let us in
///         database.too_old      a server before PostgreSQL 15
///         and those of Connection
[[nodiscard]] Result<std::unique_ptr<Connection>> connect(
    const Location& location, const sealing::Key& page_key, Opening opening);

} // namespace wres::database
