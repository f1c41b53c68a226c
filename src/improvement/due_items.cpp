// SPDX-License-Identifier: MIT
#include "improvement/due_items.h"

#include <algorithm>
#include <optional>

namespace wres::improvement {

std::string due_words(const DueItem& item)
{
    switch (item.kind) {
    case DueKind::Milestone: return item.what;
    case DueKind::Review: return "Review";
    case DueKind::End: return "The work ends";
    case DueKind::Target: break;
    }
    return "The target is to be reached";
}

std::vector<DueItem> due_items(const Plan& plan)
{
    std::vector<DueItem> all;
    for (const auto& action : plan.actions) {
        const auto add = [&](DueKind kind, const std::optional<Date>& on, const std::string& what = {}) {
            if (on)
                all.push_back({ kind, *on, action.id, action.title, what, action.owner });
        };
        const bool is_over = action.state == ActionState::Done || action.state == ActionState::Stopped;
        for (const auto& milestone : action.milestones)
            if (!milestone.reached)
                add(DueKind::Milestone, milestone.due, milestone.what);
        if (!is_over) {
            add(DueKind::Review, action.review_on);
            add(DueKind::End, action.ends);
        }
        add(DueKind::Target, action.measure.by);
    }
    std::ranges::stable_sort(all, {}, &DueItem::on);
    return all;
}

} // namespace wres::improvement
