// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wres {

/// 64-bit hashes under a key that is drawn at random, kept nowhere and never written: good for telling within
/// one run whether two identifiers are the same, and of no use to anybody afterwards.
///
/// Among n different identifiers two share a hash with a chance of about n * n / 2^65 (1,500,000 people: 1 in
/// 16 million).
/// @source Aumasson and Bernstein (2012), SipHash: a fast short-input PRF (SipHash-2-4, by libsodium)
class KeyedHash {
public:
    KeyedHash();

    [[nodiscard]] std::uint64_t operator()(std::string_view text) const;

private:
    std::array<unsigned char, 16> key_ {};
};

} // namespace wres
