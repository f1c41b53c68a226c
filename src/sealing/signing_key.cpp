// SPDX-License-Identifier: MIT
#include "sealing/signing_key.h"

#include <algorithm>

#include <sodium.h>

#include "base/invariant.h"
#include "sealing/library.h"
#include "sealing/raw_bytes.h"

namespace wres::sealing {
namespace {

/// The key as libsodium signs with it, wiped when it is done with.
struct ExpandedKey {
    explicit ExpandedKey(const Key& seed)
    {
        start_library();
        crypto_sign_seed_keypair(verifying.data(), signing.data(), seed.data());
    }
    ~ExpandedKey() { sodium_memzero(signing.data(), signing.size()); }
    ExpandedKey(const ExpandedKey&) = delete;
    ExpandedKey& operator=(const ExpandedKey&) = delete;

    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> verifying {};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> signing {};
};

} // namespace

VerifyingKey::VerifyingKey(std::string_view bytes)
{
    INVARIANT(bytes.size() == bytes_.size(), "a key has 32 bytes");
    std::ranges::copy(bytes, bytes_.begin());
}

std::string_view VerifyingKey::bytes() const
{
    return { bytes_.data(), bytes_.size() };
}

bool VerifyingKey::verifies(std::string_view message, std::string_view signature) const
{
    start_library();
    return signature.size() == SigningKey::signature_size
        && crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(bytes())) == 0;
}

VerifyingKey SigningKey::verifying_key() const
{
    const ExpandedKey key(seed_);
    return VerifyingKey({ reinterpret_cast<const char*>(key.verifying.data()), key.verifying.size() });
}

std::string SigningKey::sign(std::string_view message) const
{
    const ExpandedKey key(seed_);
    std::string signature(signature_size, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(message), message.size(), key.signing.data());
    return signature;
}

} // namespace wres::sealing
