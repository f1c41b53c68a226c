// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "database/value.h"

namespace wres::database {

enum class Dialect : std::uint8_t { Sqlite, Postgresql };

/// What a transaction is for. Read: one unchanging snapshot, beside which others may write. Write: the only
/// writer there is until it ends; others wait their turn.
enum class Access : std::uint8_t { Read, Write };

/// One connection to one database, for one thread at a time.
///
/// A statement is one SQL text with a `?` for each value, in the SQL that both databases understand.
/// Statements are kept prepared, so their texts are constants, never put together from input.
///
/// Every function may fail with
/// @errors database.busy         another writer took longer than ten seconds
///         database.disk_full    nothing of the change was kept
///         database.read_only    the disk, the file or the user may not write
///         database.damaged      a page is not what was written
///         database.lost         the connection, or the disk, failed
///         database.refused      a rule of the tables forbids it (a double, a missing parent, an alteration)
///         database.not_text     a text is not UTF-8, or has a character of value 0, which PostgreSQL cannot
///         keep
class Connection {
public:
    virtual ~Connection() = default;
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] virtual Dialect dialect() const = 0;

    /// Gives each row to `take`, which may stop it with an error, and gives the number of rows changed.
    /// `take` runs no statement on this connection.
    Result<std::int64_t> each(
        std::string_view sql, const Values& values, const std::function<Done(const Row&)>& take);

    /// Several statements without values, separated by semicolons: a migration.
    virtual Done script(const std::string& sql) = 0;

    /// Transactions do not nest; see transaction.h.
    virtual Done begin(Access access) = 0;
    virtual Done commit() = 0;
    virtual void roll_back() = 0;

    /// After rows of these tables were deleted for good: writes over what is left of them where the database
    /// itself can reach it. Outside a transaction.
    virtual Done erase_remains(std::span<const std::string_view> tables) = 0;

    /// All rows of an answer that is known to be small.
    Result<std::vector<Row>> rows(std::string_view sql, const Values& values = {});

    /// The only row, or nothing.
    Result<std::optional<Row>> row(std::string_view sql, const Values& values = {});

    /// A statement without an answer: how many rows it changed.
    Result<std::int64_t> run(std::string_view sql, const Values& values = {});

    /// Has every statement named that takes at least so long. It is told the text, which is a constant, and
    /// never the values.
    using SlowStatement = std::function<void(std::string_view sql, std::chrono::milliseconds duration)>;
    void tell_slow(std::chrono::milliseconds least, SlowStatement tell);

private:
    virtual Result<std::int64_t> perform(
        std::string_view sql, const Values& values, const std::function<Done(const Row&)>& take) = 0;

    std::chrono::milliseconds slow_from_ {};
    SlowStatement tell_slow_;
};

} // namespace wres::database
