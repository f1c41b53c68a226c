// SPDX-License-Identifier: MIT
#include "opendata/json_text.h"

#include <nlohmann/json.hpp>

namespace wres::opendata {

std::string json_text(const nlohmann::ordered_json& json)
{
    // A name that is not UTF-8 is shown as far as it can be, rather than not at all.
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace wres::opendata
