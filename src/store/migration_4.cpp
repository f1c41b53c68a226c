// SPDX-License-Identifier: MIT
#include "store/migrations.h"

namespace wres::store {

// No secret is kept here as it is: only its HMAC, by which it is known again.
const database::Migration migration_4 {
    .number = 4,
    .name = "signing in",
    .sql = R"(
CREATE TABLE recovery_codes (
    person TEXT NOT NULL REFERENCES people (id),
    code {bytes} NOT NULL,
    used_at {integer} NOT NULL, -- 0: not yet
    PRIMARY KEY (person, code)
) {strict};

CREATE TABLE sessions (
    code {bytes} PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    strength TEXT NOT NULL CHECK (strength IN ('passphrase', 'second_factor', 'single_sign_on')),
    made_at {integer} NOT NULL,
    last_used_at {integer} NOT NULL,
    expires_at {integer} NOT NULL
) {strict};
CREATE INDEX sessions_of_person ON sessions (person);

CREATE TABLE one_time_links (
    code {bytes} PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset')),
    made_at {integer} NOT NULL,
    expires_at {integer} NOT NULL,
    used_at {integer} NOT NULL -- 0: not yet
) {strict};

CREATE TABLE access_tokens (
    id TEXT PRIMARY KEY,
    code {bytes} NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES people (id),
    organisation TEXT NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL,
    scopes TEXT NOT NULL, -- codes with spaces between
    made_at {integer} NOT NULL,
    expires_at {integer} NOT NULL,
    last_used_at {integer} NOT NULL, -- 0: never
    revoked_at {integer} NOT NULL -- 0: valid
) {strict};
CREATE INDEX access_tokens_of_person ON access_tokens (person);
)",
    .sqlite = "",
    .postgresql = "",
};

} // namespace wres::store
