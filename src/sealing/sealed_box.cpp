// SPDX-License-Identifier: MIT
#include "sealing/sealed_box.h"

#include <algorithm>

#include <sodium.h>

#include "base/invariant.h"
#include "sealing/library.h"
#include "sealing/raw_bytes.h"

namespace wres::sealing {

BoxKey::BoxKey(std::string_view bytes)
{
    INVARIANT(bytes.size() == bytes_.size(), "a key has 32 bytes");
    std::ranges::copy(bytes, bytes_.begin());
}

std::string_view BoxKey::bytes() const
{
    return { bytes_.data(), bytes_.size() };
}

std::string BoxKey::seal(std::string_view message) const
{
    start_library();
    std::string sealed(message.size() + crypto_box_SEALBYTES, '\0');
    const int status = crypto_box_seal(raw(sealed), raw(message), message.size(), raw(bytes()));
    // A point of low order, which no opening key has, is the only thing that libsodium refuses to seal to.
    return status == 0 ? sealed : std::string();
}

BoxKey OpeningKey::box_key() const
{
    start_library();
    std::array<unsigned char, crypto_box_PUBLICKEYBYTES> box {};
    crypto_scalarmult_base(box.data(), secret_.data());
    return BoxKey({ reinterpret_cast<const char*>(box.data()), box.size() });
}

Result<std::string> OpeningKey::open(std::string_view sealed) const
{
    start_library();
    const auto refused = [] {
        return failure("sealing.not_ours",
            "What was sealed cannot be opened: it was changed, cut short, or sealed to another key.");
    };
    if (sealed.size() < crypto_box_SEALBYTES)
        return refused();
    std::string message(sealed.size() - crypto_box_SEALBYTES, '\0');
    const auto box = box_key();
    if (crypto_box_seal_open(raw(message), raw(sealed), sealed.size(), raw(box.bytes()), secret_.data()) != 0)
        return refused();
    return message;
}

} // namespace wres::sealing
