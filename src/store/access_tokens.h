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

/// What every token begins with, so that whoever finds one somewhere can tell what it is.
inline constexpr std::string_view access_token_prefix = "wres_";

struct NewAccessToken {
    AccessTokenId id;
    std::string token; // shown once, and kept nowhere
};

/// @errors store.no_such_person, store.no_such_organisation, store.not_a_code (a scope), store.name_missing
[[nodiscard]] Result<NewAccessToken> make_access_token(Change& change, const PersonId& person,
    const OrganisationId& organisation, const std::string& name, const std::vector<std::string>& scopes,
    Moment expires_at);

/// Nothing when there is no such token, or it has expired or was revoked, or its person has left or is
/// disabled.
[[nodiscard]] Result<std::optional<AccessToken>> access_token(View& view, std::string_view token, Moment now);

/// Whether it has neither expired nor been revoked.
[[nodiscard]] bool works_at(const AccessToken& token, Moment now);

Done touch_access_token(Bookkeeping& books, const AccessTokenId& id, Moment now);

/// @errors store.no_such_token, store.changed_meanwhile (it was revoked already)
Done revoke_access_token(Change& change, const PersonId& person, const AccessTokenId& id);

/// Revokes those of somebody in an organisation that still work; gives how many.
[[nodiscard]] Result<std::int64_t> revoke_access_tokens(
    Change& change, const PersonId& person, const OrganisationId& organisation);

/// The newest first, those that no longer work too.
[[nodiscard]] Result<std::vector<AccessToken>> access_tokens_of(View& view, const PersonId& person);

} // namespace wres::store
