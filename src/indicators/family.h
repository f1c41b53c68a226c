// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "distributions/interval.h"
#include "indicators/results.h"

namespace wres::indicators {

/// IndicatorResult::multiplicity: Holm's correction, which keeps the chance of even one false alarm in a
/// table at 5 %.
inline constexpr std::string_view multiplicity = "holm";

/// The rows of one table are one family: gives each row that has a p its adjusted p, and takes back verdicts
/// that the adjusted p does not support.
void adjust_family(std::vector<Row>& rows, statistics::ConfidenceLevel level);

} // namespace wres::indicators
