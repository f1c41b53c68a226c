// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "frame/route.h"

namespace wres::web {

/// Everything that can be asked for: the tables of all rooms with pages, one after the other. The first route
/// whose path matches is taken.
[[nodiscard]] std::span<const frame::Route> routes();

} // namespace wres::web
