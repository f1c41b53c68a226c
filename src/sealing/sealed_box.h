// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sealing/master_key.h"

namespace wres::sealing {

/// Anybody may have it: seals a message that only the holder of the opening key can read.
class BoxKey {
public:
    explicit BoxKey(std::string_view bytes);

    [[nodiscard]] std::string_view bytes() const;

    /// Sealing the same twice gives different bytes. It does not say who sealed it: sign first.
    [[nodiscard]] std::string seal(std::string_view message) const;

    bool operator==(const BoxKey&) const = default;

private:
    std::array<char, Key::size> bytes_ {};
};

/// Opens what was sealed to its box key.
/// @source X25519 (RFC 7748) with XSalsa20-Poly1305: libsodium's sealed boxes
class OpeningKey {
public:
    explicit OpeningKey(const Key& secret) : secret_(secret) { }

    static OpeningKey draw() { return OpeningKey(Key::draw()); }

    [[nodiscard]] const Key& secret() const { return secret_; }
    [[nodiscard]] BoxKey box_key() const;

    /// @errors sealing.not_ours  sealed to another key, cut short, or changed
    [[nodiscard]] Result<std::string> open(std::string_view sealed) const;

private:
    Key secret_;
};

} // namespace wres::sealing
