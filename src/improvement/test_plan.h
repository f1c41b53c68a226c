// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "improvement/released_numbers.h"
#include "improvement/series.h"
#include "improvement/test_action.h"
#include "improvement/value_series.h"
#include "standard/population.h"

namespace wres::improvement {

/// The numbers that a plan is tested with: one entry a standard that the files were read by, the newest
/// first.
struct PlanData {
    std::vector<CountedData> counted;
    const standard::Populations& populations;
    std::map<std::string, std::vector<ValueAt>> values = {}; // series of its own, by the action they are for
    std::vector<ReleasedData>
        released = {}; // what readers are shown, where that is all there may be; the newest first
};

/// Tests every action of a plan, and judges them together.
///
/// @errors plan.no_such_council  a council to compare with is not in the numbers
[[nodiscard]] Result<PlanEffects> test_plan(
    const Plan& plan, const PlanData& data, statistics::ConfidenceLevel level);

/// The series of an action in the plan's own council, over all standards in which its disparity is known;
/// without observations when there is none.
[[nodiscard]] Series own_series(const Plan& plan, const Action& action, const PlanData& data);

/// The series of those that an action is compared with.
/// @errors plan.no_such_council
[[nodiscard]] Result<std::vector<Series>> series_elsewhere(
    const Plan& plan, const Action& action, const PlanData& data);

/// The plan with the baseline of every action that has none and begins after the numbers: its last periods,
/// at most three, as they are now. Baselines that are frozen already stay.
[[nodiscard]] Plan with_frozen_baselines(
    const Plan& plan, const PlanData& data, Date today, statistics::ConfidenceLevel level);

} // namespace wres::improvement
