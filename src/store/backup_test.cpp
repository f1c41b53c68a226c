// SPDX-License-Identifier: MIT
#include "store/made_up_store_test.h"

#include "base/bytes.h"
#include "store/backup.h"
#include "store/retention.h"
#include "store/roles.h"
#include "store/sessions.h"

using namespace wres;
using namespace wres::store;

namespace {

const std::string staff(600'000, 'x');

std::string backup_of(Store& store, BackupFiles files)
{
    std::string bytes;
    const auto summary = write_backup(store, files, [&](std::string_view piece) -> Done {
        bytes += piece;
        return {};
    });
    REQUIRE(summary);
    CHECK(summary->rows > 5);
    return bytes;
}

Result<BackupSummary> restored(const database::Location& location, const std::string& backup,
    const sealing::MasterKey& key = made_up_key)
{
    return restore_backup(location, key, *bytes_of(backup), { Actor::machine_operator(), some_day });
}

} // namespace

TEST_CASE("a backup of either database is restored into either, with all but who is signed in")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto file = made_up.send("staff.csv", staff);
        const auto calculation = made_up.calculate("the counts");
        const auto token = made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
            return start_session(
                change, made_up.analyst, SessionStrength::Passphrase, some_day + std::chrono::hours(1));
        });
        REQUIRE(made_up.store.change(made_up.at_machine(), [&](Change& change) {
            return grant_role(change, made_up.analyst, made_up.council, Role::Analyst);
        }));
        const auto backup = backup_of(made_up.store, BackupFiles::Included);
        CHECK(backup.find("Quillfeather") == std::string::npos);
        CHECK(backup.find("xxxxxxxx") == std::string::npos);

        test::on_every_database([&](const test::EmptyPlace& place) {
            const auto summary = restored(place.location, backup);
            REQUIRE(summary);
            auto copy = Store::open(place.location, made_up_key, some_day);
            REQUIRE(copy);
            CHECK(copy->read([&](View& view) { return upload_content(view, file); }) == staff);
            CHECK(copy->read([&](View& view) { return cube_file_of(view, calculation); }) == "the counts");
            CHECK(copy->read([&](View& view) { return person(view, made_up.analyst); })->display_name
                == "Ada Quillfeather");
            CHECK(copy->read([&](View& view) { return roles_of(view, made_up.analyst, made_up.council); })
                      ->size()
                == 1);
            CHECK_FALSE(copy->read([&](View& view) { return session(view, *token, some_day); })->has_value());
            const auto verdict = copy->read([&](View& view) { return verify_trail(view, summary->head); });
            CHECK(verdict->intact());
            CHECK(verdict->entries == summary->head.number + 1); // that it was restored
            CHECK(restored(place.location, backup).error().code == "store.already_there");
        });
    });
}

TEST_CASE("a backup is one moment, however much is changed while it is written")
{
    on_every_store([](MadeUpStore& made_up) {
        made_up.send("staff.csv", staff);
        auto writer = made_up.again();
        int pieces = 0;
        std::string bytes;
        const auto summary =
            write_backup(made_up.store, BackupFiles::Included, [&](std::string_view piece) -> Done {
                bytes += piece;
                const auto name = "late " + std::to_string(++pieces);
                TRY_DONE(
                    receive_file(writer, made_up.by(made_up.analyst), made_up.collection_id, name, "a,b"));
                return {};
            });
        REQUIRE(summary);
        CHECK(pieces > 2);
        const auto place = test::empty_schema();
        REQUIRE(restored(place, bytes));
        auto copy = Store::open(place, made_up_key, some_day);
        CHECK(copy->read([&](View& view) { return uploads_of(view, made_up.collection_id); })->size() == 1);
        CHECK(copy->read([](View& view) { return verify_trail(view); })->intact());
        CHECK(made_up.verdict().intact());
    });
}

TEST_CASE("a backup without files has none, and what is restored of it says so")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto file = made_up.send("staff.csv", staff);
        const auto calculation = made_up.calculate("the counts");
        const auto backup = backup_of(made_up.store, BackupFiles::LeftOut);
        CHECK(backup.size() < staff.size() / 2);
        const auto place = test::empty_schema();
        REQUIRE(restored(place, backup));
        auto copy = Store::open(place, made_up_key, some_day);
        REQUIRE(copy);
        CHECK(copy->read([&](View& view) { return upload_content(view, file); }).error().code
            == "store.upload_forgotten");
        CHECK(copy->read([&](View& view) { return cube_file_of(view, calculation); }) == "the counts");
    });
}

TEST_CASE("a backup that is not whole, not ours or changed anywhere is refused, and leaves no store")
{
    const test::TemporaryFolder folder(test::Medium::Memory);
    MadeUpStore made_up({ "SQLite", database::Location::parse(folder.file("wres.db")) });
    made_up.send("staff.csv", staff);
    const auto backup = backup_of(made_up.store, BackupFiles::Included);
    const auto place = database::Location::parse(folder.file("copy.db"));
    const auto code = [&](const std::string& bytes) { return restored(place, bytes).error().code; };

    CHECK(code("") == "backup.not_a_backup");
    CHECK(code("SQLite format 3") == "backup.not_a_backup");
    CHECK(restored(place, backup, sealing::MasterKey::draw()).error().code == "backup.other_key");
    for (std::size_t at = 40; at < backup.size(); at += backup.size() / 40) {
        INFO("byte ", at);
        CHECK(code(backup.substr(0, at)) == "backup.cut_short");
        auto changed = backup;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK(code(changed).starts_with("backup."));
    }
    CHECK(Store::open(place, made_up_key, some_day).error().message.find("wres store create")
        != std::string::npos);
    CHECK(restored(place, backup)); // what was begun is taken up
    CHECK(Store::open(place, made_up_key, some_day));
}

TEST_CASE("a backup of a store whose trail was broken is not restored")
{
    on_every_store([](MadeUpStore& made_up) {
        const bool sqlite = made_up.store.connection().dialect() == database::Dialect::Sqlite;
        REQUIRE(made_up.store.connection().script(
            std::string("DROP TRIGGER audit_entries_are_not_altered") + (sqlite ? "" : " ON audit_entries")));
        REQUIRE(
            made_up.store.connection().run("UPDATE audit_entries SET actor = 'program' WHERE number = 2"));
        const auto backup = backup_of(made_up.store, BackupFiles::Included);
        const auto refused = restored(test::empty_schema(), backup);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == "backup.trail_broken");
        CHECK(refused.error().message.find("entry 2") != std::string::npos);
    });
}
