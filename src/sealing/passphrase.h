// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::sealing {

/// What one guess costs. Interactive: about 64 MiB and a tenth of a second. ForTests: as little as there can
/// be.
enum class HashingCost : std::uint8_t { Interactive, ForTests };

/// The passphrase as it may be kept: salted, slow to guess, with its parameters inside.
/// @errors sealing.no_memory
/// @source Argon2id (RFC 9106), by libsodium
[[nodiscard]] Result<std::string> hash_passphrase(
    std::string_view passphrase, HashingCost cost = HashingCost::Interactive);

/// Whether this is the passphrase that was hashed.
[[nodiscard]] bool passphrase_matches(std::string_view hash, std::string_view passphrase);

/// Whether the hash was made more cheaply than new ones are, and should be made again at the next sign-in.
[[nodiscard]] bool passphrase_hash_is_weak(
    std::string_view hash, HashingCost cost = HashingCost::Interactive);

} // namespace wres::sealing
