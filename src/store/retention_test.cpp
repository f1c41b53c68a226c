// SPDX-License-Identifier: MIT
#include "store/made_up_store_test.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "store/retention.h"
#include "store/settings.h"

using namespace wres;
using namespace wres::store;

namespace {

using std::chrono::days;

const std::string planted = "Zebedee Quillfeather";

/// About 700 kB, so that it takes several pieces.
std::string long_file()
{
    std::string content = "name,ethnic_group\n";
    while (content.size() < 700'000)
        content += planted + ",white_british\n";
    return content;
}

Result<std::string> content(MadeUpStore& made_up, const UploadId& id)
{
    return made_up.store.read([&](View& view) { return upload_content(view, id); });
}

std::int64_t rows_in(MadeUpStore& made_up, const std::string& table)
{
    return (*made_up.store.connection().row("SELECT count(*) FROM " + table))->integer(0);
}

} // namespace

TEST_CASE("a file comes back as it was sent, in whatever pieces it came")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto whole = long_file();
        auto arrival =
            Arrival::begin(made_up.store, made_up.by(made_up.analyst), made_up.collection_id, "staff.csv");
        REQUIRE(arrival);
        for (std::size_t at = 0; at < whole.size(); at += 99'991)
            REQUIRE(arrival->add(std::string_view(whole).substr(at, 99'991)));
        CHECK(
            made_up.store.read([&](View& view) { return uploads_of(view, made_up.collection_id); })->empty());
        const auto id = arrival->finish(some_day);
        REQUIRE(id);

        CHECK(content(made_up, *id) == whole);
        const auto file = made_up.store.read([&](View& view) { return upload(view, *id); });
        CHECK(file->name == "staff.csv");
        CHECK(file->size_bytes == static_cast<std::int64_t>(whole.size()));
        CHECK(content(made_up, made_up.send("empty.csv", "")) == "");

        const auto fingerprint = [&](const std::string& name, const std::string& sent) {
            const auto sent_id = made_up.send(name, sent);
            return made_up.store.read([&](View& view) { return upload(view, sent_id); })->fingerprint;
        };
        CHECK(fingerprint("one.csv", "a,b") == fingerprint("two.csv", "a,b"));
        CHECK(fingerprint("one.csv", "a,b") != fingerprint("two.csv", "a,c"));
        CHECK(file->fingerprint.size() == 64);
    });
}

TEST_CASE("the tables hold no word of a file, and a piece that was changed, moved or taken out is noticed")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto id = made_up.send("staff.csv", long_file());
        const auto other = made_up.send("other.csv", long_file());
        auto& connection = made_up.store.connection();
        std::int64_t pieces = 0;
        REQUIRE(
            connection.each("SELECT content FROM upload_pieces", {}, [&](const database::Row& row) -> Done {
                CHECK(row.bytes(0).find("Quillfeather") == std::string::npos);
                ++pieces;
                return {};
            }));
        CHECK(pieces == 6);

        const auto damage = [&](const char* statement) {
            INFO(statement);
            REQUIRE(made_up.store.connection().script("BEGIN"));
            REQUIRE(connection.run(statement, { id.text }));
            View view(connection, made_up.store.keys());
            CHECK(upload_content(view, id).error().code == "sealing.not_ours");
            REQUIRE(made_up.store.connection().script("ROLLBACK"));
        };
        damage("DELETE FROM upload_pieces WHERE upload = ? AND number = 2");
        damage("DELETE FROM upload_pieces WHERE upload = ? AND number = 3");
        damage("DELETE FROM upload_keys WHERE upload = ?");
        damage("UPDATE uploads SET pieces = 2 WHERE id = ?");
        damage("UPDATE upload_pieces SET content = (SELECT content FROM upload_pieces AS another WHERE "
               "number = 1 "
               "AND another.upload = upload_pieces.upload) WHERE number = 2 AND upload = ?");
        damage("UPDATE upload_keys SET sealed_key = (SELECT sealed_key FROM upload_keys AS another "
               "WHERE another.upload <> upload_keys.upload) WHERE upload = ?");
        CHECK(content(made_up, id) == long_file());
        CHECK(content(made_up, other) == long_file());
    });
}

TEST_CASE("what never finished arriving is nowhere to be seen, and is swept away")
{
    on_every_store([](MadeUpStore& made_up) {
        {
            auto arrival =
                Arrival::begin(made_up.store, made_up.by(made_up.analyst), made_up.collection_id, "a.csv");
            REQUIRE(arrival);
            REQUIRE(arrival->add(long_file()));
        }
        CHECK(rows_in(made_up, "upload_pieces") == 2);
        CHECK(sweep_arrivals(made_up.store, some_day) == 0);
        CHECK(sweep_arrivals(made_up.store, some_day + days(1)) == 1);
        CHECK(rows_in(made_up, "upload_pieces") == 0);
        CHECK(rows_in(made_up, "upload_keys") == 0);
        CHECK(rows_in(made_up, "uploads") == 0);
    });
}

TEST_CASE("files are forgotten when their organisation's time is over, and counts and findings stay")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto old_file = made_up.send("staff.csv", long_file());
        made_up.now = some_day + days(20);
        const auto new_file = made_up.send("leavers.csv", long_file());
        const auto set_aside = made_up.send("wrong.csv", long_file());
        REQUIRE(made_up.store.change(made_up.by(made_up.analyst),
            [&](Change& change) { return set_aside_upload(change, set_aside); }));
        const auto calculation = made_up.calculate("the counts");

        CHECK(forget_due(made_up.store, some_day + days(89)) == 0);
        REQUIRE(made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) {
            return set_setting(change, made_up.council, std::string(retention_setting), "30", 0);
        }));
        CHECK(forget_due(made_up.store, some_day + days(30) - std::chrono::milliseconds(1)) == 0);
        CHECK(forget_due(made_up.store, some_day + days(30)) == 1);
        CHECK(forget_due(made_up.store, some_day + days(30)) == 0);

        CHECK(content(made_up, old_file).error().code == "store.upload_forgotten");
        CHECK(content(made_up, new_file));
        const auto gone = made_up.store.read([&](View& view) { return upload(view, old_file); });
        CHECK(gone->state == UploadState::Forgotten);
        CHECK(gone->name.empty());
        CHECK(gone->forgotten_at == some_day + days(30));
        CHECK(forget_due(made_up.store, some_day + days(50)) == 2); // the one set aside too
        CHECK(
            made_up.store.read([&](View& view) { return cube_file_of(view, calculation); }) == "the counts");
        CHECK(rows_in(made_up, "upload_pieces") == 0);
        CHECK(made_up.verdict().intact());
    });
}

TEST_CASE("the records of one collection are forgotten on demand")
{
    on_every_store([](MadeUpStore& made_up) {
        made_up.send("staff.csv", long_file());
        made_up.send("leavers.csv", long_file());
        const auto calculation = made_up.calculate("the counts");
        CHECK(forget_records(made_up.store, made_up.at_machine(), made_up.collection_id) == 2);
        CHECK(forget_records(made_up.store, made_up.at_machine(), made_up.collection_id) == 0);
        CHECK(forget_records(made_up.store, made_up.at_machine(), { "nowhere" }).error().code
            == "store.no_such_collection");
        CHECK(
            made_up.store.read([&](View& view) { return cube_file_of(view, calculation); }) == "the counts");
    });
}

TEST_CASE("on SQLite, nothing of what was forgotten is left in a table or the log, even with the key")
{
    for (const bool forget : { true, false }) {
        const test::TemporaryFolder folder(test::Medium::Memory);
        MadeUpStore made_up({ "SQLite", database::Location::parse(folder.file("wres.db")) });
        const auto id = made_up.send("staff.csv", long_file());
        auto& connection = made_up.store.connection();
        const auto kept = [&](const char* query) { return (*connection.row(query, { id.text }))->bytes(0); };
        const auto sealed_key = kept("SELECT sealed_key FROM upload_keys WHERE upload = ?");
        const auto piece = kept("SELECT content FROM upload_pieces WHERE upload = ? AND number = 2");
        if (forget)
            CHECK(forget_records(made_up.store, made_up.at_machine(), made_up.collection_id) == 1);

        std::ifstream log(folder.file("wres.db") + "-wal", std::ios::binary | std::ios::ate);
        const bool log_is_empty = log && log.tellg() == 0;
        CHECK(log_is_empty == forget);
        // Pages that are free were written over with zeros: SQLite does that itself, when it is told to.
        CHECK((*connection.row("PRAGMA secure_delete"))->integer(0) == 1);
        // Taking the encryption off shows every page that is in use.
        REQUIRE(connection.script("PRAGMA journal_mode = DELETE; PRAGMA rekey = ''"));
        std::ifstream file(folder.file("wres.db"), std::ios::binary);
        const std::string bytes { std::istreambuf_iterator<char>(file), {} };
        CHECK(bytes.starts_with("SQLite format 3"));
        CHECK((bytes.find(sealed_key) == std::string::npos) == forget);
        CHECK((bytes.find(piece.substr(100'000, 64)) == std::string::npos) == forget);
    }
}

TEST_CASE("only a number of days is taken for a retention")
{
    on_every_store([](MadeUpStore& made_up) {
        for (const auto* wrong : { "", "soon", "-1", "3661", "1.5" }) {
            INFO(wrong);
            CHECK(made_up.store
                      .change(made_up.at_machine(),
                          [&](Change& change) {
                              return set_setting(
                                  change, made_up.council, std::string(retention_setting), wrong, 0);
                          })
                      .error()
                      .code
                == "store.not_a_retention");
        }
    });
}
