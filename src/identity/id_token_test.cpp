// SPDX-License-Identifier: MIT
#include "identity/id_token.h"

#include <memory>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include "identity/base64url.h"
#include "identity/signed_token.h"

using namespace wres::identity;
using nlohmann::json;

namespace {

/// A made-up provider's key.
class MadeUpKey {
public:
    explicit MadeUpKey(EVP_PKEY* key, std::string id) : key_(key, EVP_PKEY_free), id_(std::move(id))
    {
        REQUIRE(key_);
    }

    static MadeUpKey rsa(unsigned bits, const std::string& id) { return MadeUpKey(EVP_RSA_gen(bits), id); }
    static MadeUpKey p256(const std::string& id) { return MadeUpKey(EVP_EC_gen("P-256"), id); }

    [[nodiscard]] bool is_rsa() const { return EVP_PKEY_get_base_id(key_.get()) == EVP_PKEY_RSA; }

    [[nodiscard]] json public_key() const
    {
        json key { { "kid", id_ }, { "use", "sig" } };
        if (is_rsa())
            key.update({ { "kty", "RSA" }, { "n", number(OSSL_PKEY_PARAM_RSA_N, 0) },
                { "e", number(OSSL_PKEY_PARAM_RSA_E, 0) } });
        else
            key.update({ { "kty", "EC" }, { "crv", "P-256" }, { "x", number(OSSL_PKEY_PARAM_EC_PUB_X, 32) },
                { "y", number(OSSL_PKEY_PARAM_EC_PUB_Y, 32) } });
        return key;
    }

    [[nodiscard]] std::string token(const json& claims, json header = json::object()) const
    {
        if (!header.contains("alg"))
            header["alg"] = is_rsa() ? "RS256" : "ES256";
        if (!header.contains("kid"))
            header["kid"] = id_;
        const auto message = to_base64url(header.dump()) + "." + to_base64url(claims.dump());
        return message + "." + to_base64url(signature(message));
    }

private:
    [[nodiscard]] std::string number(const char* name, int width) const
    {
        BIGNUM* value = nullptr;
        REQUIRE(EVP_PKEY_get_bn_param(key_.get(), name, &value) == 1);
        std::string bytes(static_cast<std::size_t>(width > 0 ? width : BN_num_bytes(value)), '\0');
        BN_bn2binpad(value, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
        BN_free(value);
        return to_base64url(bytes);
    }

    [[nodiscard]] std::string signature(const std::string& message) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
            EVP_MD_CTX_new(), EVP_MD_CTX_free);
        std::string bytes(1024, '\0');
        std::size_t length = bytes.size();
        REQUIRE(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1);
        REQUIRE(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(bytes.data()), &length,
                    reinterpret_cast<const unsigned char*>(message.data()), message.size())
            == 1);
        bytes.resize(length);
        if (is_rsa())
            return bytes;
        const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
        const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> both(
            d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(bytes.size())), ECDSA_SIG_free);
        std::string plain(64, '\0');
        BN_bn2binpad(ECDSA_SIG_get0_r(both.get()), reinterpret_cast<unsigned char*>(plain.data()), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(both.get()), reinterpret_cast<unsigned char*>(plain.data()) + 32, 32);
        return plain;
    }

    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
    std::string id_;
};

std::string set_of(const std::vector<json>& keys)
{
    return json { { "keys", keys } }.dump();
}

const Expected expected { "https://login.example", "wres", "once",
    std::chrono::sys_seconds(std::chrono::seconds(1'000'000)) };

json good_claims()
{
    return { { "iss", "https://login.example" }, { "aud", "wres" }, { "sub", "ada" }, { "exp", 1'000'300 },
        { "iat", 1'000'000 }, { "nonce", "once" }, { "email", "ada@council.example" },
        { "email_verified", true } };
}

} // namespace

TEST_CASE("the signed tokens of RFC 7515, appendices A.2 and A.3, are read, and not when one letter differs")
{
    struct Case {
        const char* keys;
        std::string token;
    };
    const Case cases[] {
        { R"({"keys":[{"kty":"RSA","e":"AQAB","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"}]})",
            "eyJhbGciOiJSUzI1NiJ9."
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
            "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_"
            "O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_"
            "nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-"
            "eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_"
            "IoypGlUPQGe77Rw" },
        { R"({"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})",
            "eyJhbGciOiJFUzI1NiJ9."
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
            "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q" },
    };
    for (const auto& [keys, token] : cases) {
        const auto content = signed_content(token, keys);
        REQUIRE(content);
        CHECK(json::parse(*content)["iss"] == "joe");
        for (const std::size_t at : { std::size_t { 30 }, token.size() - 40 }) {
            auto altered = token;
            altered[at] = altered[at] == 'A' ? 'B' : 'A';
            CHECK_FALSE(signed_content(altered, keys));
        }
    }
}

TEST_CASE("a token of one of the provider's keys says who somebody is")
{
    const auto rsa = MadeUpKey::rsa(2048, "one");
    const auto p256 = MadeUpKey::p256("two");
    const auto keys = set_of({ rsa.public_key(), p256.public_key() });
    for (const auto* key : { &rsa, &p256 }) {
        const auto identity = read_id_token(key->token(good_claims()), keys, expected);
        REQUIRE(identity);
        CHECK(identity->subject == "ada");
        CHECK(identity->email == "ada@council.example");
        CHECK(identity->email_is_verified);
    }
}

TEST_CASE("no token is believed that another key signed, or none, or that says how it wants to be checked")
{
    const auto rsa = MadeUpKey::rsa(2048, "one");
    const auto other = MadeUpKey::rsa(2048, "one");
    const auto weak = MadeUpKey::rsa(1024, "weak");
    const auto p256 = MadeUpKey::p256("two");
    const auto keys = set_of({ rsa.public_key(), p256.public_key(), weak.public_key() });
    const auto code = [&](const std::string& token) {
        return read_id_token(token, keys, expected).error().code;
    };
    CHECK(code(other.token(good_claims())) == "sign_on.signature_wrong");
    CHECK(code(weak.token(good_claims())) == "sign_on.signature_wrong");
    CHECK(code(rsa.token(good_claims(), { { "kid", "two" } })) == "sign_on.signature_wrong");
    for (const auto* algorithm : { "none", "None", "HS256", "RS512", "PS256", "ES256", "" })
        CHECK(code(rsa.token(good_claims(), { { "alg", algorithm } })) == "sign_on.signature_wrong");
    CHECK(code(rsa.token(good_claims(), { { "crit", { "exp" } } })) == "sign_on.not_a_token");

    const auto token = rsa.token(good_claims());
    const auto unsigned_token = token.substr(0, token.rfind('.') + 1);
    CHECK(code(unsigned_token) == "sign_on.signature_wrong");
    const auto header = to_base64url(R"({"alg":"none"})");
    CHECK(code(header + "." + to_base64url(good_claims().dump()) + ".") == "sign_on.signature_wrong");
    for (const auto& broken :
        { std::string(), std::string("a.b"), std::string("..."), token + ".x", "!" + token, token + "=" })
        CHECK(code(broken) == "sign_on.not_a_token");
    auto unusual = rsa.public_key();
    unusual["use"] = "enc";
    CHECK_FALSE(signed_content(token, set_of({ unusual })));
    for (const auto* wrong : { "", "[]", "{}", R"({"keys":1})",
             R"({"keys":[1,null,{"kty":"RSA"},{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}]})" })
        CHECK_FALSE(signed_content(token, wrong));
}

TEST_CASE("a token is believed only for us, of this attempt, and in its time")
{
    const auto key = MadeUpKey::p256("two");
    const auto keys = set_of({ key.public_key() });
    const auto code_with = [&](const char* name, const json& value) {
        auto claims = good_claims();
        if (value.is_null())
            claims.erase(name);
        else
            claims[name] = value;
        const auto identity = read_id_token(key.token(claims), keys, expected);
        return identity ? std::string("good") : identity.error().code;
    };
    CHECK(code_with("iss", "https://login.example/") == "sign_on.token_not_for_us");
    CHECK(code_with("aud", "another") == "sign_on.token_not_for_us");
    CHECK(code_with("aud", nullptr) == "sign_on.token_not_for_us");
    CHECK(code_with("aud", { "wres" }) == "good");
    CHECK(code_with("aud", { "wres", "another" }) == "sign_on.token_not_for_us"); // without azp
    CHECK(code_with("azp", "another") == "sign_on.token_not_for_us");
    CHECK(code_with("azp", "wres") == "good");
    CHECK(code_with("sub", nullptr) == "sign_on.token_not_for_us");
    CHECK(code_with("sub", 7) == "sign_on.token_not_for_us");
    CHECK(code_with("exp", 999'941) == "good");
    CHECK(code_with("exp", 999'940) == "sign_on.token_expired");
    CHECK(code_with("exp", "never") == "sign_on.token_expired");
    CHECK(code_with("exp", nullptr) == "sign_on.token_expired");
    CHECK(code_with("iat", 1'000'060) == "good");
    CHECK(code_with("iat", 1'000'061) == "sign_on.token_expired");
    CHECK(code_with("nbf", 1'000'060) == "good");
    CHECK(code_with("nbf", 1'000'061) == "sign_on.token_expired");
    CHECK(code_with("nbf", "now") == "sign_on.token_expired");
    CHECK(code_with("nonce", "twice") == "sign_on.not_this_attempt");
    CHECK(code_with("nonce", nullptr) == "sign_on.not_this_attempt");
}

TEST_CASE("an address is verified only when the provider says so, and user information is taken of the same "
          "person alone")
{
    const auto key = MadeUpKey::p256("two");
    const auto keys = set_of({ key.public_key() });
    const auto verified = [&](const json& value) {
        auto claims = good_claims();
        claims["email_verified"] = value;
        return read_id_token(key.token(claims), keys, expected)->email_is_verified;
    };
    CHECK(verified(true));
    CHECK(verified("true"));
    for (const auto& no : { json(false), json("false"), json(1), json(nullptr), json("yes") })
        CHECK_FALSE(verified(no));

    Identity identity { "https://login.example", "ada", "", false };
    add_user_information(identity, R"({"sub":"rui","email":"rui@council.example","email_verified":true})");
    CHECK(identity.email.empty());
    add_user_information(identity, "nonsense");
    add_user_information(identity, R"({"sub":"ada","email":"ada@council.example","email_verified":true})");
    CHECK(identity.email == "ada@council.example");
    CHECK(identity.email_is_verified);
    add_user_information(identity, R"({"sub":"ada","email":"other@council.example","email_verified":true})");
    CHECK(identity.email == "ada@council.example");
}
