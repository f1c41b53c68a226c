// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "database/placeholders.h"
#include "database/transaction.h"
#include "support/every_database.h"

using namespace wres::database;
using wres::Done;
using wres::test::EmptyPlace;
using wres::test::on_every_database;

namespace {

const wres::sealing::Key key = wres::sealing::Key::draw();

std::unique_ptr<Connection> opened(const EmptyPlace& place, Opening opening = Opening::CreateIfAbsent)
{
    auto connection = connect(place.location, key, opening);
    REQUIRE(connection);
    return std::move(*connection);
}

/// With a table of things that have a name, a number and some bytes.
std::unique_ptr<Connection> with_table(const EmptyPlace& place)
{
    auto connection = opened(place);
    const bool sqlite = connection->dialect() == Dialect::Sqlite;
    REQUIRE(connection->script(sqlite
            ? "CREATE TABLE things (name TEXT PRIMARY KEY, number INTEGER, content BLOB) STRICT"
            : "CREATE TABLE things (name TEXT PRIMARY KEY, number BIGINT, content BYTEA)"));
    return connection;
}

std::int64_t things(Connection& connection)
{
    return (*connection.row("SELECT count(*) FROM things"))->integer(0);
}

constexpr const char* insert = "INSERT INTO things (name, number, content) VALUES (?, ?, ?)";

std::string content_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

} // namespace

TEST_CASE("placeholders are numbered, except within quotes")
{
    CHECK(with_numbered_placeholders("a = ? AND b = ?") == "a = $1 AND b = $2");
    CHECK(with_numbered_placeholders("a = '?' AND \"b?\" = ? AND c = 'it''s ?'")
        == "a = '?' AND \"b?\" = $1 AND c = 'it''s ?'");
    CHECK(with_numbered_placeholders("") == "");
}

TEST_CASE("what is put into a row comes out as it was")
{
    on_every_database([](const EmptyPlace& place) {
        const auto connection = with_table(place);
        const std::string all_bytes = [] {
            std::string bytes;
            for (int byte = 0; byte < 256; ++byte)
                bytes += static_cast<char>(byte);
            return bytes;
        }();
        CHECK(connection->run(
                  insert, { "a ? 'quoted' \xC2\xA3", -9'223'372'036'854'775'807, Blob { all_bytes } })
            == 1);
        CHECK(connection->run(insert, { "", 0, Blob { "" } }) == 1);
        CHECK(connection->run(insert, { "nothing", {}, {} }) == 1);

        const auto rows = connection->rows("SELECT name, number, content FROM things ORDER BY name");
        REQUIRE(rows);
        REQUIRE(rows->size() == 3);
        CHECK((*rows)[0].text(0).empty());
        CHECK((*rows)[0].integer(1) == 0);
        CHECK((*rows)[0].bytes(2).empty());
        CHECK((*rows)[1].text(0) == "a ? 'quoted' \xC2\xA3");
        CHECK((*rows)[1].integer(1) == -9'223'372'036'854'775'807);
        CHECK((*rows)[1].bytes(2) == all_bytes);
        CHECK((*rows)[2].is_null(1));
        CHECK_FALSE((*rows)[2].integer_if_any(1));
        CHECK((*rows)[2].is_null(2));
        CHECK(connection->row("SELECT name FROM things WHERE name = ?", { "absent" })->has_value() == false);
    });
}

TEST_CASE("a text that one of the databases could not keep is refused by both")
{
    on_every_database([](const EmptyPlace& place) {
        const auto connection = with_table(place);
        CHECK(connection->run(insert, { std::string("a\0b", 3), 0, {} }).error().code == "database.not_text");
        CHECK(connection->run(insert, { "\xff", 0, {} }).error().code == "database.not_text");
        CHECK(things(*connection) == 0);
    });
}

TEST_CASE("a statement says how many rows it changed, and a rule of the tables is an error")
{
    on_every_database([](const EmptyPlace& place) {
        const auto connection = with_table(place);
        CHECK(connection->run(insert, { "a", 1, {} }) == 1);
        CHECK(connection->run(insert, { "b", 1, {} }) == 1);
        CHECK(connection->run(insert, { "a", 2, {} }).error().code == "database.refused");
        CHECK(connection->run("UPDATE things SET number = ? WHERE number = ?", { 5, 1 }) == 2);
        CHECK(connection->run("UPDATE things SET number = ? WHERE number = ?", { 5, 1 }) == 0);
        CHECK(connection->run("SELECT name FROM things") == 0);
        CHECK(connection->run("DELETE FROM things WHERE name = ?", { "a" }) == 1);
    });
}

TEST_CASE("an answer can be stopped, and the connection goes on")
{
    on_every_database([](const EmptyPlace& place) {
        const auto connection = with_table(place);
        for (const auto* name : { "a", "b", "c" })
            REQUIRE(connection->run(insert, { name, 1, {} }));
        int seen = 0;
        const auto stopped = connection->each("SELECT name FROM things", {}, [&](const Row&) -> Done {
            return ++seen == 2 ? Done(wres::failure("test.enough", "Enough.")) : Done();
        });
        CHECK(stopped.error().code == "test.enough");
        CHECK(seen == 2);
        CHECK(things(*connection) == 3);
    });
}

TEST_CASE("what is not committed has not happened")
{
    on_every_database([](const EmptyPlace& place) {
        const auto connection = with_table(place);
        {
            const auto transaction = Transaction::begin(*connection, Access::Write);
            REQUIRE(transaction);
            REQUIRE(connection->run(insert, { "a", 1, {} }));
        }
        CHECK(things(*connection) == 0);
        {
            auto transaction = Transaction::begin(*connection, Access::Write);
            REQUIRE(transaction);
            REQUIRE(connection->run(insert, { "a", 1, {} }));
            REQUIRE(transaction->commit());
        }
        CHECK(things(*connection) == 1);
    });
}

TEST_CASE("a reader has one snapshot, whatever is written beside it")
{
    on_every_database([](const EmptyPlace& place) {
        const auto writer = with_table(place);
        const auto reader = opened(place, Opening::Existing);
        const auto reading = Transaction::begin(*reader, Access::Read);
        REQUIRE(reading);
        CHECK(things(*reader) == 0);
        REQUIRE(writer->run(insert, { "a", 1, {} }));
        CHECK(things(*reader) == 0);
        CHECK(things(*writer) == 1);
    });
}

TEST_CASE("the file of an SQLite database shows nothing, and only its owner may read it")
{
    const wres::test::TemporaryFolder folder(wres::test::Medium::Memory);
    const EmptyPlace place { "SQLite", Location::parse(folder.file("wres.db")) };
    const auto connection = with_table(place);
    const std::string planted = "Zebedee Quillfeather";
    REQUIRE(connection->run(insert, { planted, 1, Blob { planted } }));

    for (const auto* ending : { "", "-wal" }) {
        INFO("wres.db", ending);
        const auto content = content_of(folder.file("wres.db") + ending);
        REQUIRE(content.size() > 1000);
        CHECK(content.find("Zebedee") == std::string::npos);
        CHECK(content.find("things") == std::string::npos);
        CHECK(content.find("SQLite format") == std::string::npos);
        struct stat status { };
        REQUIRE(stat((folder.file("wres.db") + ending).c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
}

TEST_CASE("another key, a plain database, another file and no file are each refused with a sentence")
{
    const wres::test::TemporaryFolder folder(wres::test::Medium::Memory);
    const auto location = Location::parse(folder.file("wres.db"));
    CHECK(connect(location, key, Opening::Existing).error().code == "database.not_there");
    with_table({ "SQLite", location });

    const auto refused = connect(location, wres::sealing::Key::draw(), Opening::Existing);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "database.wrong_key");
    CHECK(refused.error().message.find("does not open") != std::string::npos);
    CHECK(connect(location, key, Opening::Existing));

    std::ofstream(folder.file("plain.db")) << std::string("SQLite format 3\0", 16) << std::string(4080, '\0');
    CHECK(connect(Location::parse(folder.file("plain.db")), key, Opening::Existing).error().code
        == "database.not_encrypted");
    std::ofstream(folder.file("letter.txt")) << std::string(10'000, 'x');
    CHECK(connect(Location::parse(folder.file("letter.txt")), key, Opening::Existing).error().code
        == "database.wrong_key");
    CHECK(connect(Location::parse(folder.file("none/wres.db")), key, Opening::CreateIfAbsent).error().code
        == "database.not_there");
}

TEST_CASE("a changed byte anywhere in the file of an SQLite database is noticed")
{
    const wres::test::TemporaryFolder folder(wres::test::Medium::Memory);
    const EmptyPlace place { "SQLite", Location::parse(folder.file("wres.db")) };
    {
        const auto connection = with_table(place);
        for (int i = 0; i < 200; ++i)
            REQUIRE(
                connection->run(insert, { "name " + std::to_string(i), i, Blob { std::string(200, 'x') } }));
    }
    const auto whole = content_of(folder.file("wres.db"));
    REQUIRE(whole.size() > 40'000);
    for (std::size_t at = 100; at < whole.size(); at += 4'001) {
        INFO("byte ", at);
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        std::ofstream(folder.file("wres.db"), std::ios::binary) << changed;
        const auto connection = connect(place.location, key, Opening::Existing);
        const bool noticed = !connection || !(*connection)->rows("SELECT name, number, content FROM things")
            || !(*connection)->rows("SELECT name FROM things ORDER BY name");
        CHECK(noticed);
    }
}

TEST_CASE("a server that is not there is named with a sentence, and the address is not repeated")
{
    const auto refused =
        connect(Location::parse("postgresql:///x?host=/nonexistent&password=secret"), key, Opening::Existing);
    CHECK(refused.error().code == "database.unreachable");
    CHECK(refused.error().message.find("secret") == std::string::npos);
}

TEST_CASE("a PostgreSQL server that only lets us read says so when something is written")
{
    const EmptyPlace place { "PostgreSQL", wres::test::empty_schema() };
    with_table(place);
    const auto reader =
        connect(Location::parse(place.location.text + "%20-cdefault_transaction_read_only%3Don"), key,
            Opening::Existing);
    REQUIRE(reader);
    CHECK(things(**reader) == 0);
    const auto transaction = Transaction::begin(**reader, Access::Write);
    REQUIRE(transaction);
    CHECK((*reader)->run(insert, { "a", 1, {} }).error().code == "database.read_only");
}

TEST_CASE("after PostgreSQL was killed and started again, a connection finds back to what was committed")
{
    const EmptyPlace place { "PostgreSQL", wres::test::empty_schema() };
    const auto connection = with_table(place);
    REQUIRE(connection->run(insert, { "a", 1, {} }));
    {
        const auto transaction = Transaction::begin(*connection, Access::Write);
        REQUIRE(transaction);
        REQUIRE(connection->run(insert, { "b", 1, {} }));
        wres::test::PostgresqlServer::running().kill_and_start_again();
        CHECK(connection->run(insert, { "c", 1, {} }).error().code == "database.lost");
    }
    const auto transaction = Transaction::begin(*connection, Access::Read);
    REQUIRE(transaction);
    CHECK(things(*connection) == 1);
}

TEST_CASE("a slow statement is told by its text, without its values")
{
    on_every_database([](const EmptyPlace& place) {
        const auto connection = with_table(place);
        std::vector<std::string> told;
        const auto tell = [&](std::string_view sql, std::chrono::milliseconds) { told.emplace_back(sql); };
        connection->tell_slow(std::chrono::hours(1), tell);
        REQUIRE(connection->run(insert, { "secret", 1, {} }));
        CHECK(told.empty());
        connection->tell_slow(std::chrono::milliseconds(0), tell);
        REQUIRE(connection->run(insert, { "another secret", 1, {} }));
        CHECK(told == std::vector<std::string> { std::string(insert) });
    });
}
