// SPDX-License-Identifier: MIT
#pragma once

#include "report/indicator_section.h"

namespace wres::report {

/// Every detailed ethnic group, held against the largest group and against everybody else. One figure for all
/// minority ethnic people can hide that one group does well and another badly.
void write_groups(document::Blocks& blocks, const IndicatorView& view);

} // namespace wres::report
