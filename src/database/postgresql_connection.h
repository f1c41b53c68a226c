// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "database/connection.h"

namespace wres::database {

/// Connects to PostgreSQL 15 or newer. What is kept there is as safe as that server: only what the store
/// seals itself is encrypted by us.
/// @errors as connect()
[[nodiscard]] Result<std::unique_ptr<Connection>> connect_postgresql(const std::string& address);

} // namespace wres::database
