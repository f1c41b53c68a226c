// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"
#include "identity/id_token.h"

namespace wres::identity {

/// How this service is known to a provider of single sign-on.
struct Client {
    std::string issuer; // "https://login.council.example"
    std::string id;
    std::string secret; // empty: none was given
    std::string certificates; // a file in PEM; empty: those of this machine
};

/// What the provider says of itself.
struct Provider {
    std::string authorisation_endpoint;
    std::string token_endpoint;
    std::string keys_address;
    std::string user_information_endpoint; // empty: none
    bool takes_secret_in_form = false; // and not in a header
};

/// @errors sign_on.not_discovered; those of network::fetch()
/// @source OpenID Connect Discovery 1.0, sections 3 and 4
[[nodiscard]] Result<Provider> discover(const Client& client);

/// What binds an answer to the browser that asked. Kept by us alone until it comes back.
struct Attempt {
    std::string state;
    std::string nonce;
    std::string verifier;

    bool operator==(const Attempt&) const = default;
};

[[nodiscard]] Attempt draw_attempt();

/// Where to send the browser.
/// @param return_address  where it comes back to
/// @source OpenID Connect Core 1.0, section 3.1.2.1; RFC 7636 (PKCE, S256)
[[nodiscard]] std::string authorisation_address(const Provider& provider, const Client& client,
    const Attempt& attempt, const std::string& return_address);

/// Changes the code that the browser brought back for who it is.
/// @errors sign_on.code_refused; those of read_id_token() and network::fetch()
[[nodiscard]] Result<Identity> identify(const Provider& provider, const Client& client,
    const Attempt& attempt, const std::string& code, const std::string& return_address,
    std::chrono::sys_seconds now);

} // namespace wres::identity
