// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::identity {

/// Who somebody is, as a provider says.
struct Identity {
    std::string issuer;
    std::string subject; // never another person's at this issuer
    std::string email; // empty: not said
    bool email_is_verified = false;
};

/// What the token of one attempt has to say.
struct Expected {
    std::string issuer;
    std::string client;
    std::string nonce;
    std::chrono::sys_seconds now;
};

/// Believes an ID token that one of the keys signed, when it is for us, of this attempt, and neither too old
/// nor of the future by more than a minute.
/// @errors those of signed_content(); sign_on.token_not_for_us, sign_on.token_expired,
/// sign_on.not_this_attempt
/// @source OpenID Connect Core 1.0, section 3.1.3.7
[[nodiscard]] Result<Identity> read_id_token(
    std::string_view token, std::string_view keys, const Expected& expected);

/// Adds the address that the provider's user information says, when the token said none and it is about the
/// same person.
/// @source OpenID Connect Core 1.0, section 5.3.2
void add_user_information(Identity& identity, std::string_view json);

} // namespace wres::identity
