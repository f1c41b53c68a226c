// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "disclosure/action_plan_words.h"
#include "disclosure/release.h"
#include "improvement/plan.h"
#include "improvement/themes.h"
#include "workflow/receive.h"

namespace wres::workflow {

/// What an audience may read of a plan: the public what its authors marked as published, those inside all but
/// what is private. Actions of which nothing may be read are left out.
/// @errors plan.other_council, plan.other_standard
[[nodiscard]] Result<disclosure::ActionPlanWords> plan_words(const improvement::Plan& plan,
    const improvement::Themes& themes, const Basis& basis, const std::string& council,
    disclosure::Audience audience);

} // namespace wres::workflow
