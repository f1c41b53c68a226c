// SPDX-License-Identifier: MIT
#include "identity/id_token.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include <nlohmann/json.hpp>

#include "identity/signed_token.h"

namespace wres::identity {
namespace {

using nlohmann::json;
using std::chrono::seconds;

/// Clocks differ.
constexpr seconds leeway { 60 };

std::string text_in(const json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_true(const json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && ((found->is_boolean() && found->get<bool>()) || *found == "true");
}

/// A moment of the token; nothing when it is no number of seconds.
std::optional<std::chrono::sys_seconds> moment_in(const json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number())
        return std::nullopt;
    const auto number = found->get<double>();
    if (!(number >= 0 && number < 1e12))
        return std::nullopt;
    return std::chrono::sys_seconds(seconds(static_cast<std::int64_t>(number)));
}

/// Whether it is meant for this client and, if for others too, was asked for by it.
bool is_for(const json& claims, const std::string& client)
{
    const auto audience = claims.find("aud");
    if (audience == claims.end())
        return false;
    const bool is_named = audience->is_array() ? std::ranges::find(*audience, json(client)) != audience->end()
                                               : *audience == client;
    const auto party = text_in(claims, "azp");
    const bool is_for_several = audience->is_array() && audience->size() > 1;
    return is_named && (party.empty() ? !is_for_several : party == client);
}

} // namespace

Result<Identity> read_id_token(std::string_view token, std::string_view keys, const Expected& expected)
{
    const auto claims = json::parse(TRY(signed_content(token, keys)), nullptr, false);
    if (!claims.is_object())
        return failure("sign_on.not_a_token", "What the provider of single sign-on sent is no signed token.");
    if (text_in(claims, "iss") != expected.issuer || !is_for(claims, expected.client)
        || text_in(claims, "sub").empty())
        return failure("sign_on.token_not_for_us",
            "What the provider of single sign-on sent is not meant for this service. Check the client in the "
            "settings.");
    const auto expires = moment_in(claims, "exp");
    const auto issued = moment_in(claims, "iat");
    const auto begins = claims.contains("nbf") ? moment_in(claims, "nbf") : issued;
    if (!expires || *expires + leeway <= expected.now || !issued || *issued > expected.now + leeway || !begins
        || *begins > expected.now + leeway)
        return failure("sign_on.token_expired",
            "What the provider of single sign-on sent is too old, or the clocks differ. Try again.");
    if (expected.nonce.empty() || text_in(claims, "nonce") != expected.nonce)
        return failure("sign_on.not_this_attempt",
            "What the provider of single sign-on sent belongs to another attempt. Try again.");
    return Identity { expected.issuer, text_in(claims, "sub"), text_in(claims, "email"),
        is_true(claims, "email_verified") };
}

void add_user_information(Identity& identity, std::string_view text)
{
    const auto information = json::parse(text, nullptr, false);
    if (!identity.email.empty() || !information.is_object()
        || text_in(information, "sub") != identity.subject)
        return;
    identity.email = text_in(information, "email");
    identity.email_is_verified = is_true(information, "email_verified");
}

} // namespace wres::identity
