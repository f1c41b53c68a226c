// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "indicators/comparison.h"
#include "indicators/results.h"
#include "indicators/sides.h"

namespace wres::indicators {

/// Who `people` are: the two sides and those whose side is not known, each with its share.
[[nodiscard]] Composition composition_of(std::string id, std::string label,
    const standard::GroupCounts& people, const Sides& sides, const Terms& terms,
    statistics::ConfidenceLevel level);

} // namespace wres::indicators
