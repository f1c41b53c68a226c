// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/response.h"

namespace wres::service {

/// The status that says an error, by the beginning of its code.
[[nodiscard]] http::Status status_of(const Error& error);

} // namespace wres::service
