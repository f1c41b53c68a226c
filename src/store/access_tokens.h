// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// Lets a program of an organisation in, on somebody's behalf.
struct AccessToken {
    AccessTokenId id;
    PersonId person;
    OrganisationId organisation;
    std::string name; // what it is for
    std::vector<std::string> scopes; // codes
    Moment made_at;
    Moment expires_at;
    std::optional<Moment> last_used_at;
    std::optional<Moment> revoked_at;
};

struct NewAccessToken {
    AccessTokenId id;
    std::string token; // shown once, and kept nowhere
};

/// @errors store.no_such_person, store.no_such_organisation, store.not_a_code (a scope), store.name_missing
[[nodiscard]] Result<NewAccessToken> make_access_token(Change& change, const PersonId& person,
    const OrganisationId& organisation, const std::string& name, const std::vector<std::string>& scopes,
    Moment expires_at);

/// Nothing when there is no such token, or it has expired or was revoked, or its person has left.
[[nodiscard]] Result<std::optional<AccessToken>> access_token(View& view, std::string_view token, Moment now);

Done touch_access_token(Bookkeeping& books, const AccessTokenId& id, Moment now);

/// @errors store.changed_meanwhile  it was revoked already
Done revoke_access_token(Change& change, const PersonId& person, const AccessTokenId& id);

/// The newest first, those that no longer work too.
[[nodiscard]] Result<std::vector<AccessToken>> access_tokens_of(View& view, const PersonId& person);

} // namespace wres::store
