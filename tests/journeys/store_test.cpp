// SPDX-License-Identifier: MIT
//
// A store from the command line: a key, a store, a backup, a restore into the other database, and the audit
// trail.

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/postgresql_server.h"
#include "support/program.h"

namespace {

using wres::test::Run;
using wres::test::TemporaryFolder;

Run wres_run(const TemporaryFolder& folder, const std::vector<std::string>& arguments)
{
    return wres::test::run(WRES_PROGRAM, arguments, folder.path());
}

/// A folder with a key and a store.
struct Place {
    Place()
    {
        REQUIRE(wres_run(folder, { "key", "new", "--out", "wres.key" }).status == 0);
        REQUIRE(with_key({ "store", "create" }).status == 0);
    }

    [[nodiscard]] Run with_key(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), { "--key-file", "wres.key" });
        return wres_run(folder, arguments);
    }

    [[nodiscard]] std::string file(const std::string& name) const { return folder.path() + "/" + name; }

    TemporaryFolder folder;
};

} // namespace

TEST_CASE("a key is for its owner's eyes, is never written over, and opens only its store")
{
    const Place place;
    struct stat status { };
    REQUIRE(stat(place.file("wres.key").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(wres_run(place.folder, { "key", "new", "--out", "wres.key" }).error.find("key.file_there")
        != std::string::npos);

    const auto state = place.with_key({ "store", "status" });
    CHECK(state.status == 0);
    CHECK(state.out.find("SQLite, encrypted") != std::string::npos);
    CHECK(state.out.find("audit entries  1") != std::string::npos);

    REQUIRE(wres_run(place.folder, { "key", "new", "--out", "other.key" }).status == 0);
    const auto refused = wres_run(place.folder, { "store", "status", "--key-file", "other.key" });
    CHECK(refused.status == 2);
    CHECK(refused.error.find("This key does not open") != std::string::npos);
    CHECK(wres_run(place.folder, { "store", "status" }).error.find("key.missing") != std::string::npos);

    chmod(place.file("wres.key").c_str(), 0644);
    CHECK(place.with_key({ "store", "status" }).error.find("chmod 600") != std::string::npos);
}

namespace {

/// Types a line at a terminal of its own, as a person would, and gives all that the terminal showed.
std::string shown_at_terminal(const Place& place, const std::string& typed)
{
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        if (chdir(place.folder.path().c_str()) == 0)
            execl(WRES_PROGRAM, WRES_PROGRAM, "store", "status", nullptr);
        _exit(127);
    }
    std::string shown;
    std::array<char, 4096> buffer {};
    bool answered = false;
    // The terminal gives an error when the program has ended.
    for (ssize_t count = 0; (count = read(terminal, buffer.data(), buffer.size())) > 0;) {
        shown.append(buffer.data(), static_cast<std::size_t>(count));
        if (!answered && shown.find("not shown: ") != std::string::npos)
            answered = write(terminal, typed.data(), typed.size()) == static_cast<ssize_t>(typed.size());
    }
    close(terminal);
    waitpid(child, nullptr, 0);
    return shown;
}

} // namespace

TEST_CASE("a person at a terminal is asked for the key, and it is not shown while they type")
{
    const Place place;
    const auto key = wres::test::file_content(place.file("wres.key"));
    const auto shown = shown_at_terminal(place, key);
    CHECK(shown.find("audit entries  1") != std::string::npos);
    CHECK(shown.find(key.substr(0, 20)) == std::string::npos);
    CHECK(shown_at_terminal(place, "wres-key-1-abc\n").find("The key is not whole") != std::string::npos);
}

TEST_CASE("a store is not made twice, and not by mistake")
{
    const Place place;
    CHECK(place.with_key({ "store", "create" }).error.find("store.already_there") != std::string::npos);
    const auto none = place.with_key({ "store", "status", "--database", "none.db" });
    CHECK(none.status == 2);
    CHECK(none.error.find("wres store create") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(place.file("none.db")));
}

TEST_CASE("a backup of SQLite is restored into PostgreSQL and back, and its trail is whole")
{
    const Place place;
    const auto server = wres::test::PostgresqlServer::running().address("public");
    REQUIRE(place.with_key({ "backup", "--out", "one.wresbackup" }).status == 0);
    const auto there = place.with_key({ "restore", "--from", "one.wresbackup", "--database", server });
    INFO(there.error);
    CHECK(there.status == 0);
    CHECK(place.with_key({ "store", "status", "--database", server }).out.find("PostgreSQL")
        != std::string::npos);
    REQUIRE(place.with_key({ "backup", "--out", "two.wresbackup", "--without-files", "--database", server })
                .status
        == 0);
    CHECK(place.with_key({ "restore", "--from", "two.wresbackup", "--database", "back.db" }).status == 0);
    const auto verified = place.with_key({ "audit", "verify", "--database", "back.db" });
    CHECK(verified.status == 0);
    CHECK(verified.out.find("whole: 3 entries") != std::string::npos); // made, restored, restored

    const auto again = place.with_key({ "restore", "--from", "two.wresbackup", "--database", "back.db" });
    CHECK(again.status == 2);
    CHECK(again.error.find("Restore to another path") != std::string::npos);
    std::filesystem::resize_file(place.file("one.wresbackup"), 400);
    CHECK(place.with_key({ "restore", "--from", "one.wresbackup", "--database", "cut.db" }).status == 2);
    CHECK_FALSE(std::filesystem::exists(place.file("cut.db")));
    CHECK_FALSE(std::filesystem::exists(place.file("cut.db.unfinished")));
}

TEST_CASE("a noted head shows that an older copy of the store was put back")
{
    const Place place;
    const auto verify = [&] { return place.with_key({ "audit", "verify", "--head", "head.txt" }); };
    CHECK(verify().status == 0);
    CHECK(verify().status == 0);
    CHECK(wres::test::file_content(place.file("head.txt")).starts_with("1 "));
    std::ofstream(place.file("head.txt")) << "9 " << std::string(64, 'a') << "\n";
    const auto broken = verify();
    CHECK(broken.status == 1);
    CHECK(broken.out.find("broken at entry 2") != std::string::npos);
    CHECK(wres::test::file_content(place.file("head.txt")).starts_with("9 ")); // what was noted stays
    std::ofstream(place.file("head.txt")) << "nonsense";
    CHECK(verify().error.find("audit.not_a_head") != std::string::npos);

    const auto listed = place.with_key({ "audit", "list", "--last", "5" });
    CHECK(listed.out.find("operator,,store.created,store:") != std::string::npos);
}

TEST_CASE("files of this machine become a collection that was read")
{
    const Place place;
    REQUIRE(
        wres_run(place.folder, { "generate", "--councils", "1", "--staff", "200", "--dir", "county" }).status
        == 0);
    const std::vector<std::string> loading { "store", "load", "--organisation", "Ashdale", "county/ashdale" };
    const auto loaded = place.with_key(loading);
    INFO(loaded.error);
    CHECK(loaded.status == 0);
    CHECK(loaded.out.starts_with("/collections/"));
    const auto state = place.with_key({ "store", "status" }).out;
    CHECK(state.find("organisations  1") != std::string::npos);
    CHECK(state.find("collections    1") != std::string::npos);
    CHECK(place.with_key({ "audit", "list" }).out.find("collection.calculated") != std::string::npos);

    CHECK(place.with_key(loading).error.find("store.collection_there") != std::string::npos);
    CHECK(place.with_key({ "store", "load", "--organisation", "Ashdale", "none" }).status == 2);
}

TEST_CASE("what to forget must be said")
{
    const Place place;
    CHECK(place.with_key({ "store", "forget" }).status == 2);
    CHECK(place.with_key({ "store", "forget", "--due", "--collection", "x" }).status == 2);
    CHECK(place.with_key({ "store", "forget", "--due" }).out.find("0 files are forgotten")
        != std::string::npos);
    CHECK(place.with_key({ "store", "forget", "--collection", "x" }).error.find("store.no_such_collection")
        != std::string::npos);
}
