// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "sealing/hexadecimal.h"
#include "sealing/key_text.h"
#include "sealing/sealed_box.h"
#include "sealing/signing_key.h"

using namespace wres::sealing;

namespace {

std::string bytes_of(std::string_view digits)
{
    return from_hexadecimal(digits).value();
}

} // namespace

TEST_CASE("signatures are those of RFC 8032")
{
    // Section 7.1, tests 1 and 2.
    const SigningKey first(Key(bytes_of("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")));
    CHECK(to_hexadecimal(first.verifying_key().bytes())
        == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    CHECK(to_hexadecimal(first.sign(""))
        == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd"
           "25bf5f05"
           "95bbe24655141438e7a100b");
    const SigningKey second(
        Key(bytes_of("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
    CHECK(to_hexadecimal(second.sign(bytes_of("72")))
        == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c3"
           "87b2eaeb"
           "4302aeeb00d291612bb0c00");
}

TEST_CASE("a signature is of one message by one key, and of no other")
{
    const auto key = SigningKey::draw();
    const auto signature = key.sign("counts");
    CHECK(key.verifying_key().verifies("counts", signature));
    CHECK_FALSE(key.verifying_key().verifies("count", signature));
    CHECK_FALSE(SigningKey::draw().verifying_key().verifies("counts", signature));
    CHECK_FALSE(key.verifying_key().verifies("counts", signature.substr(1)));
    CHECK_FALSE(key.verifying_key().verifies("counts", ""));
}

TEST_CASE("what is sealed is opened by the one key alone, and by no byte less or other")
{
    const auto key = OpeningKey::draw();
    const auto sealed = key.box_key().seal("counts");
    CHECK(key.box_key().seal("counts") != sealed);
    CHECK(key.open(sealed).value() == "counts");
    CHECK(OpeningKey::draw().open(sealed).error().code == "sealing.not_ours");
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CHECK_FALSE(key.open(changed));
        CHECK_FALSE(key.open(sealed.substr(0, i)));
    }
    CHECK_FALSE(key.open(sealed + "x"));
    CHECK(key.open(key.box_key().seal("")).value().empty());
}

TEST_CASE("the box key is that of RFC 7748")
{
    // Section 6.1: Alice's key.
    const OpeningKey alice(Key(bytes_of("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")));
    CHECK(to_hexadecimal(alice.box_key().bytes())
        == "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
}

TEST_CASE("a key as text tells a slip of the pen, half a key and a key of another kind")
{
    const std::string bytes(32, 'k');
    const auto text = key_text("wres-some-key-1", bytes);
    CHECK(parse_key_text("wres-some-key-1", " " + text + "\n").value() == bytes);
    CHECK(parse_key_text("wres-other-key-1", text).error().code == "key.not_a_key");
    CHECK_FALSE(parse_key_text("wres-some-key-1", text.substr(0, text.size() - 1)));
    CHECK_FALSE(parse_key_text("wres-some-key-1", "wres-some-key-1"));
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto mistaken = text;
        mistaken[i] = mistaken[i] == '7' ? '8' : '7';
        CHECK_FALSE(parse_key_text("wres-some-key-1", mistaken));
    }
}
