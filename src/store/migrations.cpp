// SPDX-License-Identifier: MIT
#include "store/migrations.h"

#include <array>

namespace wres::store {

std::span<const database::Migration> migrations()
{
    static const std::array all { migration_1, migration_2, migration_3, migration_4, migration_5,
        migration_6, migration_7, migration_8, migration_9 };
    return all;
}

std::span<const Table> tables()
{
    using enum TableKept;
    static constexpr std::array all {
        Table { "store_identity", "only_row", Always },
        Table { "audit_entries", "number", Always },
        Table { "audit_head", "only_row", Always },
        Table { "organisations", "id", Always },
        Table { "people", "id", Always },
        Table { "roles", "person, organisation, role", Always },
        Table { "settings", "organisation, name", Always },
        Table { "collections", "id", Always },
        Table { "uploads", "id", Always },
        Table { "upload_keys", "upload", WithFiles },
        Table { "upload_pieces", "upload, number", WithFiles },
        Table { "mapping_decisions", "organisation, kind, theirs, number", Always },
        Table { "calculations", "id", Always },
        Table { "calculation_uploads", "calculation, upload", Always },
        Table { "calculation_files", "calculation, name", Always },
        Table { "findings", "calculation, place", Always },
        Table { "commentary_texts", "collection, indicator, number", Always },
        Table { "review_comments", "id", Always },
        Table { "releases", "id", Always },
        Table { "release_files", "release, name", Always },
        Table { "publications", "id", Always },
        Table { "recovery_codes", "person, code", Always },
        Table { "sessions", "code", OnlyHere },
        Table { "one_time_links", "code", OnlyHere },
        Table { "access_tokens", "id", Always },
        Table { "national_collections", "id", Always },
        Table { "national_councils", "collection, area", Always },
        Table { "national_events", "collection, number", Always },
        Table { "national_submissions", "collection, area, number", Always },
        Table { "national_comparisons", "collection, kind", Always },
        Table { "council_keys", "organisation", Always },
        Table { "posts", "organisation, name", Always },
        Table { "plans", "id", Always },
        Table { "plan_revisions", "plan, number", Always },
        Table { "plan_sign_offs", "plan, revision, service", Always },
        Table { "plan_publications", "plan, number", Always },
        Table { "bodies", "id", Always },
        Table { "body_members", "body, person", Always },
        Table { "board_records", "id", Always },
        Table { "board_entries", "record, number", Always },
        Table { "meeting_packs", "id", Always },
        Table { "calendar_feeds", "code", OnlyHere },
        Table { "national_reports", "id", Always },
        Table { "national_report_files", "report, folder, name", Always },
        Table { "national_report_checks", "report, number", Always },
        Table { "indicator_values", "plan, number", Always },
        Table { "due_letters", "person, organisation", Always },
    };
    return all;
}

} // namespace wres::store
