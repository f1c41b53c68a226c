// SPDX-License-Identifier: MIT
#include "identity/signed_token.h"

#include <memory>
#include <optional>

#include <nlohmann/json.hpp>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include "identity/base64url.h"

namespace wres::identity {
namespace {

using nlohmann::json;

constexpr int fewest_rsa_bits = 2048;
constexpr std::size_t coordinate_bytes = 32; // of P-256

struct Free {
    void operator()(BIGNUM* number) const { BN_free(number); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(OSSL_PARAM_BLD* builder) const { OSSL_PARAM_BLD_free(builder); }
    void operator()(OSSL_PARAM* parameters) const { OSSL_PARAM_free(parameters); }
    void operator()(ECDSA_SIG* signature) const { ECDSA_SIG_free(signature); }
};

template <typename T>
using Held = std::unique_ptr<T, Free>;

Held<BIGNUM> number_of(std::string_view bytes)
{
    return Held<BIGNUM>(BN_bin2bn(
        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()), nullptr));
}

std::string text_in(const json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Held<EVP_PKEY> made(const char* type, OSSL_PARAM_BLD* builder)
{
    const Held<OSSL_PARAM> parameters(OSSL_PARAM_BLD_to_param(builder));
    const Held<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return Held<EVP_PKEY>(key);
}

Held<EVP_PKEY> rsa_key(const json& object)
{
    const auto modulus = from_base64url(text_in(object, "n"));
    const auto exponent = from_base64url(text_in(object, "e"));
    if (!modulus || !exponent)
        return nullptr;
    const auto n = number_of(*modulus);
    const auto e = number_of(*exponent);
    const Held<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new());
    if (!n || !e || BN_num_bits(n.get()) < fewest_rsa_bits || !builder
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return nullptr;
    return made("RSA", builder.get());
}

Held<EVP_PKEY> p256_key(const json& object)
{
    const auto x = from_base64url(text_in(object, "x"));
    const auto y = from_base64url(text_in(object, "y"));
    if (text_in(object, "crv") != "P-256" || !x || !y || x->size() != coordinate_bytes
        || y->size() != coordinate_bytes)
        return nullptr;
    const std::string point = "\x04" + *x + *y; // uncompressed, SEC 1, section 2.3.3
    const Held<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new());
    if (!builder
        || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1
        || OSSL_PARAM_BLD_push_octet_string(
               builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size())
            != 1)
        return nullptr;
    return made("EC", builder.get());
}

/// r and s one after the other, as OpenSSL wants them.
std::optional<std::string> as_der(std::string_view signature)
{
    if (signature.size() != 2 * coordinate_bytes)
        return std::nullopt;
    const Held<ECDSA_SIG> both(ECDSA_SIG_new());
    auto r = number_of(signature.substr(0, coordinate_bytes));
    auto s = number_of(signature.substr(coordinate_bytes));
    if (!both || !r || !s || ECDSA_SIG_set0(both.get(), r.get(), s.get()) != 1)
        return std::nullopt;
    static_cast<void>(r.release()); // they belong to the signature now
    static_cast<void>(s.release());
    unsigned char* bytes = nullptr;
    const int length = i2d_ECDSA_SIG(both.get(), &bytes);
    if (length <= 0)
        return std::nullopt;
    std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
    OPENSSL_free(bytes);
    return der;
}

bool is_signature(EVP_PKEY* key, std::string_view signature, std::string_view message)
{
    const Held<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()),
               signature.size(), reinterpret_cast<const unsigned char*>(message.data()), message.size())
        == 1;
}

struct Token {
    json header;
    std::string_view message; // header and content, as they were signed
    std::string content;
    std::string signature;
};

std::optional<Token> taken_apart(std::string_view text)
{
    const auto first = text.find('.');
    const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (second == std::string_view::npos || text.find('.', second + 1) != std::string_view::npos)
        return std::nullopt;
    const auto header = from_base64url(text.substr(0, first));
    auto content = from_base64url(text.substr(first + 1, second - first - 1));
    auto signature = from_base64url(text.substr(second + 1));
    if (!header || !content || !signature)
        return std::nullopt;
    auto parsed = json::parse(*header, nullptr, false);
    if (!parsed.is_object() || parsed.contains("crit")) // an extension that must be understood, and is not
        return std::nullopt;
    return Token { std::move(parsed), text.substr(0, second), *std::move(content), *std::move(signature) };
}

/// Whether the key set means this key for signatures of this kind.
bool may_verify(const json& key, const Token& token)
{
    const auto algorithm = text_in(token.header, "alg");
    const auto key_id = text_in(token.header, "kid");
    const auto stated = text_in(key, "alg");
    const auto use = text_in(key, "use");
    return key.is_object() && (key_id.empty() || text_in(key, "kid") == key_id)
        && (stated.empty() || stated == algorithm) && (use.empty() || use == "sig");
}

bool is_signed_by(const json& key, const Token& token)
{
    if (!may_verify(key, token))
        return false;
    const auto algorithm = text_in(token.header, "alg");
    const auto type = text_in(key, "kty");
    if (algorithm == "RS256" && type == "RSA") {
        const auto public_key = rsa_key(key);
        return public_key && is_signature(public_key.get(), token.signature, token.message);
    }
    if (algorithm == "ES256" && type == "EC") {
        const auto public_key = p256_key(key);
        const auto signature = as_der(token.signature);
        return public_key && signature && is_signature(public_key.get(), *signature, token.message);
    }
    return false;
}

} // namespace

Result<std::string> signed_content(std::string_view text, std::string_view keys)
{
    auto token = taken_apart(text);
    if (!token)
        return failure("sign_on.not_a_token", "What the provider of single sign-on sent is no signed token.");
    const auto set = json::parse(keys, nullptr, false);
    if (!set.is_object() || !set.contains("keys") || !set["keys"].is_array())
        return failure(
            "sign_on.keys_unreadable", "The keys of the provider of single sign-on cannot be read.");
    for (const auto& key : set["keys"]) {
        if (is_signed_by(key, *token))
            return std::move(token->content);
    }
    return failure("sign_on.signature_wrong",
        "None of the provider's keys signed what it sent. Try again; if it stays so, the settings name "
        "another provider.");
}

} // namespace wres::identity
