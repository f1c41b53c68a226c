// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "report/indicator_section.h"

namespace wres::report {

/// The group's share of each level over the years, a panel a level, held against its share of everybody.
/// Nothing where there is one year.
void write_level_panels(document::Blocks& blocks, const IndicatorView& view);

} // namespace wres::report
