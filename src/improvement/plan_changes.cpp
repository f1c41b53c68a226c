// SPDX-License-Identifier: MIT
#include "improvement/plan_changes.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "improvement/is_among.h"
#include "improvement/plan_fields.h"

namespace wres::improvement {
namespace {

/// A record in one line, for people.
template <typename Record>
std::string words_of(const Record& record, std::span<const Field<Record>> fields)
{
    std::vector<std::string> parts;
    for (const auto& field : fields) {
        const auto texts = texts_of(field, record);
        if (!texts.empty())
            parts.push_back(join(texts, ", "));
    }
    return join(parts, " · ");
}

template <typename Record>
bool is_in(const std::vector<Record>& all, const Record& one)
{
    return std::ranges::find(all, one) != all.end();
}

template <typename Record>
const Record* find(const std::vector<Record>& records, const std::string& id)
{
    const auto found = std::ranges::find(records, id, &Record::id);
    return found == records.end() ? nullptr : &*found;
}

class Differences {
public:
    std::vector<PlanChange> changes;

    template <typename Record>
    void fields(const std::string& action, const Record& before, const Record& after,
        std::span<const Field<Record>> all)
    {
        for (const auto& field : all) {
            const auto was = texts_of(field, before);
            const auto is = texts_of(field, after);
            if (was != is)
                changes.push_back({ action, std::string(field.key), join(was, ", "), join(is, ", ") });
        }
    }

    template <typename Record>
    void list(const std::string& action, const std::string& name, const std::vector<Record>& before,
        const std::vector<Record>& after, std::span<const Field<Record>> all)
    {
        for (const auto& record : before)
            if (!is_in(after, record))
                changes.push_back({ action, name, words_of(record, all), "" });
        for (const auto& record : after)
            if (!is_in(before, record))
                changes.push_back({ action, name, "", words_of(record, all) });
    }

    /// Records that have a name that stays: what was changed in one is told as the one before and the one
    /// now.
    template <typename Record>
    void named(const std::string& name, const std::vector<Record>& before, const std::vector<Record>& after,
        std::span<const Field<Record>> all)
    {
        for (const auto& record : before)
            if (find(after, record.id) == nullptr)
                changes.push_back({ "", name, words_of(record, all), "" });
        for (const auto& record : after) {
            const auto* was = find(before, record.id);
            if (was == nullptr)
                changes.push_back({ "", name, "", words_of(record, all) });
            else if (*was != record)
                changes.push_back({ "", name, words_of(*was, all), words_of(record, all) });
        }
    }

    void action(const Action& before, const Action& after)
    {
        const auto& id = after.id.empty() ? before.id : after.id;
        fields(id, before, after, action_fields());
        list(id, "baseline", before.measure.baseline.periods, after.measure.baseline.periods,
            baseline_fields());
        list(id, "milestones", before.milestones, after.milestones, milestone_fields());
        list(id, "notes", before.notes, after.notes, note_fields());
        list(id, "evidence", before.evidence, after.evidence, evidence_fields());
        list(id, "so_what", before.so_what, after.so_what, so_what_fields());
    }
};

/// Joins two versions of everything a plan holds.
class Join {
public:
    std::vector<PlanConflict> conflicts;

    template <typename Record>
    Record fields(const std::string& action, const Record& base, const Record& theirs, const Record& mine,
        std::span<const Field<Record>> all)
    {
        Record result = theirs;
        for (const auto& field : all) {
            const auto was = texts_of(field, base);
            const auto saved = texts_of(field, theirs);
            const auto wanted = texts_of(field, mine);
            if (wanted == was || wanted == saved)
                continue;
            if (saved != was) {
                conflicts.push_back(
                    { action, std::string(field.key), join(saved, ", "), join(wanted, ", ") });
                continue;
            }
            Record copy = mine;
            assign(field.slot(result), field.slot(copy));
        }
        return result;
    }

    template <typename Record>
    static std::vector<Record> list(
        const std::vector<Record>& base, const std::vector<Record>& theirs, const std::vector<Record>& mine)
    {
        std::vector<Record> result;
        for (const auto& record : theirs)
            if (is_in(mine, record) || !is_in(base, record))
                result.push_back(record);
        for (const auto& record : mine)
            if (!is_in(base, record) && !is_in(theirs, record))
                result.push_back(record);
        return result;
    }

    Action action(const Action& base, const Action& theirs, const Action& mine)
    {
        auto result = fields(theirs.id, base, theirs, mine, action_fields());
        result.measure.baseline.periods = list(
            base.measure.baseline.periods, theirs.measure.baseline.periods, mine.measure.baseline.periods);
        result.milestones = list(base.milestones, theirs.milestones, mine.milestones);
        result.notes = list(base.notes, theirs.notes, mine.notes);
        result.evidence = list(base.evidence, theirs.evidence, mine.evidence);
        result.so_what = list(base.so_what, theirs.so_what, mine.so_what);
        return result;
    }

    /// Records with a name that stays, each field by itself. What both changed differently is told as a
    /// whole.
    template <typename Record>
    std::vector<Record> named(const std::string& name, const std::vector<Record>& base,
        const std::vector<Record>& theirs, const std::vector<Record>& mine,
        std::span<const Field<Record>> all)
    {
        std::vector<Record> result;
        for (const auto& saved : theirs) {
            const auto* was = find(base, saved.id);
            const auto* wanted = find(mine, saved.id);
            if (wanted != nullptr)
                result.push_back(joined(name, was == nullptr ? Record {} : *was, saved, *wanted, all));
            else if (was == nullptr)
                result.push_back(saved);
            else if (*was != saved)
                conflicts.push_back({ "", name, words_of(saved, all), "removed" });
        }
        for (const auto& wanted : mine) {
            const auto* was = find(base, wanted.id);
            if (find(theirs, wanted.id) != nullptr)
                continue;
            if (was == nullptr)
                result.push_back(wanted);
            else if (*was != wanted)
                conflicts.push_back({ "", name, "removed", words_of(wanted, all) });
        }
        return result;
    }

    template <typename Record>
    Record joined(const std::string& name, const Record& base, const Record& theirs, const Record& mine,
        std::span<const Field<Record>> all)
    {
        const auto before = conflicts.size();
        auto result = fields("", base, theirs, mine, all);
        if (conflicts.size() > before) {
            conflicts.resize(before);
            conflicts.push_back({ "", name, words_of(theirs, all), words_of(mine, all) });
        }
        return result;
    }

    /// Removed by one: gone, unless the other worked on it.
    void removed(std::vector<Action>& result, const Action& base, const Action& kept, std::string saved,
        std::string wanted)
    {
        if (kept == base)
            return;
        conflicts.push_back({ kept.id, "id", std::move(saved), std::move(wanted) });
        result.push_back(kept);
    }

    std::vector<Action> actions(const Plan& base, const Plan& theirs, const Plan& mine)
    {
        std::vector<Action> result;
        for (const auto& saved : theirs.actions) {
            const auto* was = base.action(saved.id);
            const auto* wanted = mine.action(saved.id);
            if (was != nullptr && wanted == nullptr)
                removed(result, *was, saved, "changed", "removed");
            else if (wanted == nullptr)
                result.push_back(saved);
            else
                result.push_back(action(was != nullptr ? *was : Action {}, saved, *wanted));
        }
        for (const auto& wanted : mine.actions) {
            if (theirs.action(wanted.id) != nullptr)
                continue;
            const auto* was = base.action(wanted.id);
            if (was == nullptr)
                result.push_back(wanted);
            else
                removed(result, *was, wanted, "removed", "changed");
        }
        return result;
    }
};

} // namespace

std::vector<PlanChange> changes_between(const Plan& before, const Plan& after)
{
    Differences found;
    found.fields("", before, after, plan_fields());
    found.list("", "sign_offs", before.sign_offs, after.sign_offs, sign_off_fields());
    found.named("priorities", before.priorities, after.priorities, priority_fields());
    found.named("indicators", before.indicators, after.indicators, indicator_fields());
    for (const auto& action : before.actions)
        if (after.action(action.id) == nullptr)
            found.action(action, {});
    for (const auto& action : after.actions) {
        const auto* was = before.action(action.id);
        found.action(was != nullptr ? *was : Action {}, action);
    }
    return std::move(found.changes);
}

bool is_of_the_measure(const PlanChange& change)
{
    static const std::vector<std::string> of_measure { "indicator", "group", "scope", "breakdown", "measure",
        "quantity", "better", "target", "by", "smallest_change", "chosen_on", "compare_with", "baseline" };
    return !change.action.empty()
        && (is_among(of_measure, change.field) || change.field.starts_with("baseline"));
}

std::variant<Plan, std::vector<PlanConflict>> joined_changes(
    const Plan& base, const Plan& theirs, const Plan& mine)
{
    Join join;
    auto result = join.fields("", base, theirs, mine, plan_fields());
    result.sign_offs = Join::list(base.sign_offs, theirs.sign_offs, mine.sign_offs);
    result.priorities =
        join.named("priorities", base.priorities, theirs.priorities, mine.priorities, priority_fields());
    result.indicators =
        join.named("indicators", base.indicators, theirs.indicators, mine.indicators, indicator_fields());
    result.actions = join.actions(base, theirs, mine);
    if (!join.conflicts.empty())
        return std::move(join.conflicts);
    return result;
}

} // namespace wres::improvement
