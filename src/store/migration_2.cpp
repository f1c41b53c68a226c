// SPDX-License-Identifier: MIT
#include "store/migrations.h"

namespace wres::store {

const database::Migration migration_2 {
    .number = 2,
    .name = "the yearly cycle, from files to findings",
    .sql = R"(
CREATE TABLE collections (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisations (id),
    standard TEXT NOT NULL, -- sc-wres/2025
    period TEXT NOT NULL, -- the collection year
    state TEXT NOT NULL
        CHECK (state IN ('collecting', 'in_review', 'approved', 'released', 'published', 'withdrawn')),
    state_since {integer} NOT NULL,
    submitted_by TEXT NOT NULL, -- the actor who asked for the review; empty: nobody yet
    inputs_version {integer} NOT NULL, -- grows whenever a file or a mapping changes
    review_round {integer} NOT NULL, -- how often it was submitted
    version {integer} NOT NULL,
    made_at {integer} NOT NULL,
    UNIQUE (organisation, standard, period)
) {strict};

CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    collection TEXT NOT NULL REFERENCES collections (id),
    name TEXT NOT NULL, -- of the file; empty once it is forgotten
    kind TEXT NOT NULL, -- what it was recognised as; empty: not yet
    state TEXT NOT NULL CHECK (state IN ('arriving', 'received', 'set_aside', 'forgotten')),
    size_bytes {integer} NOT NULL,
    pieces {integer} NOT NULL,
    fingerprint TEXT NOT NULL, -- HMAC-SHA-256 of the content, hexadecimal: tells files apart, and nothing about them
    stream_header {bytes} NOT NULL,
    received_by TEXT NOT NULL,
    received_at {integer} NOT NULL,
    forgotten_at {integer} NOT NULL -- 0: kept
) {strict};
CREATE INDEX uploads_of_collection ON uploads (collection);
CREATE INDEX uploads_by_state ON uploads (state, received_at);

CREATE TABLE upload_keys (
    upload TEXT PRIMARY KEY REFERENCES uploads (id),
    sealed_key {bytes} NOT NULL -- the file's own key; without it the pieces are noise
) {strict};

CREATE TABLE upload_pieces (
    upload TEXT NOT NULL REFERENCES uploads (id),
    number {integer} NOT NULL, -- 1, 2, 3 ...
    content {bytes} NOT NULL, -- sealed
    PRIMARY KEY (upload, number)
) {strict};

CREATE TABLE mapping_decisions (
    organisation TEXT NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind IN ('column', 'file', 'ethnic_group')),
    theirs TEXT NOT NULL, -- their heading, file name or label
    number {integer} NOT NULL, -- 1, 2, 3 ...: the newest is in force
    ours TEXT NOT NULL, -- our column, table or group; empty: the decision was taken back
    why TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at {integer} NOT NULL,
    PRIMARY KEY (organisation, kind, theirs, number)
) {strict};

CREATE TABLE calculations (
    id TEXT PRIMARY KEY,
    collection TEXT NOT NULL REFERENCES collections (id),
    number {integer} NOT NULL, -- 1, 2, 3 ... of the collection
    inputs_version {integer} NOT NULL, -- of the collection, when its files were read
    standard_checksum TEXT NOT NULL,
    made_by TEXT NOT NULL, -- program and version
    cube_file TEXT NOT NULL, -- the counts, as docs/guides/cube-file.md says
    calculated_by TEXT NOT NULL,
    calculated_at {integer} NOT NULL,
    UNIQUE (collection, number)
) {strict};

CREATE TABLE calculation_uploads (
    calculation TEXT NOT NULL REFERENCES calculations (id),
    upload TEXT NOT NULL REFERENCES uploads (id),
    PRIMARY KEY (calculation, upload)
) {strict};

CREATE TABLE calculation_files (
    calculation TEXT NOT NULL REFERENCES calculations (id),
    name TEXT NOT NULL, -- results.json
    media_type TEXT NOT NULL,
    content {bytes} NOT NULL,
    PRIMARY KEY (calculation, name)
) {strict};

CREATE TABLE findings (
    calculation TEXT NOT NULL REFERENCES calculations (id),
    place {integer} NOT NULL, -- 1, 2, 3 ... in the order in which they were found
    code TEXT NOT NULL,
    file TEXT NOT NULL,
    column_name TEXT NOT NULL,
    first_row {integer} NOT NULL, -- 0: the whole file
    times {integer} NOT NULL,
    details TEXT NOT NULL, -- a JSON list of texts
    row_numbers TEXT NOT NULL, -- a JSON list of numbers
    PRIMARY KEY (calculation, place)
) {strict};
)",
    .sqlite = "",
    .postgresql = "",
};

} // namespace wres::store
