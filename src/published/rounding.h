// SPDX-License-Identifier: MIT
#pragma once

#include "published/published_table.h"

namespace wres::published {

/// The base that the counts of a table are rounded to, where all of them are multiples of it and too many are
/// for chance: 5, 10 or 100. 0 where they are not.
[[nodiscard]] double rounding_base_of(const PublishedTable& table);

} // namespace wres::published
