// SPDX-License-Identifier: MIT
#include "store/made_up_store_test.h"

#include <array>
#include <span>
#include <string_view>

#include "database/migration.h"
#include "sealing/authentication_code.h"
#include "store/migrations.h"

using namespace wres;
using namespace wres::store;
using test::EmptyPlace;
using test::on_every_database;

TEST_CASE("a store is made once, and opened with its own key only")
{
    on_every_database([](const EmptyPlace& place) {
        const auto early = Store::open(place.location, made_up_key, some_day);
        REQUIRE_FALSE(early);
        CHECK(early.error().message.find("wres store create") != std::string::npos);

        REQUIRE(Store::create(place.location, made_up_key, some_day));
        CHECK(Store::create(place.location, made_up_key, some_day).error().code == "store.already_there");
        CHECK(Store::open(place.location, made_up_key, some_day));

        const auto refused = Store::open(place.location, sealing::MasterKey::draw(), some_day);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code.ends_with(".wrong_key"));
    });
}

TEST_CASE("a store of a newer program is left alone")
{
    on_every_store([](MadeUpStore& made_up) {
        auto& connection = made_up.store.connection();
        REQUIRE(connection.run("INSERT INTO schema_migrations (number, name, checksum, applied_at) "
                               "VALUES (?, 'from the future', '', 0)",
            { static_cast<std::int64_t>(migrations().size()) + 1 }));
        const auto refused = Store::open(made_up.place.location, made_up_key, some_day);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == "database.newer_than_program");
    });
}

TEST_CASE("a change that fails has not happened, and leaves no entry")
{
    on_every_store([](MadeUpStore& made_up) {
        const auto before = made_up.verdict();
        const auto done = made_up.store.change(made_up.at_machine(), [](Change& change) -> Done {
            TRY_DONE(add_organisation(change, OrganisationKind::Council, "Borley", ""));
            return failure("test.no", "No.");
        });
        CHECK(done.error().code == "test.no");
        const auto all = made_up.store.read([](View& view) { return organisations(view); });
        CHECK(all->size() == 1);
        CHECK(made_up.verdict().head == before.head);
    });
}

TEST_CASE("two people who edit the same at once: the second is told, and nothing is lost")
{
    on_every_store([](MadeUpStore& made_up) {
        auto second_store = made_up.again();
        const auto read = [&](View& view) { return organisation(view, made_up.council); };
        auto first = *made_up.store.read(read);
        auto second = *second_store.read(read);

        first.name = "Ashdale Council";
        CHECK(made_up.store.change(
            made_up.by(made_up.analyst), [&](Change& change) { return change_organisation(change, first); }));
        second.name = "Ashdale Borough";
        const auto refused = second_store.change(made_up.by(made_up.reviewer),
            [&](Change& change) { return change_organisation(change, second); });
        CHECK(refused.error().code == "store.changed_meanwhile");
        CHECK(second_store.read(read)->name == "Ashdale Council");
    });
}

namespace {

/// What stores of each form held: rows as the migration of that number made their tables.
constexpr std::array<std::string_view, 9> rows_by_form {
    "INSERT INTO organisations (id, kind, name, area_code, version, made_at) VALUES ('o1', 'council', "
    "'Ashdale', '', 1, 1);"
    "INSERT INTO people (id, state, email, display_name, passphrase_hash, second_factor_step, "
    "failed_sign_ins, "
    "locked_until, version, made_at) VALUES ('p1', 'active', 'ada@ashdale.example', 'Ada', 'x', 0, 0, 0, 1, "
    "1);"
    "INSERT INTO roles (person, organisation, role, granted_at) VALUES ('p1', 'o1', 'analyst', 1);"
    "INSERT INTO settings (organisation, name, value, version) VALUES ('o1', 'retention.days', '30', 1);",

    "INSERT INTO collections (id, organisation, standard, period, state, state_since, submitted_by, "
    "inputs_version, "
    "review_round, version, made_at) VALUES ('c1', 'o1', 'sc-wres/2025', '2025', 'collecting', 1, '', 1, 0, "
    "1, 1);"
    "INSERT INTO mapping_decisions (organisation, kind, theirs, number, ours, why, decided_by, decided_at) "
    "VALUES ('o1', 'column', 'Staff No', 1, 'person_id', '', 'operator', 1);"
    "INSERT INTO calculations (id, collection, number, inputs_version, standard_checksum, made_by, "
    "cube_file, "
    "calculated_by, calculated_at) VALUES ('k1', 'c1', 1, 1, 'abc', 'x', 'counts', 'operator', 1);",

    "INSERT INTO commentary_texts (collection, indicator, number, based_on, standing, text, written_by, "
    "written_at) "
    "VALUES ('c1', '1', 1, 0, 'in_force', 'Well.', 'operator', 1);"
    "INSERT INTO releases (id, collection, calculation, audience, profile, review_round, released_by, "
    "released_at) "
    "VALUES ('r1', 'c1', 'k1', 'public', 'swe-lt10', 0, 'operator', 1);",

    "INSERT INTO access_tokens (id, code, person, organisation, name, scopes, made_at, expires_at, "
    "last_used_at, "
    "revoked_at) SELECT 't1', key_check, 'p1', 'o1', 'HR system', '', 1, 2, 0, 0 FROM store_identity;",

    "INSERT INTO people (id, state, email, display_name, passphrase_hash, second_factor_step, "
    "failed_sign_ins, "
    "locked_until, version, made_at, disabled_at) VALUES ('p2', 'active', 'rui@ashdale.example', 'Rui', 'x', "
    "0, 0, 0, 1, 1, 5);",

    "INSERT INTO roles (person, organisation, role, granted_at) VALUES ('p2', 'o1', 'programme', 1);"
    "INSERT INTO national_collections (id, organisation, name, period, request, sealed_key, made_at) "
    "SELECT 'n1', 'o1', 'SC-WRES 2025', '2025', 'asked', key_check, 1 FROM store_identity;",

    "INSERT INTO plans (id, organisation, made_at) VALUES ('l1', 'o1', 1);"
    "INSERT INTO plan_revisions (plan, number, based_on, standing, content, note, written_by, written_at) "
    "VALUES ('l1', 1, 0, 'in_force', 'plan', 'begun', 'operator', 1);",

    "INSERT INTO national_reports (id, collection, number, audience, state, corrects, correction, version, "
    "beside, record, cube_file, trouble, ordered_by, ordered_at, made_at, released_by, released_at, "
    "ended_at) "
    "VALUES ('q1', 'n1', 1, 'public', 'draft', '', '', 1, '', '{}', 'counts', '', 'operator', 1, 2, '', 0, "
    "0);",

    "INSERT INTO indicator_values (plan, number, indicator, period, name, value, definition, sent_by, "
    "sent_at) "
    "VALUES ('l1', 1, 'days', '2026-Q1', '', '61.5', 'abc', 'operator', 1);"
    "INSERT INTO due_letters (person, organisation, asked_at, sent_at) VALUES ('p1', 'o1', 1, 0);",
};

/// A store as a program of that form made it, with one row or more in most of its tables.
void make_store_of_form(const database::Location& location, std::size_t form)
{
    const Keys keys(made_up_key);
    auto opened = database::connect(
        location, made_up_key.derive(sealing::Purpose::DatabasePages), database::Opening::CreateIfAbsent);
    REQUIRE(opened);
    auto& connection = **opened;
    REQUIRE(database::migrate(connection, migrations().first(form), 1));
    REQUIRE(
        connection.run("INSERT INTO store_identity (only_row, id, made_at, key_check) VALUES (1, 's1', 1, ?)",
            { database::Blob { sealing::authentication_code(keys.identity, "wres store s1") } }));
    REQUIRE(start_trail(connection, keys.audit_trail));
    REQUIRE(append_entry(connection, keys.audit_trail, { Actor::machine_operator(), some_day },
        AuditEvent("store.created", "store", "s1")));
    for (const auto rows : std::span(rows_by_form).first(form))
        REQUIRE(connection.script(std::string(rows)));
}

std::int64_t rows_in_all_tables(database::Connection& connection)
{
    std::int64_t rows = 0;
    for (const auto& table : tables()) {
        const auto count = connection.row("SELECT count(*) FROM " + std::string(table.name));
        rows += count ? (*count)->integer(0) : 0; // not there in an earlier form
    }
    return rows;
}

} // namespace

TEST_CASE("a store of every earlier form is brought to this one, and what was in it stays")
{
    REQUIRE(rows_by_form.size() == migrations().size()); // a new migration brings its rows here
    on_every_database([](const EmptyPlace& place) {
        for (std::size_t form = 1; form <= migrations().size(); ++form) {
            INFO("from form ", form);
            const test::TemporaryFolder folder(test::Medium::Memory);
            const auto location = place.location.dialect == database::Dialect::Sqlite
                ? database::Location::parse(folder.file("wres.db"))
                : test::empty_schema();
            make_store_of_form(location, form);
            auto before = database::connect(
                location, made_up_key.derive(sealing::Purpose::DatabasePages), database::Opening::Existing);
            const auto rows = rows_in_all_tables(**before);
            CHECK(rows
                == 7 + (form > 1 ? 3 : 0) + (form > 2 ? 2 : 0) + (form > 3 ? 1 : 0) + (form > 4 ? 1 : 0)
                    + (form > 5 ? 2 : 0) + (form > 6 ? 2 : 0) + (form > 7 ? 1 : 0) + (form > 8 ? 2 : 0));

            auto store = Store::open(location, made_up_key, some_day);
            REQUIRE(store);
            const bool migrated = form < migrations().size();
            CHECK(rows_in_all_tables(store->connection())
                == rows + (migrated ? 1 : 0)); // the entry that says so
            CHECK(store->read([](View& view) { return verify_trail(view); })->intact());
            CHECK(store->read([](View& view) { return person_with_email(view, "ada@ashdale.example"); })
                      ->has_value());
            CHECK(Store::open(location, made_up_key, some_day));
        }
    });
}
