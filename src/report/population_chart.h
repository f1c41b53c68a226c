// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "report/indicator_section.h"

namespace wres::report {

/// The group's share of each level beside its share of the residents of the council's area. Nothing for an
/// indicator without levels.
void write_population_chart(document::Blocks& blocks, const IndicatorView& view);

} // namespace wres::report
