// SPDX-License-Identifier: MIT
#include "sealing/passphrase.h"

#include <array>

#include <sodium.h>

#include "sealing/library.h"

namespace wres::sealing {
namespace {

struct Limits {
    unsigned long long operations;
    std::size_t memory_bytes;
};

Limits limits_of(HashingCost cost)
{
    return cost == HashingCost::Interactive
        ? Limits { crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE }
        : Limits { crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN };
}

} // namespace

Result<std::string> hash_passphrase(std::string_view passphrase, HashingCost cost)
{
    start_library();
    const auto limits = limits_of(cost);
    std::array<char, crypto_pwhash_STRBYTES> hash {};
    if (crypto_pwhash_str_alg(hash.data(), passphrase.data(), passphrase.size(), limits.operations,
            limits.memory_bytes, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return failure("sealing.no_memory",
            "There is not enough memory to check a passphrase, which takes 64 MiB. Try again in a moment.");
    return std::string(hash.data());
}

bool passphrase_matches(std::string_view hash, std::string_view passphrase)
{
    start_library();
    return crypto_pwhash_str_verify(std::string(hash).c_str(), passphrase.data(), passphrase.size()) == 0;
}

bool passphrase_hash_is_weak(std::string_view hash, HashingCost cost)
{
    start_library();
    const auto limits = limits_of(cost);
    return crypto_pwhash_str_needs_rehash(std::string(hash).c_str(), limits.operations, limits.memory_bytes)
        != 0;
}

} // namespace wres::sealing
