// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/result.h"
#include "improvement/series.h"
#include "improvement/target_power.h"

namespace wres::improvement {

/// Whole periods from the start of the work to the day of the target; 1 when there is no such day.
[[nodiscard]] std::uint32_t periods_until_target(
    const Plan& plan, const Action& action, CountedAs counted_as);

/// What is asked of an action's target: from its frozen baseline, whose periods of flows are joined.
///
/// @errors target.no_baseline  nothing is frozen
///         target.no_period    no whole period lies between the start and the day of the target
[[nodiscard]] Result<TargetQuestion> target_question(
    const Plan& plan, const Action& action, const ResolvedDisparity& disparity);

} // namespace wres::improvement
