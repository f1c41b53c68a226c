// SPDX-License-Identifier: MIT
#include "store/migrations.h"

namespace wres::store {

const database::Migration migration_3 {
    .number = 3,
    .name = "commentary, review, release and publication",
    .sql = R"(
CREATE TABLE commentary_texts (
    collection TEXT NOT NULL REFERENCES collections (id),
    indicator TEXT NOT NULL, -- empty: about the whole
    number {integer} NOT NULL, -- 1, 2, 3 ...
    based_on {integer} NOT NULL, -- the number of the text that its writer had before them; 0: none
    standing TEXT NOT NULL CHECK (standing IN ('in_force', 'beside')), -- beside: written upon a text that had changed
    text TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at {integer} NOT NULL,
    PRIMARY KEY (collection, indicator, number)
) {strict};

CREATE TABLE review_comments (
    id TEXT PRIMARY KEY,
    collection TEXT NOT NULL REFERENCES collections (id),
    indicator TEXT NOT NULL, -- empty: about the whole
    text TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at {integer} NOT NULL,
    settled_by TEXT NOT NULL, -- empty: open
    settled_at {integer} NOT NULL
) {strict};
CREATE INDEX review_comments_of_collection ON review_comments (collection);

CREATE TABLE releases (
    id TEXT PRIMARY KEY,
    collection TEXT NOT NULL REFERENCES collections (id),
    calculation TEXT NOT NULL REFERENCES calculations (id),
    audience TEXT NOT NULL, -- internal, public
    profile TEXT NOT NULL, -- the disclosure rules
    review_round {integer} NOT NULL, -- of the collection: a release is of what was approved in that round
    released_by TEXT NOT NULL,
    released_at {integer} NOT NULL
) {strict};
CREATE INDEX releases_of_collection ON releases (collection);

CREATE TABLE release_files (
    release TEXT NOT NULL REFERENCES releases (id),
    name TEXT NOT NULL, -- report.html
    media_type TEXT NOT NULL,
    content {bytes} NOT NULL,
    PRIMARY KEY (release, name)
) {strict};

CREATE TABLE publications (
    id TEXT PRIMARY KEY,
    collection TEXT NOT NULL REFERENCES collections (id),
    number {integer} NOT NULL, -- 1, 2, 3 ... of the collection
    release TEXT NOT NULL REFERENCES releases (id),
    state TEXT NOT NULL CHECK (state IN ('standing', 'corrected', 'withdrawn')),
    note TEXT NOT NULL, -- what readers are told: of a correction, what was wrong
    end_note TEXT NOT NULL, -- what readers are told when it no longer stands
    published_by TEXT NOT NULL,
    published_at {integer} NOT NULL,
    ended_by TEXT NOT NULL,
    ended_at {integer} NOT NULL, -- 0: standing
    version {integer} NOT NULL,
    UNIQUE (collection, number)
) {strict};
CREATE UNIQUE INDEX publications_one_stands ON publications (collection) WHERE state = 'standing';
)",
    .sqlite = "",
    .postgresql = "",
};

} // namespace wres::store
