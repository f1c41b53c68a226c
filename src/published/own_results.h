// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "published/grid.h"
#include "published/published_table.h"

namespace wres::published {

/// The counts of a table of numbers that this program wrote (results.csv): of its lines those that are of
/// people, each named by indicator, area, scope, period, definition, part, dimension, label, side and
/// measure. Nothing when the grid is another table.
[[nodiscard]] std::optional<PublishedTable> own_results_in(const Grid& grid);

} // namespace wres::published
