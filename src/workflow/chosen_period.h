// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "counts/cube.h"

namespace wres::workflow {

/// The counts of one period.
/// @errors period.not_there: there are none, and a sentence says of which periods there are
[[nodiscard]] Result<counts::Cube> counts_of_period(const counts::Cube& cube, const std::string& period);

/// The counts of a period and of those before it, so that it is the latest.
/// @errors period.not_there
[[nodiscard]] Result<counts::Cube> counts_up_to_period(const counts::Cube& cube, const std::string& period);

} // namespace wres::workflow
