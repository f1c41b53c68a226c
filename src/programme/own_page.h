// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "frame/call.h"
#include "frame/components.h"
#include "http/response.h"

namespace wres::programme {

/// A council's page of the call's national collection, with what was done, or what could not be.
[[nodiscard]] http::Response own_page(
    frame::Call& call, const std::string& said, const std::vector<frame::FieldError>& errors);

} // namespace wres::programme
