// SPDX-License-Identifier: MIT
#pragma once

#include "report/indicator_section.h"

namespace wres::report {

/// The indicator over the periods there are, as a table and a chart; nothing when there is one period.
void write_trend(document::Blocks& blocks, const IndicatorView& view);

/// The council beside its region and England, each from its own counts.
void write_comparators(document::Blocks& blocks, const IndicatorView& view);

/// The group's share of the people counted beside its share of residents.
void write_population(document::Blocks& blocks, const IndicatorView& view);

} // namespace wres::report
