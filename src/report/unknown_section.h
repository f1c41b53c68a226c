// SPDX-License-Identifier: MIT
#pragma once

#include "report/indicator_section.h"

namespace wres::report {

/// How many people are in neither side because their group is not known, and how far they could move the
/// answer.
void write_unknown(document::Blocks& blocks, const IndicatorView& view);

} // namespace wres::report
