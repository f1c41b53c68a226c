// SPDX-License-Identifier: MIT
#include "store/made_up_store_test.h"

#include <array>

using namespace wres;
using namespace wres::store;

namespace {

/// As somebody with the database and without the key would: takes the guards away first.
void without_guards(MadeUpStore& made_up, const std::string& statement)
{
    auto& connection = made_up.store.connection();
    const bool sqlite = connection.dialect() == database::Dialect::Sqlite;
    for (const auto* guard : { "audit_entries_are_not_altered", "audit_entries_are_not_deleted",
             "audit_entries_are_not_emptied", "audit_entries_are_added_at_the_end" }) {
        const std::string drop = std::string("DROP TRIGGER IF EXISTS ") + guard;
        REQUIRE(connection.script(sqlite ? drop : drop + " ON audit_entries"));
    }
    REQUIRE(connection.script(statement));
}

} // namespace

TEST_CASE("the trail of a store verifies, and says who did what, when, without a name")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto verdict = made_up.verdict();
        CHECK(verdict.intact());
        CHECK(verdict.entries == 5); // created, organisation, two people, collection
        CHECK(verdict.head.number == 5);

        const auto entries =
            made_up.store.read([&](View& view) { return audit_entries(view, made_up.council, 10); });
        REQUIRE(entries);
        REQUIRE(entries->size() == 2);
        const auto& newest = entries->front();
        CHECK(newest.action == "collection.started");
        CHECK(newest.actor == "operator");
        CHECK(newest.subject == "collection:" + made_up.collection_id.text);
        CHECK(newest.detail == "standard=sc-wres/2025 period=2025");
        CHECK(newest.happened_at == some_day);
        const auto older = made_up.store.read(
            [&](View& view) { return audit_entries(view, made_up.council, 10, newest.number); });
        CHECK(older->size() == 1);
    });
}

TEST_CASE("the canonical bytes of two entries are the same only if all their fields are")
{
    AuditEntry entry { 1, some_day, "operator", "ab", "c", "d", "e", "f", "" };
    auto other = entry;
    other.organisation = "a";
    other.action = "bc";
    CHECK(canonical_bytes(entry) != canonical_bytes(other));
    other = entry;
    CHECK(canonical_bytes(entry) == canonical_bytes(other));
}

TEST_CASE("the database itself refuses to alter the trail, or to add anywhere but at its end")
{
    on_every_store([](MadeUpStore& made_up) {
        auto& connection = made_up.store.connection();
        const auto insert = [](const std::string& number) {
            return "INSERT INTO audit_entries SELECT " + number
                + ", happened_at, actor, organisation, action, subject, detail, previous, code FROM "
                  "audit_entries "
                  "WHERE number = 2";
        };
        const std::array<std::string, 5> statements { "UPDATE audit_entries SET actor = 'x' WHERE number = 2",
            "DELETE FROM audit_entries WHERE number = 5", "DELETE FROM audit_entries", insert("7"),
            insert("0") };
        for (const auto& statement : statements) {
            INFO(statement);
            CHECK(connection.script(statement).error().code == "database.refused");
        }
        if (connection.dialect() == database::Dialect::Postgresql)
            CHECK(connection.script("TRUNCATE audit_entries").error().code == "database.refused");
        CHECK(made_up.verdict().intact());
    });
}

TEST_CASE("somebody with the database and without the key cannot change the trail unnoticed")
{
    struct Attack {
        const char* what;
        const char* statement;
        std::int64_t broken_at;
    };
    constexpr std::array attacks {
        Attack { "another actor", "UPDATE audit_entries SET actor = 'program' WHERE number = 3", 3 },
        Attack {
            "another time", "UPDATE audit_entries SET happened_at = happened_at + 1 WHERE number = 4", 4 },
        Attack { "another detail", "UPDATE audit_entries SET detail = 'period=2024' WHERE number = 5", 5 },
        Attack { "one taken out", "DELETE FROM audit_entries WHERE number = 3", 3 },
        Attack { "one taken out, the rest renumbered",
            "DELETE FROM audit_entries WHERE number = 3; UPDATE audit_entries SET number = 3 WHERE number = "
            "4;"
            "UPDATE audit_entries SET number = 4 WHERE number = 5",
            3 },
        Attack { "the end cut off", "DELETE FROM audit_entries WHERE number = 5", 5 },
        Attack { "the end cut off, and its record with it",
            "DELETE FROM audit_entries WHERE number = 5; UPDATE audit_head SET number = 4, "
            "code = (SELECT code FROM audit_entries WHERE number = 4)",
            4 },
        Attack { "all of it taken out", "DELETE FROM audit_entries", 1 },
        Attack { "the record of the end taken out", "DELETE FROM audit_head", 6 },
        Attack { "an entry added by hand",
            "INSERT INTO audit_entries SELECT 6, happened_at, actor, organisation, action, subject, detail, "
            "code, code "
            "FROM audit_entries WHERE number = 5",
            6 },
    };
    for (const auto& attack : attacks) {
        INFO(attack.what);
        on_every_store([&](MadeUpStore& made_up) {
            without_guards(made_up, attack.statement);
            const auto verdict = made_up.verdict();
            CHECK_FALSE(verdict.intact());
            CHECK(verdict.broken_at == attack.broken_at);
            CHECK_FALSE(verdict.what.empty());
        });
    }
}

TEST_CASE("a head that was noted outside shows an older copy that was put back")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto noted = made_up.verdict().head;
        made_up.send("staff.csv", "a,b");
        const auto later = made_up.verdict().head;
        const auto with = [&](const AuditHead& head) {
            return *made_up.store.read([&](View& view) { return verify_trail(view, head); });
        };
        CHECK(with(noted).intact());
        CHECK(with(later).intact());
        CHECK(with({ later.number + 1, later.code }).broken_at == later.number + 1);
        auto other = noted;
        other.code.front() = other.code.front() == '0' ? '1' : '0';
        CHECK(with(other).broken_at == noted.number);
    });
}

TEST_CASE("codes are codes, and nothing that a person types is one by chance")
{
    CHECK(is_code("sc-wres/2025"));
    CHECK(is_code("collection.approved"));
    CHECK_FALSE(is_code(""));
    CHECK_FALSE(is_code("Ada Quillfeather"));
    CHECK_FALSE(is_code("ada@ashdale.example"));
    CHECK_FALSE(is_code(std::string(81, 'a')));
    CHECK(check_code("name of a setting", "Not A Code").error().message.find("Not A Code")
        == std::string::npos);
}
