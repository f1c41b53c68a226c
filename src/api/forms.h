// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "api/call.h"
#include "http/response.h"
#include "service/released_files.h"
#include "store/calculations.h"
#include "store/occasion.h"
#include "store/releases.h"
#include "store/uploads.h"

namespace wres::api {

// What the API calls things, as components of the document openapi.json have them.

using Json = nlohmann::ordered_json;

[[nodiscard]] http::Response answer(const Json& json, http::Status status = http::Status::Ok);

/// "2026-03-03T14:05:06.123Z"
[[nodiscard]] std::string moment(store::Moment moment);

[[nodiscard]] Json file_form(const store::Upload& file);
[[nodiscard]] Json calculation_form(const store::Calculation& calculation);
[[nodiscard]] Json release_form(const store::Release& release, const std::vector<std::string>& names);
[[nodiscard]] Json publication_form(const service::Published& published);

} // namespace wres::api
