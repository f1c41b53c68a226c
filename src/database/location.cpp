// SPDX-License-Identifier: MIT
#include "database/location.h"

#include "database/postgresql_connection.h"
#include "database/sqlite_connection.h"

namespace wres::database {

Location Location::parse(std::string_view text)
{
    const bool server = text.starts_with("postgresql://") || text.starts_with("postgres://");
    return { server ? Dialect::Postgresql : Dialect::Sqlite, std::string(text) };
}

Result<std::unique_ptr<Connection>> connect(
    const Location& location, const sealing::Key& page_key, Opening opening)
{
    if (location.dialect == Dialect::Postgresql)
        return connect_postgresql(location.text);
    return connect_sqlite(location.text, page_key, opening);
}

} // namespace wres::database
