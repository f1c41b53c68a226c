// SPDX-License-Identifier: MIT
#include "store/status.h"

#include <string_view>

#include "database/migration.h"
#include "store/retention.h"

namespace wres::store {
namespace {

Result<std::int64_t> number(View& view, std::string_view query)
{
    const auto row = TRY(view.database().row(query));
    return row->integer(0);
}

} // namespace

Result<StoreStatus> status_of(View& view, Moment now)
{
    StoreStatus status;
    status.dialect = view.database().dialect();
    status.form = TRY(database::schema_version(view.database()));
    status.organisations = TRY(number(view, "SELECT count(*) FROM organisations"));
    status.people = TRY(number(view, "SELECT count(*) FROM people WHERE state <> 'left'"));
    status.collections = TRY(number(view, "SELECT count(*) FROM collections"));
    status.files_kept =
        TRY(number(view, "SELECT count(*) FROM uploads WHERE state IN ('received', 'set_aside')"));
    status.bytes_kept = TRY(number(view,
        "SELECT CAST(coalesce(sum(size_bytes), 0) AS BIGINT) FROM uploads WHERE state IN ('received', "
        "'set_aside')"));
    status.files_due = static_cast<std::int64_t>(TRY(uploads_due(view, now)).size());
    status.audit_entries = TRY(number(view, "SELECT count(*) FROM audit_entries"));
    return status;
}

} // namespace wres::store
