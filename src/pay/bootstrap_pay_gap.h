// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

#include "base/result.h"
#include "distributions/stratum.h"
#include "pay/wages.h"

namespace wres::statistics {

/// The pay gap with a bootstrap interval, bias-corrected and accelerated. The seed is fixed, so the same pay
/// always gives the same limits.
///
/// @param resamples  100 to 20 000
/// @errors as pay_gap, and pay.too_few with fewer than ten people in a group, pay.bad_resamples
/// @source Efron (1987) J Am Stat Assoc 82:171-185
/// @cases  tests/cases/statistics/bootstrap_pay_gap_computed.csv
[[nodiscard]] Result<EstimateWithInterval> bootstrap_pay_gap(std::span<const double> group,
    std::span<const double> reference, PayMiddle middle, ConfidenceLevel level, std::size_t resamples = 2000);

} // namespace wres::statistics
