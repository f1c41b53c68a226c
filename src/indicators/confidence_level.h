// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/interval.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::indicators {

/// The level of every interval, as the setting `confidence_level` asks; 95% in a standard that has no such
/// setting.
[[nodiscard]] statistics::ConfidenceLevel confidence_level(
    const standard::Standard& standard, const standard::Settings& settings);

} // namespace wres::indicators
