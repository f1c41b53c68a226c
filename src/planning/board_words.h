// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planning/plan_call.h"
#include "store/board_log.h"

namespace wres::planning {

/// "Answer", "A follow-up was done".
[[nodiscard]] std::string_view entry_words(store::BoardEntryKind kind);

/// An entry, and who made it, in words.
struct SaidEntry {
    store::BoardEntry entry;
    std::string who;
};

/// A question or decision as a reader of the plan sees it.
struct SaidRecord {
    store::BoardRecord record;
    std::string body; // its name
    std::string about; // the title of the action; empty: the whole plan
    std::vector<SaidEntry> entries;
};

/// Everything that was asked and decided, the newest first, without what is about actions that this reader
/// may not see. Whoever sees what is published alone sees what their own bodies asked and decided.
[[nodiscard]] Result<std::vector<SaidRecord>> said_log(Call& call, const PlanCall& plan);

[[nodiscard]] bool sits_on(const service::PlanReader& reader, const store::BodyId& body);

/// Whether somebody answers what is asked: whoever works on plans, owns or sponsors the action, or sponsors
/// the plan.
[[nodiscard]] bool answers(const PlanCall& plan, const store::BoardRecord& record);

} // namespace wres::planning
