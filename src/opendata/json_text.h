// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace wres::opendata {

/// JSON as the files of this room have it: indented, members in their order, a line feed at the end.
[[nodiscard]] std::string json_text(const nlohmann::ordered_json& json);

} // namespace wres::opendata
