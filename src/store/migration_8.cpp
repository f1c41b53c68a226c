// SPDX-License-Identifier: MIT
#include "store/migrations.h"

namespace wres::store {

const database::Migration migration_8 {
    .number = 8,
    .name = "national reports and packs",
    .sql = R"(
CREATE TABLE national_reports (
    id TEXT PRIMARY KEY,
    collection TEXT NOT NULL REFERENCES national_collections (id),
    number {integer} NOT NULL, -- 1, 2, 3 ... of the collection
    audience TEXT NOT NULL CHECK (audience IN ('internal', 'public')),
    state TEXT NOT NULL CHECK (state IN ('being_made', 'draft', 'failed', 'released', 'corrected', 'discarded')),
    corrects TEXT NOT NULL, -- the report that this one corrects; empty: none
    correction TEXT NOT NULL, -- what readers are told: what was wrong, and what has changed
    version {integer} NOT NULL, -- 1; of a correction one more than of what it corrects
    beside TEXT NOT NULL, -- what was public already, and was held together with it
    record TEXT NOT NULL, -- what it is made from besides the counts, and the checksum of each of its files
    cube_file TEXT NOT NULL, -- the counts
    trouble TEXT NOT NULL, -- failed: why
    ordered_by TEXT NOT NULL,
    ordered_at {integer} NOT NULL,
    made_at {integer} NOT NULL, -- 0: not yet
    released_by TEXT NOT NULL,
    released_at {integer} NOT NULL, -- 0: not yet
    ended_at {integer} NOT NULL, -- when it was corrected or discarded; 0: it was not
    UNIQUE (collection, number)
) {strict};

CREATE TABLE national_report_files (
    report TEXT NOT NULL REFERENCES national_reports (id),
    folder TEXT NOT NULL, -- report, report/england, packs/leeds
    name TEXT NOT NULL, -- report.html
    place {integer} NOT NULL, -- in its folder: 0 is the page
    media_type TEXT NOT NULL,
    content {bytes} NOT NULL,
    PRIMARY KEY (report, folder, name)
) {strict};

CREATE TABLE national_report_checks (
    report TEXT NOT NULL REFERENCES national_reports (id),
    number {integer} NOT NULL, -- 1, 2, 3 ... of the report
    outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'same', 'differs', 'failed')),
    words TEXT NOT NULL, -- differs: the paths, a line each; failed: why
    asked_by TEXT NOT NULL,
    asked_at {integer} NOT NULL,
    ended_at {integer} NOT NULL, -- 0: not yet
    PRIMARY KEY (report, number)
) {strict};
)",
    .sqlite = "",
    .postgresql = "",
};

} // namespace wres::store
