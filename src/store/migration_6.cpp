// SPDX-License-Identifier: MIT
#include "store/migrations.h"

namespace wres::store {

// The programme's secret key and a council's signing key are kept sealed. What a council's counts were when
// they came is never changed: a correction is another submission.
const database::Migration migration_6 {
    .number = 6,
    .name = "national collections",
    .sql = R"(
CREATE TABLE national_collections (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisations (id), -- the programme
    name TEXT NOT NULL,
    period TEXT NOT NULL,
    request TEXT NOT NULL, -- what is asked of councils, as docs/guides/sending-counts.md says
    sealed_key {bytes} NOT NULL, -- the key that opens what is sealed to it
    made_at {integer} NOT NULL
) {strict};
CREATE INDEX national_collections_of_organisation ON national_collections (organisation);

CREATE TABLE national_councils (
    collection TEXT NOT NULL REFERENCES national_collections (id),
    area TEXT NOT NULL, -- of the Office for National Statistics
    organisation TEXT REFERENCES organisations (id), -- NULL: a council that is not on this server
    public_key TEXT NOT NULL, -- of submissions that come as files; empty: it has given none
    address TEXT NOT NULL, -- for reminders to a council that is not on this server; empty: none
    PRIMARY KEY (collection, area)
) {strict};
CREATE INDEX national_councils_of_organisation ON national_councils (organisation);

CREATE TABLE national_events (
    collection TEXT NOT NULL REFERENCES national_collections (id),
    number {integer} NOT NULL, -- 1, 2, 3 ... of the collection
    line TEXT NOT NULL, -- a line of its history, which names the one before by its checksum
    done_by TEXT NOT NULL, -- an actor
    PRIMARY KEY (collection, number)
) {strict};

CREATE TABLE national_submissions (
    collection TEXT NOT NULL REFERENCES national_collections (id),
    area TEXT NOT NULL,
    number {integer} NOT NULL, -- as its council numbered it
    sealed {bytes} NOT NULL, -- as it came
    cube_file TEXT NOT NULL, -- its counts, opened
    received_by TEXT NOT NULL,
    received_at {integer} NOT NULL,
    PRIMARY KEY (collection, area, number)
) {strict};

CREATE TABLE national_comparisons (
    collection TEXT NOT NULL REFERENCES national_collections (id),
    kind TEXT NOT NULL CHECK (kind IN ('earlier', 'published')),
    cube_file TEXT NOT NULL,
    PRIMARY KEY (collection, kind)
) {strict};

CREATE TABLE council_keys (
    organisation TEXT PRIMARY KEY REFERENCES organisations (id),
    sealed_key {bytes} NOT NULL, -- with which this server signs what the council sends from here
    made_at {integer} NOT NULL
) {strict};
)",
    .sqlite = R"(
CREATE TABLE roles_with_programme (
    person TEXT NOT NULL REFERENCES people (id),
    organisation TEXT NOT NULL REFERENCES organisations (id),
    role TEXT NOT NULL
        CHECK (role IN ('data_owner', 'analyst', 'reviewer', 'publisher', 'reader', 'administrator', 'programme')),
    granted_at INTEGER NOT NULL,
    PRIMARY KEY (person, organisation, role)
) STRICT;
INSERT INTO roles_with_programme SELECT person, organisation, role, granted_at FROM roles;
DROP TABLE roles;
ALTER TABLE roles_with_programme RENAME TO roles;
)",
    .postgresql = R"(
ALTER TABLE roles DROP CONSTRAINT roles_role_check;
ALTER TABLE roles ADD CONSTRAINT roles_role_check
    CHECK (role IN ('data_owner', 'analyst', 'reviewer', 'publisher', 'reader', 'administrator', 'programme'));
)",
};

} // namespace wres::store
