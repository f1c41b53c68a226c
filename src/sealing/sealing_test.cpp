// SPDX-License-Identifier: MIT
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "sealing/authentication_code.h"
#include "sealing/hexadecimal.h"
#include "sealing/master_key.h"
#include "sealing/passphrase.h"
#include "sealing/random_text.h"
#include "sealing/sealed_secret.h"
#include "sealing/sealed_stream.h"

using namespace wres::sealing;

TEST_CASE("a master key is read back from its text, whatever white space is around it")
{
    const auto key = MasterKey::draw();
    const auto read = MasterKey::parse("\n  " + key.text() + " \r\n");
    REQUIRE(read);
    CHECK(read->text() == key.text());
    CHECK(key.text().size() == 84);
}

TEST_CASE("any one mistaken character of a key is noticed, and so is a key cut short")
{
    const auto text = MasterKey::draw().text();
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto mistaken = text;
        mistaken[at] = mistaken[at] == '0' ? '1' : '0';
        INFO("character ", at);
        REQUIRE_FALSE(MasterKey::parse(mistaken));
        CHECK(MasterKey::parse(mistaken).error().code == "key.not_a_key");
        CHECK_FALSE(MasterKey::parse(text.substr(0, at)));
    }
    CHECK_FALSE(MasterKey::parse(""));
    CHECK_FALSE(MasterKey::parse("my secret passphrase"));
}

TEST_CASE("keys for different purposes and from different masters differ, and stay the same for ever")
{
    const auto master = MasterKey::draw();
    std::set<std::string> seen;
    for (std::uint8_t purpose = 1; purpose <= 8; ++purpose) {
        const auto key = master.derive(static_cast<Purpose>(purpose));
        seen.insert(std::string(key.bytes()));
        CHECK(MasterKey::parse(master.text())->derive(static_cast<Purpose>(purpose)).bytes() == key.bytes());
    }
    seen.insert(std::string(MasterKey::draw().derive(Purpose::Backup).bytes()));
    CHECK(seen.size() == 9);
}

TEST_CASE("HMAC-SHA-256 gives the codes of RFC 4231 for a key of 32 bytes or fewer")
{
    // RFC 4231 test case 2, its key "Jefe" filled with zero bytes to 32, which HMAC does itself to 64.
    const Key jefe(std::string("Jefe") + std::string(28, '\0'));
    CHECK(to_hexadecimal(authentication_code(jefe, "what do ya want for nothing?"))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    // RFC 4231 test case 1, key of 20 bytes 0x0b.
    const Key twenty(std::string(20, '\x0b') + std::string(12, '\0'));
    CHECK(to_hexadecimal(authentication_code(twenty, "Hi There"))
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
}

TEST_CASE("a message in pieces has the code of the whole")
{
    const auto key = Key::draw();
    RunningAuthenticationCode code(key);
    code.add("one ");
    code.add("");
    code.add("two");
    CHECK(same_code(code.finish(), authentication_code(key, "one two")));
    CHECK_FALSE(same_code("short", "shorter"));
}

TEST_CASE("a sealed secret opens only with its key, in its place, unchanged")
{
    const auto key = Key::draw();
    const auto sealed = seal_secret(key, "the second factor", "person 1");
    CHECK(open_secret(key, sealed, "person 1") == "the second factor");
    CHECK(sealed.find("second") == std::string::npos);
    CHECK(seal_secret(key, "the second factor", "person 1") != sealed);
    CHECK(open_secret(key, sealed, "person 2").error().code == "sealing.not_ours");
    CHECK(open_secret(Key::draw(), sealed, "person 1").error().code == "sealing.not_ours");
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        auto changed = sealed;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(open_secret(key, changed, "person 1"));
        CHECK_FALSE(open_secret(key, sealed.substr(0, at), "person 1"));
    }
}

namespace {

struct Stream {
    std::string header;
    std::vector<std::string> pieces;
};

Stream sealed_stream(const Key& key)
{
    StreamSealer sealer(key, "file 1");
    Stream stream { sealer.header(), {} };
    stream.pieces.push_back(sealer.seal("first", Piece::Further));
    stream.pieces.push_back(sealer.seal("", Piece::Further));
    stream.pieces.push_back(sealer.seal("third", Piece::Last));
    return stream;
}

/// The content, or nothing when it was refused or is not complete.
std::optional<std::string> opened(const Key& key, const Stream& stream, const std::string& context)
{
    auto opener = StreamOpener::start(key, stream.header, context);
    if (!opener)
        return std::nullopt;
    std::string content;
    for (const auto& sealed : stream.pieces) {
        const auto piece = opener->open(sealed);
        if (!piece)
            return std::nullopt;
        content += *piece;
    }
    return opener->complete() ? std::optional(content) : std::nullopt;
}

} // namespace

TEST_CASE("a sealed stream opens as it was, and in no other form")
{
    const auto key = Key::draw();
    const auto stream = sealed_stream(key);
    CHECK(opened(key, stream, "file 1") == "firstthird");
    CHECK_FALSE(opened(key, stream, "file 2"));
    CHECK_FALSE(opened(Key::draw(), stream, "file 1"));

    SUBCASE("cut short")
    {
        auto cut = stream;
        cut.pieces.pop_back();
        CHECK_FALSE(opened(key, cut, "file 1"));
    }
    SUBCASE("two pieces exchanged")
    {
        auto exchanged = stream;
        std::swap(exchanged.pieces[0], exchanged.pieces[1]);
        CHECK_FALSE(opened(key, exchanged, "file 1"));
    }
    SUBCASE("a piece left out")
    {
        auto without = stream;
        without.pieces.erase(without.pieces.begin() + 1);
        CHECK_FALSE(opened(key, without, "file 1"));
    }
    SUBCASE("something after the end")
    {
        auto longer = stream;
        longer.pieces.push_back(stream.pieces.back());
        CHECK_FALSE(opened(key, longer, "file 1"));
    }
    SUBCASE("any byte of it changed")
    {
        for (std::size_t at = 0; at < stream.pieces[2].size(); ++at) {
            auto changed = stream;
            changed.pieces[2][at] = static_cast<char>(changed.pieces[2][at] ^ 0x80);
            CHECK_FALSE(opened(key, changed, "file 1"));
        }
    }
}

TEST_CASE("a passphrase is known by its hash, and a cheap hash is known to be cheap")
{
    const auto hash = hash_passphrase("correct horse battery staple", HashingCost::ForTests);
    REQUIRE(hash);
    CHECK(hash->starts_with("$argon2id$"));
    CHECK(passphrase_matches(*hash, "correct horse battery staple"));
    CHECK_FALSE(passphrase_matches(*hash, "correct horse battery stapl"));
    CHECK_FALSE(passphrase_matches("", "anything"));
    CHECK(passphrase_hash_is_weak(*hash, HashingCost::Interactive));
    CHECK_FALSE(passphrase_hash_is_weak(*hash, HashingCost::ForTests));
    CHECK(hash_passphrase("correct horse battery staple", HashingCost::ForTests) != hash);
}

TEST_CASE("identifiers and tokens are of letters and digits, and never twice the same")
{
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto identifier = random_identifier();
        CHECK(identifier.size() == 20);
        CHECK(identifier.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz") == std::string::npos);
        seen.insert(identifier);
    }
    CHECK(seen.size() == 1000);
    CHECK(random_token().size() == 52);
}
