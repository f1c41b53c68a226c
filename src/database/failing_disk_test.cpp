// SPDX-License-Identifier: MIT
//
// The disk fails, or the program is killed, at each single write in turn. SQLite lets its calls of the system
// be replaced, so every point is reached, always in the same order.

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "database/location.h"
#include "database/transaction.h"
#include "support/program.h"

using namespace wres::database;

namespace {

const wres::sealing::Key key = wres::sealing::Key::draw();

enum class Trouble { None, KilledHalfway, DiskFull, QuotaReached, InputOutputError };

// SQLite calls plain functions, so what they share cannot be anywhere else.
Trouble trouble = Trouble::None;
int writes_until_trouble = -1; // -1: never
sqlite3_syscall_ptr true_pwrite = nullptr;
sqlite3_syscall_ptr true_open = nullptr;

ssize_t failing_pwrite(int file, const void* bytes, size_t count, off_t offset)
{
    const auto write_truly = [&](size_t how_many) {
        return reinterpret_cast<ssize_t (*)(int, const void*, size_t, off_t)>(true_pwrite)(
            file, bytes, how_many, offset);
    };
    if (trouble == Trouble::None || writes_until_trouble < 0 || writes_until_trouble-- > 0)
        return write_truly(count);
    writes_until_trouble = 0; // a full disk stays full
    if (trouble == Trouble::KilledHalfway) {
        write_truly(count / 2);
        raise(SIGKILL);
    }
    errno = trouble == Trouble::DiskFull ? ENOSPC : trouble == Trouble::QuotaReached ? EDQUOT : EIO;
    return -1;
}

int read_only_open(const char* path, int flags, int mode)
{
    if ((flags & (O_RDWR | O_CREAT)) != 0) {
        errno = EROFS;
        return -1;
    }
    return reinterpret_cast<int (*)(const char*, int, int)>(true_open)(path, flags, mode);
}

/// Puts our own call in the place of the system's, for as long as this lives.
class Replaced {
public:
    Replaced(const char* call, sqlite3_syscall_ptr ours, sqlite3_syscall_ptr& theirs) : call_(call)
    {
        sqlite3_initialize();
        system_ = sqlite3_vfs_find("unix");
        theirs = system_->xGetSystemCall(system_, call_);
        REQUIRE(bool(theirs));
        REQUIRE(system_->xSetSystemCall(system_, call_, ours) == SQLITE_OK);
    }
    ~Replaced() { system_->xSetSystemCall(system_, call_, nullptr); }
    Replaced(const Replaced&) = delete;
    Replaced& operator=(const Replaced&) = delete;

private:
    const char* call_;
    sqlite3_vfs* system_;
};

/// A pair of rows for each change, which belong together; the second is long, so that it takes many pages.
wres::Done add_pair(Connection& connection, int number)
{
    auto transaction = TRY(Transaction::begin(connection, Access::Write));
    TRY_DONE(connection.run("INSERT INTO lefts (number) VALUES (?)", { number }));
    TRY_DONE(connection.run(
        "INSERT INTO rights (number, content) VALUES (?, ?)", { number, std::string(20'000, 'x') }));
    return transaction.commit();
}

std::unique_ptr<Connection> opened(const std::string& path)
{
    auto connection = connect(Location::parse(path), key, Opening::CreateIfAbsent);
    REQUIRE(connection);
    return std::move(*connection);
}

void make_tables(Connection& connection)
{
    REQUIRE(connection.script("CREATE TABLE lefts (number INTEGER PRIMARY KEY) STRICT;"
                              "CREATE TABLE rights (number INTEGER PRIMARY KEY, content TEXT) STRICT;"
                              // A short log, so that pages also move into the main file while we watch.
                              "PRAGMA wal_autocheckpoint = 8;"));
}

/// The pairs that are there; none of them is half.
std::int64_t whole_pairs(Connection& connection)
{
    CHECK((*connection.row("PRAGMA integrity_check"))->text(0) == "ok");
    const auto lefts = (*connection.row("SELECT count(*) FROM lefts"))->integer(0);
    const auto rights =
        (*connection.row(
             "SELECT count(*) FROM rights JOIN lefts USING (number) WHERE length(content) = 20000"))
            ->integer(0);
    CHECK(lefts == rights);
    return lefts;
}

constexpr int pairs_wanted = 4;

/// In another process: adds pairs, tells the pipe of each that was acknowledged, and is killed at one write.
int acknowledged_before_death(const std::string& path, int at_write)
{
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        auto connection = connect(Location::parse(path), key, Opening::Existing);
        if (!connection || !(*connection)->script("PRAGMA wal_autocheckpoint = 8"))
            _exit(1);
        trouble = Trouble::KilledHalfway;
        writes_until_trouble = at_write;
        for (int number = 1; number <= pairs_wanted; ++number)
            if (!add_pair(**connection, number) || write(ends[1], "x", 1) != 1)
                _exit(1);
        _exit(0);
    }
    close(ends[1]);
    int status = 0;
    waitpid(child, &status, 0);
    char buffer[pairs_wanted + 1];
    const auto count = read(ends[0], buffer, sizeof buffer);
    close(ends[0]);
    const bool as_planned = (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) || WEXITSTATUS(status) == 0;
    CHECK(as_planned);
    return static_cast<int>(count);
}

} // namespace

TEST_CASE("killed halfway through any write, all that was acknowledged is there and nothing half-done")
{
    const Replaced pwrite("pwrite", reinterpret_cast<sqlite3_syscall_ptr>(&failing_pwrite), true_pwrite);
    int deaths = 0;
    for (int at_write = 0;; ++at_write) {
        INFO("killed at write ", at_write);
        const wres::test::TemporaryFolder folder(wres::test::Medium::Memory);
        make_tables(*opened(folder.file("wres.db")));
        const int acknowledged = acknowledged_before_death(folder.file("wres.db"), at_write);

        const auto connection = opened(folder.file("wres.db"));
        const auto there = whole_pairs(*connection);
        CHECK(there >= acknowledged);
        CHECK(there <= acknowledged + 1); // a commit that was done but not yet told
        CHECK(add_pair(*connection, 100));
        if (acknowledged == pairs_wanted)
            break;
        ++deaths;
    }
    CHECK(deaths > 50);
}

TEST_CASE("a full disk and a failing one give a sentence, keep what was there, and go on when there is room")
{
    const Replaced pwrite("pwrite", reinterpret_cast<sqlite3_syscall_ptr>(&failing_pwrite), true_pwrite);
    for (const auto kind : { Trouble::DiskFull, Trouble::QuotaReached, Trouble::InputOutputError }) {
        int failures = 0;
        for (int at_write = 0;; ++at_write) {
            INFO("fails at write ", at_write);
            const wres::test::TemporaryFolder folder(wres::test::Medium::Memory);
            const auto connection = opened(folder.file("wres.db"));
            make_tables(*connection);
            REQUIRE(add_pair(*connection, 1));
            trouble = kind;
            writes_until_trouble = at_write;
            const auto done = add_pair(*connection, 2);
            trouble = Trouble::None;
            if (!done) {
                ++failures;
                CHECK(done.error().code
                    == (kind == Trouble::InputOutputError ? "database.lost" : "database.disk_full"));
                CHECK(done.error().message.find("Nothing of this change was kept") != std::string::npos);
            }
            CHECK(whole_pairs(*connection) == (done ? 2 : 1));
            CHECK(add_pair(*connection, 3));
            if (done && writes_until_trouble > 0)
                break;
        }
        CHECK(failures > 10);
    }
}

TEST_CASE("a disk that is mounted read-only gives a sentence")
{
    const wres::test::TemporaryFolder folder(wres::test::Medium::Memory);
    make_tables(*opened(folder.file("wres.db")));
    const Replaced open("open", reinterpret_cast<sqlite3_syscall_ptr>(&read_only_open), true_open);
    const auto connection = connect(Location::parse(folder.file("wres.db")), key, Opening::Existing);
    REQUIRE_FALSE(connection);
    CHECK(connection.error().code == "database.read_only");
    CHECK(connection.error().message.find("cannot be written") != std::string::npos);
}
