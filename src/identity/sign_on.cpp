// SPDX-License-Identifier: MIT
#include "identity/sign_on.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sodium.h>

#include "http/percent_code.h"
#include "identity/base64url.h"
#include "network/fetch.h"
#include "sealing/random_text.h"

namespace wres::identity {
namespace {

using nlohmann::json;

std::string text_in(const json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// @source RFC 7636, section 4.2
std::string challenge_of(const std::string& verifier)
{
    std::array<char, crypto_hash_sha256_BYTES> hash {};
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
        reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size());
    return to_base64url({ hash.data(), hash.size() });
}

bool names(const json& list, std::string_view name)
{
    return list.is_array() && std::ranges::find(list, json(std::string(name))) != list.end();
}

/// A JSON object that was fetched.
Result<json> object_at(const Client& client, const std::string& address)
{
    const auto answer = TRY(network::fetch({ .address = address,
        .form = {},
        .user = {},
        .password = {},
        .bearer = {},
        .certificates = client.certificates }));
    auto object = json::parse(answer.body, nullptr, false);
    if (answer.status != 200 || !object.is_object())
        return failure("sign_on.not_discovered",
            "The provider of single sign-on does not say what it offers. Check its address in the settings.");
    return object;
}

network::WebRequest code_request(const Provider& provider, const Client& client, const Attempt& attempt,
    const std::string& code, const std::string& return_address)
{
    network::WebRequest request { .address = provider.token_endpoint,
        .form = { { "grant_type", "authorization_code" }, { "code", code },
            { "redirect_uri", return_address }, { "code_verifier", attempt.verifier } },
        .user = {},
        .password = {},
        .bearer = {},
        .certificates = client.certificates };
    if (client.secret.empty() || provider.takes_secret_in_form)
        request.form.emplace_back("client_id", client.id);
    if (!client.secret.empty() && provider.takes_secret_in_form)
        request.form.emplace_back("client_secret", client.secret);
    if (!client.secret.empty() && !provider.takes_secret_in_form) {
        request.user = client.id;
        request.password = client.secret;
    }
    return request;
}

} // namespace

Result<Provider> discover(const Client& client)
{
    const auto base =
        client.issuer.ends_with('/') ? client.issuer.substr(0, client.issuer.size() - 1) : client.issuer;
    const auto found = TRY(object_at(client, base + "/.well-known/openid-configuration"));
    const auto methods =
        found.value("token_endpoint_auth_methods_supported", json::array({ "client_secret_basic" }));
    Provider provider { text_in(found, "authorization_endpoint"), text_in(found, "token_endpoint"),
        text_in(found, "jwks_uri"), text_in(found, "userinfo_endpoint"),
        !names(methods, "client_secret_basic") && names(methods, "client_secret_post") };
    if (text_in(found, "issuer") != client.issuer || provider.authorisation_endpoint.empty()
        || provider.token_endpoint.empty() || provider.keys_address.empty())
        return failure("sign_on.not_discovered",
            "What the provider of single sign-on says of itself is not whole, or not of the one in the "
            "settings.");
    return provider;
}

Attempt draw_attempt()
{
    return { sealing::random_token(), sealing::random_token(), sealing::random_token() };
}

std::string authorisation_address(
    const Provider& provider, const Client& client, const Attempt& attempt, const std::string& return_address)
{
    const auto& at = provider.authorisation_endpoint;
    return fmt::format("{}{}response_type=code&scope=openid%20email&client_id={}&redirect_uri={}&state={}&"
                       "nonce={}&code_challenge={}"
                       "&code_challenge_method=S256",
        at, at.find('?') == std::string::npos ? '?' : '&', http::percent_encoded(client.id),
        http::percent_encoded(return_address), attempt.state, attempt.nonce, challenge_of(attempt.verifier));
}

Result<Identity> identify(const Provider& provider, const Client& client, const Attempt& attempt,
    const std::string& code, const std::string& return_address, std::chrono::sys_seconds now)
{
    const auto answer = TRY(network::fetch(code_request(provider, client, attempt, code, return_address)));
    const auto tokens = json::parse(answer.body, nullptr, false);
    if (answer.status != 200 || !tokens.is_object() || text_in(tokens, "id_token").empty())
        return failure(
            "sign_on.code_refused", "The provider of single sign-on did not say who you are. Try again.");
    const auto keys = TRY(object_at(client, provider.keys_address));
    auto identity = TRY(read_id_token(
        text_in(tokens, "id_token"), keys.dump(), { client.issuer, client.id, attempt.nonce, now }));
    if (identity.email.empty() && !provider.user_information_endpoint.empty()) {
        const auto information = TRY(network::fetch({ .address = provider.user_information_endpoint,
            .form = {},
            .user = {},
            .password = {},
            .bearer = text_in(tokens, "access_token"),
            .certificates = client.certificates }));
        if (information.status == 200)
            add_user_information(identity, information.body);
    }
    return identity;
}

} // namespace wres::identity
