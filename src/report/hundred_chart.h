// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "report/indicator_section.h"

namespace wres::report {

/// Both sides as a hundred people each, of whom some have the outcome, with the same in a sentence. Nothing
/// where a rate is hidden.
void write_hundred_chart(document::Blocks& blocks, const IndicatorView& view);

} // namespace wres::report
