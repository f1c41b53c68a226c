// SPDX-License-Identifier: MIT
#include "store/migrations.h"

namespace wres::store {

// Times are milliseconds since 1970, UTC. Identifiers are 20 random letters and digits. An empty text says
// nothing is known; NULL says there is nothing.
const database::Migration migration_1 {
    .number = 1,
    .name = "who there is, and the audit trail",
    .sql = R"(
CREATE TABLE store_identity (
    only_row {integer} PRIMARY KEY CHECK (only_row = 1),
    id TEXT NOT NULL,
    made_at {integer} NOT NULL,
    key_check {bytes} NOT NULL -- HMAC of the id: tells another store's key
) {strict};

CREATE TABLE audit_entries (
    number {integer} PRIMARY KEY, -- without a gap
    happened_at {integer} NOT NULL,
    actor TEXT NOT NULL, -- person:<id>, operator or program
    organisation TEXT NOT NULL, -- empty: the store itself
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous {bytes} NOT NULL, -- the code of the entry before
    code {bytes} NOT NULL -- HMAC-SHA-256 of the entry
) {strict};
CREATE INDEX audit_entries_of_organisation ON audit_entries (organisation, number);

CREATE TABLE audit_head (
    only_row {integer} PRIMARY KEY CHECK (only_row = 1),
    number {integer} NOT NULL,
    code {bytes} NOT NULL,
    seal {bytes} NOT NULL -- HMAC of both
) {strict};

CREATE TABLE organisations (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('council', 'national')),
    name TEXT NOT NULL,
    area_code TEXT NOT NULL, -- of the Office for National Statistics; empty when there is none
    version {integer} NOT NULL,
    made_at {integer} NOT NULL
) {strict};

CREATE TABLE people (
    id TEXT PRIMARY KEY, -- all that stays of somebody who has left
    state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'left')),
    email TEXT UNIQUE, -- in small letters; NULL: left
    display_name TEXT NOT NULL,
    passphrase_hash TEXT NOT NULL, -- Argon2id; empty: none chosen yet
    second_factor {bytes}, -- the TOTP secret, sealed; NULL: none
    second_factor_step {integer} NOT NULL, -- the last time step whose code was used, so that no code is used twice
    failed_sign_ins {integer} NOT NULL,
    locked_until {integer} NOT NULL, -- 0: not locked
    version {integer} NOT NULL,
    made_at {integer} NOT NULL
) {strict};

CREATE TABLE roles (
    person TEXT NOT NULL REFERENCES people (id),
    organisation TEXT NOT NULL REFERENCES organisations (id),
    role TEXT NOT NULL
        CHECK (role IN ('data_owner', 'analyst', 'reviewer', 'publisher', 'reader', 'administrator')),
    granted_at {integer} NOT NULL,
    PRIMARY KEY (person, organisation, role)
) {strict};

CREATE TABLE settings (
    organisation TEXT NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    version {integer} NOT NULL,
    PRIMARY KEY (organisation, name)
) {strict};
)",
    .sqlite = R"(
CREATE TRIGGER audit_entries_are_not_altered BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_entries_are_not_deleted BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_entries_are_added_at_the_end BEFORE INSERT ON audit_entries
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit_entries)
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
)",
    .postgresql = R"(
CREATE FUNCTION refuse_to_alter_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit trail is only added to' USING ERRCODE = 'WR001'; END $$;
CREATE TRIGGER audit_entries_are_not_altered BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_to_alter_audit_entries();
CREATE TRIGGER audit_entries_are_not_emptied BEFORE TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_audit_entries();
CREATE FUNCTION audit_entries_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit_entries) THEN
        RAISE EXCEPTION 'the audit trail is only added to' USING ERRCODE = 'WR001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_entries_are_added_at_the_end BEFORE INSERT ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION audit_entries_in_order();
)",
};

} // namespace wres::store
