// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "distributions/interval.h"
#include "distributions/stratum.h"
#include "improvement/plan.h"
#include "indicators/comparison.h"

namespace wres::improvement {

/// What an action is to change, as some counts have it, with its own limits: a ratio by the
/// skewness-corrected score interval, a share by Wilson's. Nothing where there is nobody to compare.
///
/// @source scas_ratio_interval.h, wilson_interval.h
[[nodiscard]] std::optional<statistics::EstimateWithInterval> quantity_estimate(
    Quantity quantity, const indicators::FourCounts& counts, statistics::ConfidenceLevel level);

} // namespace wres::improvement
