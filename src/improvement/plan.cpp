// SPDX-License-Identifier: MIT
#include "improvement/plan.h"

#include <algorithm>

#include "improvement/is_among.h"
#include "improvement/plan_fields.h"

namespace wres::improvement {
namespace {

Visibility visibility_of(const Action& action, std::string_view key)
{
    if (is_among(action.private_fields, key))
        return Visibility::Private;
    if (key.starts_with("baseline") || key == "published" || key == "private")
        return Visibility::Internal;
    return is_among(action.published, key) || key == "id" ? Visibility::Published : Visibility::Internal;
}

template <typename List>
void keep(List& list, const Action& action, std::string_view key, Visibility reader)
{
    if (visibility_of(action, key) < reader)
        list.clear();
}

} // namespace

const Action* Plan::action(std::string_view action_id) const
{
    const auto found = std::ranges::find(actions, action_id, &Action::id);
    return found == actions.end() ? nullptr : &*found;
}

Action seen_by(const Action& action, Visibility reader)
{
    Action seen;
    for (const auto& field : action_fields()) {
        if (visibility_of(action, field.key) >= reader)
            static_cast<void>(put(field.slot(seen), texts_of(field, action)));
    }
    seen.milestones = action.milestones;
    seen.notes = action.notes;
    seen.evidence = action.evidence;
    seen.so_what = action.so_what;
    seen.measure.baseline.periods = action.measure.baseline.periods;
    keep(seen.milestones, action, "milestones", reader);
    keep(seen.notes, action, "notes", reader);
    keep(seen.evidence, action, "evidence", reader);
    keep(seen.so_what, action, "so_what", reader);
    keep(seen.measure.baseline.periods, action, "baseline", reader);
    return seen;
}

bool is_seen_by(const Action& action, std::string_view key, Visibility reader)
{
    return visibility_of(action, key) >= reader;
}

Plan with_visibility_of(const Plan& earlier, const Plan& now)
{
    Plan seen = earlier;
    for (auto& action : seen.actions) {
        const auto* current = now.action(action.id);
        if (current == nullptr)
            continue;
        for (const auto& key : current->private_fields)
            if (!is_among(action.private_fields, key))
                action.private_fields.push_back(key);
        std::erase_if(
            action.published, [&](const std::string& key) { return !is_among(current->published, key); });
    }
    return seen;
}

Plan seen_by(const Plan& plan, Visibility reader)
{
    Plan seen = plan;
    seen.actions.clear();
    for (const auto& action : plan.actions) {
        auto one = seen_by(action, reader);
        if (reader != Visibility::Published || !one.title.empty())
            seen.actions.push_back(std::move(one));
    }
    return seen;
}

} // namespace wres::improvement
