// SPDX-License-Identifier: MIT
#include "store/migrations.h"

namespace wres::store {

const database::Migration migration_5 {
    .number = 5,
    .name = "accounts that are disabled, and accounts of single sign-on",
    .sql = R"(
ALTER TABLE people ADD COLUMN disabled_at {integer} NOT NULL DEFAULT 0; -- 0: not disabled
ALTER TABLE people ADD COLUMN sign_on {bytes}; -- HMAC of who they are to the provider of single sign-on; NULL: not known yet
)",
    .sqlite = "",
    .postgresql = "",
};

} // namespace wres::store
