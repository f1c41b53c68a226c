// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "report/indicator_section.h"

namespace wres::report {

/// Every action that the audience may read, a table a theme; then why each was chosen, its milestones, and
/// what staff networks say of it. Nothing where there is no plan.
void write_action_plan(document::Blocks& blocks, const disclosure::Release& release);

/// Who signed the plan, and who has not yet.
void write_sign_offs(document::Blocks& blocks, const disclosure::Release& release);

/// The actions that are meant to change one indicator, under a heading of their own; nothing where there are
/// none.
void write_actions(document::Blocks& blocks, const disclosure::Release& release,
    const disclosure::IndicatorWords& indicator);

} // namespace wres::report
