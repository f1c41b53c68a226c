// SPDX-License-Identifier: MIT
#include "base/keyed_hash.h"

#include <cstring>

#include <sodium.h>

#include "base/invariant.h"

namespace wres {

KeyedHash::KeyedHash()
{
    static_assert(crypto_shorthash_KEYBYTES == 16 && crypto_shorthash_BYTES == sizeof(std::uint64_t));
    INVARIANT(sodium_init() >= 0, "libsodium needs a source of random numbers");
    crypto_shorthash_keygen(key_.data());
}

std::uint64_t KeyedHash::operator()(std::string_view text) const
{
    std::array<unsigned char, sizeof(std::uint64_t)> hash {};
    crypto_shorthash(
        hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), key_.data());
    std::uint64_t number {};
    std::memcpy(&number, hash.data(), sizeof number);
    return number;
}

} // namespace wres
