// SPDX-License-Identifier: MIT
#pragma once

#include "planning/plan_call.h"
#include "store/meeting_packs.h"

namespace wres::planning {

/// What a body is given for a meeting: made of what its members may see, whoever makes it, and of released
/// numbers alone.
[[nodiscard]] Result<store::MeetingPack> meeting_pack(
    Call& call, const PlanCall& plan, const store::Body& body, Date meets_on);

} // namespace wres::planning
