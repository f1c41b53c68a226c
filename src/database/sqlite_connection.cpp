// SPDX-License-Identifier: MIT
#include "database/sqlite_connection.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>
#include <sqlite3.h>

namespace wres::database {
namespace {

constexpr int longest_wait_ms = 10'000;

/// Durable at every commit; deleted content is written over; a plain reader of the schema cannot run
/// functions.
constexpr const char* habits = R"(
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
)";

/// Asks again every five milliseconds: SQLite's own handler sleeps for up to a hundred, however short the
/// changes are that stand before ours.
int wait_for_turn(void*, int times_asked)
{
    constexpr int pause_ms = 5;
    sqlite3_sleep(pause_ms);
    return times_asked < longest_wait_ms / pause_ms ? 1 : 0;
}

std::unexpected<Error> explained(int status, const std::string& path)
{
    switch (status & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return failure(
            "database.busy", "Another change is taking longer than usual. Nothing was changed: try again.");
    case SQLITE_FULL:
        return failure("database.disk_full",
            fmt::format("The disk that holds {} is full. Nothing of this change was kept: make room, and do "
                        "it again.",
                path));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return failure("database.read_only",
            fmt::format(
                "{} or its folder cannot be written. Give the program the right to write there, or check "
                "whether the disk is mounted read-only.",
                path));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return failure("database.damaged",
            fmt::format("A part of {} is not what was written there. Restore a backup: wres restore.", path));
    case SQLITE_CONSTRAINT:
        return failure(
            "database.refused", "A rule of the database forbids this change. Nothing was changed.");
    default:
        return failure("database.lost",
            fmt::format("The disk that holds {} failed (SQLite error {}). Nothing of this change was kept.",
                path, status));
    }
}

struct Finalise {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(std::unique_ptr<sqlite3, Close> database, std::string path)
        : database_(std::move(database))
        , path_(std::move(path))
    {
    }

    Dialect dialect() const override { return Dialect::Sqlite; }

    Result<std::int64_t> perform(
        std::string_view sql, const Values& values, const std::function<Done(const Row&)>& take) override
    {
        sqlite3_stmt* statement = TRY(prepared(sql));
        // The values are let go at once: a cached statement must not hold on to a secret.
        struct Reset {
            ~Reset()
            {
                sqlite3_reset(statement);
                sqlite3_clear_bindings(statement);
            }
            sqlite3_stmt* statement;
        } const reset { statement };

        for (std::size_t i = 0; i < values.size(); ++i)
            bind(statement, static_cast<int>(i) + 1, values[i]);
        int status = SQLITE_ROW;
        while ((status = sqlite3_step(statement)) == SQLITE_ROW)
            TRY_DONE(take(row_of(statement)));
        if (status != SQLITE_DONE)
            return trouble(status);
        return sqlite3_stmt_readonly(statement) != 0 ? 0 : sqlite3_changes64(database_.get());
    }

    Done script(const std::string& sql) override
    {
        const int status = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
        if (status != SQLITE_OK)
            return trouble(status);
        return {};
    }

    Done begin(Access access) override
    {
        return script(access == Access::Write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
    }

    Done commit() override { return script("COMMIT"); }

    void roll_back() override
    {
        if (sqlite3_get_autocommit(database_.get()) == 0)
            sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }

    /// secure_delete has written over the rows; what remains is the log of older pages.
    Done erase_remains(std::span<const std::string_view>) override
    {
        return script("PRAGMA wal_checkpoint(TRUNCATE)");
    }

private:
    /// A quota, or the largest file that a process may write, is a disk that is full: SQLite calls it a
    /// failed one.
    [[nodiscard]] std::unexpected<Error> trouble(int status) const
    {
        const int system = sqlite3_system_errno(database_.get());
        const bool is_write = (status & 0xff) == SQLITE_IOERR;
        return explained(is_write && (system == EDQUOT || system == EFBIG) ? SQLITE_FULL : status, path_);
    }

    Result<sqlite3_stmt*> prepared(std::string_view sql)
    {
        if (const auto known = statements_.find(sql); known != statements_.end())
            return known->second.get();
        sqlite3_stmt* statement = nullptr;
        const int status = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (status != SQLITE_OK)
            return trouble(status);
        statements_.emplace(std::string(sql), statement);
        return statement;
    }

    static void bind(sqlite3_stmt* statement, int place, const Value& value)
    {
        struct Binder {
            void operator()(std::monostate) const { sqlite3_bind_null(statement, place); }
            void operator()(std::int64_t number) const { sqlite3_bind_int64(statement, place, number); }
            void operator()(const std::string& text) const
            {
                sqlite3_bind_text64(
                    statement, place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
            }
            void operator()(const Blob& blob) const
            {
                sqlite3_bind_blob64(statement, place, blob.bytes.data(), blob.bytes.size(), SQLITE_TRANSIENT);
            }
            sqlite3_stmt* statement;
            int place;
        };
        std::visit(Binder { statement, place }, value.held());
    }

    static Value value_of(sqlite3_stmt* statement, int place)
    {
        const auto size = [&] { return static_cast<std::size_t>(sqlite3_column_bytes(statement, place)); };
        switch (sqlite3_column_type(statement, place)) {
        case SQLITE_INTEGER: return std::int64_t { sqlite3_column_int64(statement, place) };
        case SQLITE_TEXT: {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, place));
            return std::string(text, size());
        }
        case SQLITE_BLOB: {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, place));
            return Blob { bytes == nullptr ? std::string() : std::string(bytes, size()) };
        }
        default: return {};
        }
    }

    static Row row_of(sqlite3_stmt* statement)
    {
        Values values;
        const int columns = sqlite3_column_count(statement);
        values.reserve(static_cast<std::size_t>(columns));
        for (int place = 0; place < columns; ++place)
            values.push_back(value_of(statement, place));
        return Row(std::move(values));
    }

    std::unique_ptr<sqlite3, Close> database_;
    std::string path_;
    std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalise>, std::less<>> statements_;
};

/// Whether the file begins as a plain SQLite database does; ours begins with random bytes.
bool is_plain(const std::string& path)
{
    std::array<char, 16> beginning {};
    std::ifstream(path, std::ios::binary).read(beginning.data(), beginning.size());
    return std::string_view(beginning.data(), 15) == "SQLite format 3";
}

/// Makes the file before SQLite does, so that nobody else may read it.
Done make_file(const std::string& path, Opening opening)
{
    const int flags = O_RDONLY | O_CLOEXEC | (opening == Opening::CreateIfAbsent ? O_CREAT : 0);
    const int descriptor = open(path.c_str(), flags, S_IRUSR | S_IWUSR);
    if (descriptor >= 0) {
        close(descriptor);
        return {};
    }
    if (errno == ENOENT && opening == Opening::Existing)
        return failure("database.not_there",
            fmt::format(
                "There is no database {}. Check the path, or make one with: wres store create", path));
    if (errno == ENOENT)
        return failure("database.not_there",
            fmt::format("The folder for {} is not there. Make it, or choose another.", path));
    if (errno == ENOSPC)
        return explained(SQLITE_FULL, path);
    return explained(SQLITE_CANTOPEN, path);
}

Done give_key(sqlite3* database, const std::string& path, const sealing::Key& page_key)
{
    // "raw:" takes the 32 bytes as they are: they are random already, and need no stretching.
    std::array<unsigned char, 4 + sealing::Key::size> key { 'r', 'a', 'w', ':' };
    std::copy_n(page_key.data(), sealing::Key::size, key.begin() + 4);
    const int status = sqlite3_key_v2(database, "main", key.data(), static_cast<int>(key.size()));
    explicit_bzero(key.data(), key.size());
    if (status != SQLITE_OK)
        return explained(status, path);

    const int read = sqlite3_exec(database, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    if (read == SQLITE_NOTADB)
        return failure("database.wrong_key",
            fmt::format(
                "This key does not open {}: it is another database's key, or the file is no database of this "
                "program. Give the key that was drawn for it.",
                path));
    if (read != SQLITE_OK)
        return explained(read, path);
    return {};
}

} // namespace

Result<std::unique_ptr<Connection>> connect_sqlite(
    const std::string& path, const sealing::Key& page_key, Opening opening)
{
    TRY_DONE(make_file(path, opening));
    if (is_plain(path))
        return failure("database.not_encrypted",
            fmt::format("{} is an SQLite database without encryption, not a store of this program.", path));

    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    std::unique_ptr<sqlite3, Close> database(opened);
    if (status != SQLITE_OK)
        return explained(status, path);
    sqlite3_extended_result_codes(database.get(), 1);
    sqlite3_busy_handler(database.get(), wait_for_turn, nullptr);
    TRY_DONE(give_key(database.get(), path, page_key));

    auto connection = std::make_unique<SqliteConnection>(std::move(database), path);
    TRY_DONE(connection->script(habits));
    return connection;
}

} // namespace wres::database
