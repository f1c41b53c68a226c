// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "published/totals.h"

namespace wres::published {

/// Totals that somebody names, as a CSV file with the columns total and part: one line for each part.
/// @errors csv.malformed, attack.totals
[[nodiscard]] Result<std::vector<GivenTotal>> read_given_totals(
    std::string_view name, std::string_view content);

} // namespace wres::published
