// SPDX-License-Identifier: MIT
#include "database/migration.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/invariant.h"
#include "database/transaction.h"

namespace wres::database {
namespace {

constexpr std::string_view history_table = R"(
    CREATE TABLE IF NOT EXISTS schema_migrations (
        number {integer} PRIMARY KEY,
        name TEXT NOT NULL,
        checksum TEXT NOT NULL, -- SHA-256 of the SQL as it is written in the program
        applied_at {integer} NOT NULL
    ) {strict};
)";

std::string in_dialect(std::string_view sql, Dialect dialect)
{
    const bool sqlite = dialect == Dialect::Sqlite;
    const std::array<std::pair<std::string_view, std::string_view>, 3> words { {
        { "{integer}", sqlite ? "INTEGER" : "BIGINT" },
        { "{bytes}", sqlite ? "BLOB" : "BYTEA" },
        { "{strict}", sqlite ? "STRICT" : "" },
    } };
    std::string text(sql);
    for (const auto& [ours, theirs] : words)
        for (auto at = text.find(ours); at != std::string::npos; at = text.find(ours, at))
            text.replace(at, ours.size(), theirs);
    return text;
}

std::string checksum_of(const Migration& migration)
{
    return sha256(fmt::format("{}\n{}\n{}", migration.sql, migration.sqlite, migration.postgresql));
}

Result<bool> has_history(Connection& connection)
{
    const auto* query = connection.dialect() == Dialect::Sqlite
        ? "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'"
        : "SELECT count(*) FROM information_schema.tables "
          "WHERE table_schema = current_schema() AND table_name = 'schema_migrations'";
    const auto row = TRY(connection.row(query));
    return row->integer(0) > 0;
}

Done check_history(Connection& connection, std::span<const Migration> migrations)
{
    const auto applied =
        TRY(connection.rows("SELECT number, checksum FROM schema_migrations ORDER BY number"));
    if (applied.size() > migrations.size())
        return failure("database.newer_than_program",
            fmt::format(
                "The database has the form of a newer program (step {}; this program knows {}). Nothing was "
                "changed: use the newer program.",
                applied.size(), migrations.size()));
    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (applied[i].integer(0) != migrations[i].number || applied[i].text(1) != checksum_of(migrations[i]))
            return failure("database.other_history",
                fmt::format(
                    "Step {} of the database was made by a program that is neither this one nor an earlier "
                    "one of it. Nothing was changed: use the program that made it.",
                    i + 1));
    }
    return {};
}

Done apply(Connection& connection, const Migration& migration, std::int64_t applied_at)
{
    const auto dialect = connection.dialect();
    const auto special = dialect == Dialect::Sqlite ? migration.sqlite : migration.postgresql;
    auto transaction = TRY(Transaction::begin(connection, Access::Write));
    // Two programs may start at once: the second finds the step done.
    const auto done =
        TRY(connection.row("SELECT name FROM schema_migrations WHERE number = ?", { migration.number }));
    if (done)
        return {};
    TRY_DONE(connection.script(in_dialect(migration.sql, dialect)));
    if (!special.empty())
        TRY_DONE(connection.script(in_dialect(special, dialect)));
    TRY_DONE(connection.run(
        "INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
        { migration.number, migration.name, checksum_of(migration), applied_at }));
    return transaction.commit();
}

Done make_history(Connection& connection)
{
    auto transaction = TRY(Transaction::begin(connection, Access::Write));
    TRY_DONE(connection.script(in_dialect(history_table, connection.dialect())));
    return transaction.commit();
}

} // namespace

Result<int> schema_version(Connection& connection)
{
    if (!TRY(has_history(connection)))
        return 0;
    const auto row = TRY(connection.row("SELECT count(*) FROM schema_migrations"));
    return static_cast<int>(row->integer(0));
}

Done migrate(Connection& connection, std::span<const Migration> migrations, std::int64_t applied_at)
{
    if (!TRY(has_history(connection)))
        TRY_DONE(make_history(connection));
    TRY_DONE(check_history(connection, migrations));
    const int version = TRY(schema_version(connection));
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        INVARIANT(migrations[i].number == static_cast<int>(i) + 1, "migrations are numbered without a gap");
        if (migrations[i].number > version)
            TRY_DONE(apply(connection, migrations[i], applied_at));
    }
    return {};
}

} // namespace wres::database
