// SPDX-License-Identifier: MIT
#include "sealing/sealed_secret.h"

#include <sodium.h>

#include "sealing/library.h"
#include "sealing/raw_bytes.h"

namespace wres::sealing {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

} // namespace

std::string seal_secret(const Key& key, std::string_view secret, std::string_view context)
{
    start_library();
    std::string sealed(nonce_size + secret.size() + tag_size, '\0');
    randombytes_buf(sealed.data(), nonce_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + nonce_size, nullptr, raw(secret), secret.size(),
        raw(context), context.size(), nullptr, raw(sealed), key.data());
    return sealed;
}

Result<std::string> open_secret(const Key& key, std::string_view sealed, std::string_view context)
{
    const auto refused = [] {
        return failure("sealing.not_ours",
            "A sealed part of the store cannot be opened: it was changed, moved, or sealed with another key. "
            "Restore a backup.");
    };
    if (sealed.size() < nonce_size + tag_size)
        return refused();
    std::string secret(sealed.size() - nonce_size - tag_size, '\0');
    const int status =
        crypto_aead_xchacha20poly1305_ietf_decrypt(raw(secret), nullptr, nullptr, raw(sealed) + nonce_size,
            sealed.size() - nonce_size, raw(context), context.size(), raw(sealed), key.data());
    if (status != 0)
        return refused();
    return secret;
}

} // namespace wres::sealing
