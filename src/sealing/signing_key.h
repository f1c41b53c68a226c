// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "sealing/master_key.h"

namespace wres::sealing {

/// Anybody may have it: tells whether a message was signed with the signing key it belongs to.
class VerifyingKey {
public:
    explicit VerifyingKey(std::string_view bytes);

    [[nodiscard]] std::string_view bytes() const;

    /// Whether `signature` is one of this message by the signing key. A signature of another length is none.
    [[nodiscard]] bool verifies(std::string_view message, std::string_view signature) const;

    bool operator==(const VerifyingKey&) const = default;

private:
    std::array<char, Key::size> bytes_ {};
};

/// Signs messages, so that others know who they are from. Ed25519; kept as its 32-byte seed.
/// @source RFC 8032, by libsodium
class SigningKey {
public:
    static constexpr std::size_t signature_size = 64;

    explicit SigningKey(const Key& seed) : seed_(seed) { }

    static SigningKey draw() { return SigningKey(Key::draw()); }

    [[nodiscard]] const Key& seed() const { return seed_; }
    [[nodiscard]] VerifyingKey verifying_key() const;

    /// 64 bytes, the same for the same message.
    [[nodiscard]] std::string sign(std::string_view message) const;

private:
    Key seed_;
};

} // namespace wres::sealing
