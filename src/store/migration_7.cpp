// SPDX-License-Identifier: MIT
#include "store/migrations.h"

namespace wres::store {

const database::Migration migration_7 {
    .number = 7,
    .name = "action plans, posts, bodies, their questions and packs",
    .sql = R"(
CREATE TABLE posts (
    organisation TEXT NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL, -- Head of Human Resources: plans name posts, never people
    holder TEXT NOT NULL, -- a person; empty: nobody
    version {integer} NOT NULL,
    PRIMARY KEY (organisation, name)
) {strict};

CREATE TABLE plans (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisations (id),
    made_at {integer} NOT NULL
) {strict};
CREATE INDEX plans_of_organisation ON plans (organisation);

CREATE TABLE plan_revisions (
    plan TEXT NOT NULL REFERENCES plans (id),
    number {integer} NOT NULL, -- 1, 2, 3 ...
    based_on {integer} NOT NULL, -- the revision that its writer had before them; 0: none
    standing TEXT NOT NULL CHECK (standing IN ('in_force', 'beside')), -- beside: both had changed the same thing
    content TEXT NOT NULL, -- the plan's file
    note TEXT NOT NULL, -- what was changed, and why
    written_by TEXT NOT NULL,
    written_at {integer} NOT NULL,
    PRIMARY KEY (plan, number)
) {strict};

CREATE TABLE plan_sign_offs (
    plan TEXT NOT NULL REFERENCES plans (id),
    revision {integer} NOT NULL,
    service TEXT NOT NULL, -- adult, children
    post TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signed_at {integer} NOT NULL,
    PRIMARY KEY (plan, revision, service)
) {strict};

CREATE TABLE plan_publications (
    plan TEXT NOT NULL REFERENCES plans (id),
    number {integer} NOT NULL, -- 1, 2, 3 ...
    revision {integer} NOT NULL,
    published_by TEXT NOT NULL,
    published_at {integer} NOT NULL,
    ended_by TEXT NOT NULL,
    ended_at {integer} NOT NULL, -- 0: standing
    PRIMARY KEY (plan, number)
) {strict};

CREATE TABLE bodies (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL, -- implementation_group, equality_board, member_champions, scrutiny, staff_network, union, other
    name TEXT NOT NULL,
    sight TEXT NOT NULL CHECK (sight IN ('internal', 'public')), -- which numbers its packs are made of
    version {integer} NOT NULL
) {strict};
CREATE INDEX bodies_of_organisation ON bodies (organisation);

CREATE TABLE body_members (
    body TEXT NOT NULL REFERENCES bodies (id),
    person TEXT NOT NULL REFERENCES people (id),
    added_at {integer} NOT NULL,
    PRIMARY KEY (body, person)
) {strict};

CREATE TABLE board_records (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plans (id),
    number {integer} NOT NULL, -- 1, 2, 3 ... of the plan
    body TEXT NOT NULL REFERENCES bodies (id),
    action TEXT NOT NULL, -- of the plan; empty: the whole
    kind TEXT NOT NULL CHECK (kind IN ('question', 'decision')),
    UNIQUE (plan, number)
) {strict};

CREATE TABLE board_entries (
    record TEXT NOT NULL REFERENCES board_records (id),
    number {integer} NOT NULL, -- 1: the question or the decision itself
    kind TEXT NOT NULL, -- asked, decided, answer, evidence, follow_up, follow_up_done, settled
    text TEXT NOT NULL,
    due_on TEXT NOT NULL, -- 2026-03-31; empty: none
    written_by TEXT NOT NULL,
    written_at {integer} NOT NULL,
    PRIMARY KEY (record, number)
) {strict};

CREATE TABLE meeting_packs (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plans (id),
    body TEXT NOT NULL REFERENCES bodies (id),
    number {integer} NOT NULL, -- 1, 2, 3 ... of the plan and the body
    meets_on TEXT NOT NULL, -- 2026-03-31
    revision {integer} NOT NULL,
    sight TEXT NOT NULL,
    verdicts TEXT NOT NULL, -- what the next one compares with
    content TEXT NOT NULL, -- a piece of a page
    made_by TEXT NOT NULL,
    made_at {integer} NOT NULL,
    UNIQUE (plan, body, number)
) {strict};

CREATE TABLE calendar_feeds (
    code {bytes} NOT NULL PRIMARY KEY, -- HMAC of what stands in the address
    person TEXT NOT NULL REFERENCES people (id),
    organisation TEXT NOT NULL REFERENCES organisations (id),
    made_at {integer} NOT NULL
) {strict};
)",
    .sqlite = R"(
CREATE TABLE roles_with_bodies (
    person TEXT NOT NULL REFERENCES people (id),
    organisation TEXT NOT NULL REFERENCES organisations (id),
    role TEXT NOT NULL CHECK (role IN
        ('data_owner', 'analyst', 'reviewer', 'publisher', 'reader', 'administrator', 'programme',
            'board_member')),
    granted_at {integer} NOT NULL,
    PRIMARY KEY (person, organisation, role)
) {strict};
INSERT INTO roles_with_bodies SELECT person, organisation, role, granted_at FROM roles;
DROP TABLE roles;
ALTER TABLE roles_with_bodies RENAME TO roles;
)",
    .postgresql = R"(
ALTER TABLE roles DROP CONSTRAINT roles_role_check;
ALTER TABLE roles ADD CONSTRAINT roles_role_check CHECK (role IN
    ('data_owner', 'analyst', 'reviewer', 'publisher', 'reader', 'administrator', 'programme',
            'board_member'));
)",
};

} // namespace wres::store
