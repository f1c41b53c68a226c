// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "database/connection.h"

namespace wres::database {

/// One step from one form of the tables to the next; never back. A migration that was ever released is never
/// edited.
///
/// The SQL may say {integer} for a whole number of 64 bits, {bytes} for bytes, and {strict} after the
/// brackets of a table, which makes SQLite hold columns to their types as PostgreSQL does.
struct Migration {
    int number {}; // 1, 2, 3 ... without a gap
    std::string_view name; // "uploads"
    std::string_view sql; // for both
    std::string_view sqlite; // after it, what only SQLite needs
    std::string_view postgresql; // after it, what only PostgreSQL needs
};

/// The form that the tables have: the number of the last migration, 0 when there is none.
/// @errors those of Connection
[[nodiscard]] Result<int> schema_version(Connection& connection);

/// Brings the tables to the form of the last of `migrations`, each step in a transaction of its own: after a
/// failure the steps before it stand, and it can be done again.
/// @param applied_at  milliseconds since 1970, UTC
/// @errors database.newer_than_program  the tables were made by a newer program
///         database.other_history       a step has the same number but another content
///         and those of Connection
Done migrate(Connection& connection, std::span<const Migration> migrations, std::int64_t applied_at);

} // namespace wres::database
