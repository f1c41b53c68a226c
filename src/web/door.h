// SPDX-License-Identifier: MIT
#pragma once

#include "service/door.h"

namespace wres::web {

/// The way in for people: pages and forms. It takes every request. Who may not come in is answered, and his
/// body not read; a form is read whole; files are sealed into the store as they come.
[[nodiscard]] const service::Door& door();

} // namespace wres::web
