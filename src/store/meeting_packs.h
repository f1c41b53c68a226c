// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/bodies.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// What a body was given for one meeting, as it was given: never made again.
struct MeetingPack {
    MeetingPackId id;
    PlanId plan;
    BodyId body;
    std::int64_t number {}; // 1, 2, 3 ... of the plan and the body
    Date meets_on {};
    std::int64_t revision {}; // of the plan
    Sight sight {};
    std::string verdicts; // of every action, for the next pack to compare with
    std::string content; // a piece of a page
    std::string made_by; // an actor
    Moment made_at;
};

/// Its number, maker and moment are given to it.
/// @errors store.no_such_plan, store.no_such_body
[[nodiscard]] Result<MeetingPackId> add_meeting_pack(Change& change, const MeetingPack& pack);

/// Of a plan, the newest first.
[[nodiscard]] Result<std::vector<MeetingPack>> meeting_packs(View& view, const PlanId& plan);

} // namespace wres::store
