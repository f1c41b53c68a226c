// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::database {

/// The statement with $1, $2 ... for each `?` outside quotes, as PostgreSQL wants it.
[[nodiscard]] std::string with_numbered_placeholders(std::string_view sql);

} // namespace wres::database
