// SPDX-License-Identifier: MIT
#include "indicators/confidence_level.h"

#include "base/invariant.h"
#include "base/text.h"

namespace wres::indicators {

statistics::ConfidenceLevel confidence_level(
    const standard::Standard& standard, const standard::Settings& settings)
{
    if (standard.setting("confidence_level") == nullptr)
        return statistics::ConfidenceLevel::percent_95();
    const auto percent = parse_decimal(settings.value("confidence_level"));
    INVARIANT(percent && *percent > 0 && *percent < 100, "the options of confidence_level are percentages");
    return statistics::ConfidenceLevel::of(*percent / 100);
}

} // namespace wres::indicators
