// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

namespace wres::workflow {

/// Today in UTC; or the day in the environment variable SOURCE_DATE_EPOCH (seconds since 1970), so that a
/// report can be made again byte for byte.
/// @source https://reproducible-builds.org/specs/source-date-epoch/
[[nodiscard]] Date today();

} // namespace wres::workflow
