// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <doctest/doctest.h>

#include "database/location.h"
#include "support/postgresql_server.h"
#include "support/program.h"

namespace wres::test {

/// A place for one database, with nothing in it yet.
struct EmptyPlace {
    std::string name; // "SQLite" or "PostgreSQL"
    database::Location location;
};

/// A new schema on this program's PostgreSQL server.
inline database::Location empty_schema()
{
    static int number = 0;
    const auto schema = "schema" + std::to_string(++number);
    const auto connection =
        database::connect(database::Location::parse(PostgresqlServer::running().address("public")), {},
            database::Opening::Existing);
    REQUIRE(connection);
    REQUIRE((*connection)->script("CREATE SCHEMA " + schema));
    return database::Location::parse(PostgresqlServer::running().address(schema));
}

/// Does the same with SQLite and with PostgreSQL, each time from nothing.
template <typename Test>
void on_every_database(Test test)
{
    {
        INFO("on SQLite");
        const TemporaryFolder folder(Medium::Memory);
        test(EmptyPlace { "SQLite", database::Location::parse(folder.file("wres.db")) });
    }
    {
        INFO("on PostgreSQL");
        test(EmptyPlace { "PostgreSQL", empty_schema() });
    }
}

} // namespace wres::test
