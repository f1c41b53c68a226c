// SPDX-License-Identifier: MIT
#include <array>
#include <vector>

#include <doctest/doctest.h>

#include "database/migration.h"
#include "support/every_database.h"

using namespace wres::database;
using wres::test::EmptyPlace;
using wres::test::on_every_database;

namespace {

const wres::sealing::Key key = wres::sealing::Key::draw();

const std::array steps {
    Migration { 1, "people", "CREATE TABLE people (id TEXT PRIMARY KEY, age {integer}) {strict};", "", "" },
    Migration { 2, "photographs", "ALTER TABLE people ADD COLUMN photograph {bytes};",
        "CREATE INDEX people_age ON people (age);", "CREATE INDEX people_age ON people (age);" },
};

std::unique_ptr<Connection> opened(const EmptyPlace& place)
{
    auto connection = connect(place.location, key, Opening::CreateIfAbsent);
    REQUIRE(connection);
    return std::move(*connection);
}

} // namespace

TEST_CASE("migrations are applied once, from every earlier form, and what was there stays")
{
    on_every_database([](const EmptyPlace& place) {
        const auto connection = opened(place);
        CHECK(schema_version(*connection) == 0);
        REQUIRE(migrate(*connection, std::span(steps).first(1), 1000));
        CHECK(schema_version(*connection) == 1);
        REQUIRE(connection->run("INSERT INTO people (id, age) VALUES (?, ?)", { "a", 40 }));

        REQUIRE(migrate(*connection, steps, 2000));
        REQUIRE(migrate(*connection, steps, 3000));
        CHECK(schema_version(*connection) == 2);
        CHECK((*connection->row("SELECT age FROM people WHERE photograph IS NULL"))->integer(0) == 40);
        const auto applied = connection->rows("SELECT applied_at FROM schema_migrations ORDER BY number");
        CHECK((*applied)[0].integer(0) == 1000);
        CHECK((*applied)[1].integer(0) == 2000);
    });
}

TEST_CASE("a database of a newer program, or of another one, is left alone")
{
    on_every_database([](const EmptyPlace& place) {
        const auto connection = opened(place);
        REQUIRE(migrate(*connection, steps, 1000));
        CHECK(migrate(*connection, std::span(steps).first(1), 2000).error().code
            == "database.newer_than_program");

        auto edited = steps;
        edited[0].sql = "CREATE TABLE people (id TEXT PRIMARY KEY) {strict};";
        CHECK(migrate(*connection, edited, 2000).error().code == "database.other_history");
        CHECK(schema_version(*connection) == 2);
    });
}

TEST_CASE("a migration that fails leaves the form before it, whole")
{
    on_every_database([](const EmptyPlace& place) {
        const auto connection = opened(place);
        auto faulty = steps;
        faulty[1].sql = "CREATE TABLE half (id TEXT); CREATE TABLE people (id TEXT);";
        CHECK_FALSE(migrate(*connection, faulty, 1000));
        CHECK(schema_version(*connection) == 1);
        CHECK_FALSE(connection->rows("SELECT id FROM half"));
        CHECK(migrate(*connection, steps, 2000));
        CHECK(schema_version(*connection) == 2);
    });
}
