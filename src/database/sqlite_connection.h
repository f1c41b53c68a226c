// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "database/connection.h"
#include "database/location.h"

namespace wres::database {

/// Opens a file whose every page is encrypted and authenticated (ChaCha20-Poly1305), for its owner's eyes
/// only.
/// @errors as connect()
[[nodiscard]] Result<std::unique_ptr<Connection>> connect_sqlite(
    const std::string& path, const sealing::Key& page_key, Opening opening);

} // namespace wres::database
