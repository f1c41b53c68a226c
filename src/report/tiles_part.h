// SPDX-License-Identifier: MIT
#pragma once

#include "report/summary_section.h"

namespace wres::report {

/// A tile for each indicator that has numbers: what was found and which way it goes, the last two to five
/// periods with their limits, the gap between the two groups, the region and England, and the source. A
/// direction, and that an area is above or below, are said only where they are more than chance readily
/// makes.
void write_tiles(document::Blocks& blocks, const ReleaseIndex& index, const Indicators& indicators);

} // namespace wres::report
