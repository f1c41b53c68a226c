// SPDX-License-Identifier: MIT
#pragma once

#include "report/indicator_section.h"

namespace wres::report {

/// The comparison within each directorate, grade, sex and so on, and the overall ratio before and after
/// allowing for it, with a plain warning when the two disagree (Simpson's paradox).
void write_breakdowns(document::Blocks& blocks, const IndicatorView& view);

} // namespace wres::report
