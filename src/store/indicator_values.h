// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// A value of an indicator of a plan, as it came. Every one stays; of one period and name the last one
/// stands.
struct IndicatorValue {
    std::int64_t number {}; // 1, 2, 3 ... of the plan
    std::string indicator; // its short name in the plan
    std::string period;
    std::string name; // empty: of the council; else of a side of the gap, or of a comparator
    std::string value; // a decimal number; empty: what was sent before is taken back
    std::string definition; // what the indicator meant when it was sent
    std::string sent_by; // an actor
    Moment sent_at;
};

/// Their numbers, senders and moments are given to them.
/// @errors store.no_such_plan
Done add_indicator_values(Change& change, const PlanId& plan, const std::vector<IndicatorValue>& values);

/// Of a plan, in the order in which they came.
[[nodiscard]] Result<std::vector<IndicatorValue>> indicator_values(View& view, const PlanId& plan);

} // namespace wres::store
