// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "report/indicator_section.h"

namespace wres::report {

/// How each service moved since the period before: a table with limits, and a slope for each. Nothing where
/// fewer than two services have a number in both.
void write_service_change(document::Blocks& blocks, const IndicatorView& view);

} // namespace wres::report
