// SPDX-License-Identifier: MIT
#include "database/postgresql_connection.h"

#include <bit>
#include <cstring>
#include <map>

#include <fmt/format.h>
#include <libpq-fe.h>

#include "base/invariant.h"
#include "base/text.h"
#include "database/placeholders.h"

namespace wres::database {
namespace {

constexpr int oldest_server = 150'000; // 15.0

// The types of columns that migrations use, and of count(*): pg_type.oid, which never change.
constexpr Oid type_of_bytes = 17;
constexpr Oid type_of_int8 = 20;
constexpr Oid type_of_int4 = 23;

constexpr const char* habits = R"(
    SET client_min_messages = warning;
    SET lock_timeout = '10s';
    SET default_transaction_isolation = 'repeatable read';
    SET standard_conforming_strings = on;
)";

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

struct Finish {
    void operator()(PGconn* server) const { PQfinish(server); }
};

/// The server's own sentence may repeat a value that somebody sent, so it is told apart by its code alone.
std::unexpected<Error> explained(std::string_view state)
{
    if (state == "53100")
        return failure("database.disk_full",
            "The disk of the PostgreSQL server is full. Nothing of this change was kept: make room, and do "
            "it again.");
    if (state == "55P03" || state == "40001" || state == "40P01")
        return failure(
            "database.busy", "Another change is taking longer than usual. Nothing was changed: try again.");
    if (state == "25006" || state == "42501")
        return failure("database.read_only",
            "The PostgreSQL server does not let this user write. Grant it the right to, or connect to the "
            "primary.");
    if (state == "XX001" || state == "XX002")
        return failure("database.damaged",
            "The PostgreSQL server found a damaged page. Ask who runs it, and restore a backup: wres "
            "restore.");
    if (state.starts_with("23") || state == "WR001")
        return failure(
            "database.refused", "A rule of the database forbids this change. Nothing was changed.");
    return failure("database.lost",
        fmt::format(
            "The PostgreSQL server stopped answering, or could not do what it was asked (SQLSTATE {}). "
            "Nothing of this change was kept: try again, and look into the server's log.",
            state.empty() ? "unknown" : state));
}

std::string_view state_of(const PGresult* result)
{
    const char* state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return state == nullptr ? std::string_view() : state;
}

/// Values in the form that libpq takes: text, but for bytes.
class Parameters {
public:
    explicit Parameters(const Values& values)
    {
        texts_.reserve(values.size());
        for (const auto& value : values)
            std::visit([this](const auto& held) { add(held); }, value.held());
    }

    [[nodiscard]] int count() const { return static_cast<int>(pointers_.size()); }
    [[nodiscard]] const char* const* pointers() const { return pointers_.data(); }
    [[nodiscard]] const int* lengths() const { return lengths_.data(); }
    [[nodiscard]] const int* formats() const { return formats_.data(); }

private:
    void add(std::monostate) { add(nullptr, 0, 0); }
    void add(std::int64_t number)
    {
        texts_.push_back(std::to_string(number));
        add(texts_.back().c_str(), 0, 0);
    }
    void add(const std::string& text) { add(text.c_str(), 0, 0); }
    void add(const Blob& blob) { add(blob.bytes.data(), static_cast<int>(blob.bytes.size()), 1); }
    void add(const char* pointer, int length, int format)
    {
        pointers_.push_back(pointer);
        lengths_.push_back(length);
        formats_.push_back(format);
    }

    std::vector<std::string> texts_; // reserved at once, so that pointers into it stay
    std::vector<const char*> pointers_;
    std::vector<int> lengths_;
    std::vector<int> formats_; // 0 text, 1 bytes
};

template <typename Number>
std::int64_t from_network_order(const char* bytes)
{
    Number number {};
    std::memcpy(&number, bytes, sizeof number);
    if constexpr (std::endian::native == std::endian::little)
        number =
            static_cast<Number>(sizeof number == 8 ? __builtin_bswap64(static_cast<std::uint64_t>(number))
                                                   : __builtin_bswap32(static_cast<std::uint32_t>(number)));
    return number;
}

Value value_of(const PGresult* result, int row, int column)
{
    if (PQgetisnull(result, row, column) != 0)
        return {};
    const char* bytes = PQgetvalue(result, row, column);
    const auto size = static_cast<std::size_t>(PQgetlength(result, row, column));
    switch (PQftype(result, column)) {
    case type_of_int8: return from_network_order<std::int64_t>(bytes);
    case type_of_int4: return from_network_order<std::int32_t>(bytes);
    case type_of_bytes: return Blob { std::string(bytes, size) };
    default: return std::string(bytes, size);
    }
}

Row row_of(const PGresult* result, int row)
{
    Values values;
    const int columns = PQnfields(result);
    values.reserve(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column)
        values.push_back(value_of(result, row, column));
    return Row(std::move(values));
}

class PostgresqlConnection final : public Connection {
public:
    explicit PostgresqlConnection(std::unique_ptr<PGconn, Finish> server) : server_(std::move(server)) { }

    Dialect dialect() const override { return Dialect::Postgresql; }

    Result<std::int64_t> perform(
        std::string_view sql, const Values& values, const std::function<Done(const Row&)>& take) override
    {
        const std::string name = TRY(prepared(sql));
        const Parameters parameters(values);
        constexpr int answers_as_bytes = 1;
        if (PQsendQueryPrepared(server_.get(), name.c_str(), parameters.count(), parameters.pointers(),
                parameters.lengths(), parameters.formats(), answers_as_bytes)
            == 0)
            return explained({});
        // Rows come one at a time, so that an answer may be longer than memory.
        PQsetSingleRowMode(server_.get());
        return take_answers(take);
    }

    Done script(const std::string& sql) override
    {
        const Answer answer(PQexec(server_.get(), sql.c_str()));
        const auto status = PQresultStatus(answer.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            return explained(state_of(answer.get()));
        return {};
    }

    Done begin(Access access) override
    {
        if (PQstatus(server_.get()) != CONNECTION_OK)
            TRY_DONE(connect_again());
        auto done = begin_here(access);
        // That the server ended an idle connection shows only when it is used, in its last words or in none.
        // Nothing was done on it yet.
        if (!done && done.error().code == "database.lost") {
            TRY_DONE(connect_again());
            done = begin_here(access);
        }
        return done;
    }

    Done commit() override
    {
        // A transaction in which a statement failed answers COMMIT with success and the word ROLLBACK.
        const Answer answer(PQexec(server_.get(), "COMMIT"));
        if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK
            || std::string_view(PQcmdStatus(answer.get())) != "COMMIT")
            return explained(state_of(answer.get()));
        return {};
    }

    void roll_back() override
    {
        if (PQtransactionStatus(server_.get()) != PQTRANS_IDLE)
            Answer(PQexec(server_.get(), "ROLLBACK"));
    }

    Done erase_remains(std::span<const std::string_view> tables) override
    {
        for (const auto table : tables)
            TRY_DONE(script("VACUUM " + std::string(table)));
        return {};
    }

private:
    Done begin_here(Access access)
    {
        if (access == Access::Read)
            return script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        // One writer at a time for each schema. 1465008467 is "WRES" in ASCII.
        auto done = script("BEGIN ISOLATION LEVEL READ COMMITTED;"
                           "SELECT pg_advisory_xact_lock(1465008467, hashtext(current_schema()))");
        if (!done)
            roll_back();
        return done;
    }

    Result<std::int64_t> take_answers(const std::function<Done(const Row&)>& take)
    {
        std::int64_t changed = 0;
        Done done;
        while (const Answer answer { PQgetResult(server_.get()) }) {
            const auto status = PQresultStatus(answer.get());
            if (status == PGRES_SINGLE_TUPLE && done)
                done = take(row_of(answer.get(), 0));
            else if (status == PGRES_COMMAND_OK)
                changed = parse_integer(PQcmdTuples(answer.get())).value_or(0);
            else if (status == PGRES_TUPLES_OK
                && !std::string_view(PQcmdStatus(answer.get())).starts_with("SELECT"))
                changed = parse_integer(PQcmdTuples(answer.get())).value_or(0);
            else if (status == PGRES_FATAL_ERROR && done)
                done = explained(state_of(answer.get()));
        }
        if (!done)
            return std::unexpected(done.error());
        return changed;
    }

    Result<std::string> prepared(std::string_view sql)
    {
        if (const auto known = names_.find(sql); known != names_.end())
            return known->second;
        auto name = fmt::format("s{}", names_.size());
        const Answer answer(
            PQprepare(server_.get(), name.c_str(), with_numbered_placeholders(sql).c_str(), 0, nullptr));
        if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK)
            return explained(state_of(answer.get()));
        names_.emplace(std::string(sql), name);
        return name;
    }

    /// After the server was restarted: what was prepared is gone with the old connection.
    Done connect_again()
    {
        names_.clear();
        PQreset(server_.get());
        if (PQstatus(server_.get()) != CONNECTION_OK)
            return explained("08006");
        return script(habits);
    }

    std::unique_ptr<PGconn, Finish> server_;
    std::map<std::string, std::string, std::less<>> names_; // SQL -> name of the prepared statement
};

} // namespace

Result<std::unique_ptr<Connection>> connect_postgresql(const std::string& address)
{
    std::unique_ptr<PGconn, Finish> server(PQconnectdb(address.c_str()));
    if (PQstatus(server.get()) != CONNECTION_OK)
        return failure("database.unreachable",
            "The PostgreSQL server does not answer at the address given, or does not let this user in. Check "
            "the "
            "address, the user and the password, and whether the server is running.");
    if (PQserverVersion(server.get()) < oldest_server)
        return failure(
            "database.too_old", "This PostgreSQL server is too old: version 15 or newer is needed.");
    if (PQsetClientEncoding(server.get(), "UTF8") != 0)
        return failure("database.unreachable",
            "The PostgreSQL database does not take UTF-8. Make it with encoding UTF8.");
    PQsetNoticeProcessor(
        server.get(), [](void*, const char*) {}, nullptr);

    auto connection = std::make_unique<PostgresqlConnection>(std::move(server));
    TRY_DONE(connection->script(habits));
    return connection;
}

} // namespace wres::database
