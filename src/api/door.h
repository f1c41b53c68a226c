// SPDX-License-Identifier: MIT
#pragma once

#include "service/door.h"

namespace wres::api {

/// The way in for programs: everything below /api.
[[nodiscard]] const service::Door& door();

} // namespace wres::api
