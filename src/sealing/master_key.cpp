// SPDX-License-Identifier: MIT
#include "sealing/master_key.h"

#include <cstring>

#include <sodium.h>

#include "base/checksum.h"
#include "base/invariant.h"
#include "base/text.h"
#include "sealing/hexadecimal.h"
#include "sealing/library.h"

namespace wres::sealing {
namespace {

constexpr std::string_view beginning = "wres-key-1-";
constexpr std::size_t digits = 2 * Key::size;
constexpr std::size_t check_digits = 8;
constexpr char derivation_context[crypto_kdf_CONTEXTBYTES + 1] = "wreskey1";

std::string check_of(std::string_view hexadecimal)
{
    return sha256(std::string(beginning) + std::string(hexadecimal)).substr(0, check_digits);
}

} // namespace

Key::Key(std::string_view bytes)
{
    INVARIANT(bytes.size() == size, "a key has 32 bytes");
    std::memcpy(bytes_.data(), bytes.data(), size);
}

Key::~Key()
{
    sodium_memzero(bytes_.data(), bytes_.size());
}

Key Key::draw()
{
    start_library();
    Key key;
    randombytes_buf(key.data(), size);
    return key;
}

std::string_view Key::bytes() const
{
    return { reinterpret_cast<const char*>(bytes_.data()), size };
}

MasterKey MasterKey::draw()
{
    return MasterKey(Key::draw());
}

Result<MasterKey> MasterKey::parse(std::string_view text)
{
    const auto key = trimmed(text);
    if (!key.starts_with(beginning))
        return failure("key.not_a_key",
            "This is not a key of this program: a key begins with wres-key-1-. Draw one with: wres key new");
    const auto rest = key.substr(beginning.size());
    if (rest.size() != digits + 1 + check_digits || rest[digits] != '-')
        return failure("key.not_a_key",
            "The key is not whole: it has 84 characters. Copy it again, from wres-key-1- to its last digit.");
    const auto bytes = from_hexadecimal(rest.substr(0, digits));
    if (!bytes || check_of(rest.substr(0, digits)) != rest.substr(digits + 1))
        return failure("key.not_a_key",
            "A character of the key is mistaken: its last eight digits do not fit the others. Copy it "
            "again.");
    return MasterKey(Key(*bytes));
}

std::string MasterKey::text() const
{
    const auto hexadecimal = to_hexadecimal(key_.bytes());
    return std::string(beginning) + hexadecimal + "-" + check_of(hexadecimal);
}

Key MasterKey::derive(Purpose purpose) const
{
    start_library();
    Key derived;
    crypto_kdf_derive_from_key(
        derived.data(), Key::size, static_cast<std::uint64_t>(purpose), derivation_context, key_.data());
    return derived;
}

} // namespace wres::sealing
