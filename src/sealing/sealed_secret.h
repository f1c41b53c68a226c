// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "sealing/master_key.h"

namespace wres::sealing {

/// A short secret (a file's key, a second factor) sealed under `key`: encrypted, and bound to `context`, the
/// place where it is kept, so that it cannot be moved to another. Sealing the same twice gives different
/// bytes.
/// @source XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), by libsodium
[[nodiscard]] std::string seal_secret(const Key& key, std::string_view secret, std::string_view context);

/// @errors sealing.not_ours  another key, another context, or bytes that were changed
[[nodiscard]] Result<std::string> open_secret(
    const Key& key, std::string_view sealed, std::string_view context);

} // namespace wres::sealing
