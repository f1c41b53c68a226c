// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace wres::opendata {

/// The context of this room's JSON-LD: every word of it as an address, so that nothing has to be fetched to
/// read it.
[[nodiscard]] nlohmann::ordered_json dcat_context();

} // namespace wres::opendata
