// SPDX-License-Identifier: MIT
#include "improvement/plan.h"

#include <algorithm>
#include <array>
#include <utility>

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

constexpr std::array<std::string_view, 5> lists { "milestones", "notes", "evidence", "so_what", "baseline" };

void copy_list(std::string_view key, Action& to, const Action& from)
{
    if (key == "milestones")
        to.milestones = from.milestones;
    else if (key == "notes")
        to.notes = from.notes;
    else if (key == "evidence")
        to.evidence = from.evidence;
    else if (key == "so_what")
        to.so_what = from.so_what;
    else
        to.measure.baseline.periods = from.measure.baseline.periods;
}

/// What the copy has, with what it left out, in the order that the plan has them; new ones last.
template <typename Record>
void add_what_was_left_out(std::vector<Record>& records, const std::vector<Record>& base)
{
    for (const auto& record : base)
        if (std::ranges::find(records, record.id, &Record::id) == records.end())
            records.push_back(record);
    std::ranges::stable_sort(records, {},
        [&](const Record& record) { return std::ranges::find(base, record.id, &Record::id) - base.begin(); });
}

} // namespace

const Action* Plan::action(std::string_view action_id) const
{
    const auto found = std::ranges::find(actions, action_id, &Action::id);
    return found == actions.end() ? nullptr : &*found;
}

const Priority* Plan::priority(std::string_view priority_id) const
{
    const auto found = std::ranges::find(priorities, priority_id, &Priority::id);
    return found == priorities.end() ? nullptr : &*found;
}

const PlanIndicator* Plan::indicator(std::string_view indicator_id) const
{
    const auto found = std::ranges::find(indicators, indicator_id, &PlanIndicator::id);
    return found == indicators.end() ? nullptr : &*found;
}

Action seen_by(const Action& action, Visibility reader)
{
    Action seen;
    seen.not_shown = action.not_shown;
    for (const auto& field : action_fields()) {
        if (visibility_of(action, field.key) >= reader)
            static_cast<void>(put(field.slot(seen), texts_of(field, action)));
        else if (!is_among(seen.not_shown, field.key))
            seen.not_shown.emplace_back(field.key);
    }
    for (const auto key : lists) {
        if (visibility_of(action, key) >= reader)
            copy_list(key, seen, action);
        else if (!is_among(seen.not_shown, key))
            seen.not_shown.emplace_back(key);
    }
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
    if (reader == Visibility::Published)
        seen.not_shown = { "action" };
    keep_seen_indicators(seen, reader);
    return seen;
}

void keep_seen_indicators(Plan& plan, Visibility reader)
{
    if (reader != Visibility::Published)
        return;
    std::erase_if(
        plan.indicators, [](const PlanIndicator& one) { return one.shown_to != ShownTo::Everybody; });
    std::erase_if(plan.priorities, [&](const Priority& priority) {
        return std::ranges::find(plan.indicators, priority.id, &PlanIndicator::priority)
            == plan.indicators.end();
    });
    plan.not_shown.emplace_back("indicator");
}

Plan with_what_was_not_shown(const Plan& copy, const Plan& base)
{
    Plan whole = copy;
    for (auto& action : whole.actions) {
        const auto hidden = std::exchange(action.not_shown, {});
        const auto* was = base.action(action.id);
        if (was == nullptr)
            continue;
        Action original = *was;
        for (const auto& field : action_fields())
            if (is_among(hidden, field.key))
                assign(field.slot(action), field.slot(original));
        for (const auto key : lists)
            if (is_among(hidden, key))
                copy_list(key, action, *was);
    }
    if (is_among(whole.not_shown, "action"))
        add_what_was_left_out(whole.actions, base.actions);
    if (is_among(whole.not_shown, "indicator")) {
        add_what_was_left_out(whole.priorities, base.priorities);
        add_what_was_left_out(whole.indicators, base.indicators);
    }
    whole.not_shown.clear();
    whole.copy_of = 0;
    return whole;
}

std::span<const std::string_view> action_lists()
{
    return lists;
}

} // namespace wres::improvement
