// SPDX-License-Identifier: MIT
#include "improvement/raw_plan.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "improvement/is_among.h"
#include "improvement/plan_fields.h"
#include "standard/fault.h"

namespace wres::improvement {
namespace {

/// The lists that an action has besides its fields, by the key of the section that holds one of them.
constexpr std::string_view list_keys[] = { "milestone", "note", "evidence", "so_what", "baseline" };

constexpr std::uint64_t most_people = 100'000'000;

class Maker {
public:
    explicit Maker(PlanCopies copies) : copies_(copies) { }

    [[nodiscard]] PlanReading plan(const RawRecord& raw)
    {
        Plan plan;
        plan.not_shown = not_shown_in(raw, { "action", "indicator" });
        plan.copy_of = copy_of(raw);
        fill(plan, raw, plan_fields(), plan.not_shown);
        refuse_lists(raw, { "sign_off", "action", "priority", "indicator" });
        fill_list(plan.sign_offs, raw, "sign_off", sign_off_fields());
        fill_list(plan.priorities, raw, "priority", priority_fields());
        fill_list(plan.indicators, raw, "indicator", indicator_fields());
        if (const auto actions = raw.lists.find("action"); actions != raw.lists.end()) {
            for (const auto& action : actions->second)
                plan.actions.push_back(action_of(action));
        }
        check(plan, raw);
        PlanReading reading;
        reading.faults = std::move(faults_);
        if (reading.faults.empty())
            reading.plan = std::move(plan);
        return reading;
    }

private:
    void fault(const std::string& place, std::string sentence)
    {
        faults_.push_back({ place, std::move(sentence) });
    }

    template <typename Record>
    void fill(Record& record, const RawRecord& raw, std::span<const Field<Record>> fields,
        const std::vector<std::string>& not_shown = {})
    {
        for (const auto& field : fields) {
            const auto found = raw.values.find(std::string(field.key));
            if (found == raw.values.end() || found->second.texts.empty()) {
                if (field.needed == Needed::Always && !is_among(not_shown, field.key))
                    fault(raw.place, fmt::format("`{}` is missing or empty; add it.", field.key));
                continue;
            }
            if (const auto wrong = put(field.slot(record), found->second.texts))
                fault(found->second.place, fmt::format("`{}` {}.", field.key, *wrong));
        }
        refuse_unknown(raw, fields);
    }

    template <typename Record>
    void refuse_unknown(const RawRecord& raw, std::span<const Field<Record>> fields)
    {
        std::vector<std::string> known;
        for (const auto& field : fields)
            known.emplace_back(field.key);
        for (const auto& [key, value] : raw.values) {
            if (!is_among(known, key) && key != not_shown_key && key != copy_of_key)
                fault(value.place,
                    fmt::format("`{}` is not a field that is used here.{} Rename or remove it.", key,
                        standard::suggestion(key, known)));
        }
    }

    static std::vector<std::string> keys_of_an_action()
    {
        std::vector<std::string> keys(action_lists().begin(), action_lists().end());
        for (const auto& field : action_fields())
            keys.emplace_back(field.key);
        return keys;
    }

    /// What a copy leaves out, where a copy is taken.
    std::vector<std::string> not_shown_in(const RawRecord& raw, const std::vector<std::string>& known)
    {
        const auto found = raw.values.find(std::string(not_shown_key));
        if (found == raw.values.end() || found->second.texts.empty())
            return {};
        if (copies_ == PlanCopies::Refused)
            fault(found->second.place,
                "This copy shows only the part of the plan that its reader may see. Send it back on the "
                "plan's "
                "page, where the rest is kept, or ask whoever works on the plan for the whole file.");
        for (const auto& key : found->second.texts)
            if (!is_among(known, key))
                fault(found->second.place,
                    fmt::format("`{}` names \"{}\", which is nothing that could be left out here.{}",
                        not_shown_key, key, standard::suggestion(key, known)));
        return found->second.texts;
    }

    std::uint64_t copy_of(const RawRecord& raw)
    {
        const auto found = raw.values.find(std::string(copy_of_key));
        if (found == raw.values.end() || found->second.texts.empty())
            return 0;
        const auto number = parse_integer(found->second.texts.front());
        if (number && *number > 0)
            return static_cast<std::uint64_t>(*number);
        fault(found->second.place,
            fmt::format("`{}` must be the number of a revision, from 1; leave it as it was.", copy_of_key));
        return 0;
    }

    void refuse_lists(const RawRecord& raw, std::vector<std::string> known)
    {
        for (const auto& [key, records] : raw.lists) {
            if (!is_among(known, key))
                fault(records.empty() ? raw.place : records.front().place,
                    fmt::format("[[{}]] is not a section that is used here; use {}.", key,
                        standard::alternatives(known)));
        }
    }

    template <typename Record>
    void fill_list(std::vector<Record>& list, const RawRecord& raw, const std::string& key,
        std::span<const Field<Record>> fields)
    {
        const auto found = raw.lists.find(key);
        if (found == raw.lists.end())
            return;
        for (const auto& item : found->second) {
            Record record {};
            fill(record, item, fields);
            refuse_lists(item, {});
            list.push_back(std::move(record));
        }
    }

    Action action_of(const RawRecord& raw)
    {
        Action action;
        action.not_shown = not_shown_in(raw, keys_of_an_action());
        fill(action, raw, action_fields(), action.not_shown);
        refuse_lists(raw, { std::begin(list_keys), std::end(list_keys) });
        fill_list(action.milestones, raw, "milestone", milestone_fields());
        fill_list(action.notes, raw, "note", note_fields());
        fill_list(action.evidence, raw, "evidence", evidence_fields());
        fill_list(action.so_what, raw, "so_what", so_what_fields());
        fill_list(action.measure.baseline.periods, raw, "baseline", baseline_fields());
        check(action, raw);
        return action;
    }

    static const std::string& place_of(const RawRecord& raw, const std::string& key)
    {
        const auto found = raw.values.find(key);
        return found == raw.values.end() ? raw.place : found->second.place;
    }

    void check(const Action& action, const RawRecord& raw)
    {
        const auto& measure = action.measure;
        if (measure.smallest_change && !(*measure.smallest_change > 1))
            fault(place_of(raw, "smallest_change"),
                "`smallest_change` must be more than 1: 1.25 stands for a quarter better, whichever way "
                "better is.");
        if (measure.target && !(*measure.target >= 0))
            fault(place_of(raw, "target"), "`target` must be 0 or more.");
        if (measure.target && measure.quantity == Quantity::ShareOfGroup && *measure.target > 1)
            fault(place_of(raw, "target"), "`target` of a share must be from 0 to 1: write 25 % as 0.25.");
        if (action.starts && action.ends && *action.ends < *action.starts)
            fault(place_of(raw, "ends"), "`ends` is before `starts`; correct one of them.");
        if (action.starts && measure.by && *measure.by <= *action.starts)
            fault(place_of(raw, "by"), "`by` is not after `starts`: nothing could have changed; correct it.");
        const auto& frozen = measure.baseline.frozen_on;
        if (frozen && action.starts && *frozen > *action.starts)
            fault(place_of(raw, "baseline_frozen_on"),
                "The baseline was frozen after the work began: it must be stated before. Correct the date, "
                "or "
                "let the work start later.");
        check_visibility(action, raw);
        check_baseline(action, raw);
    }

    void check_visibility(const Action& action, const RawRecord& raw)
    {
        const auto known = keys_of_an_action();
        for (const auto* list : { &action.published, &action.private_fields }) {
            const std::string key = list == &action.published ? "published" : "private";
            for (const auto& name : *list) {
                if (!is_among(known, name))
                    fault(place_of(raw, key),
                        fmt::format("`{}` names \"{}\", which is not a field of an action.{}", key, name,
                            standard::suggestion(name, known)));
            }
        }
        for (const auto& name : action.published) {
            if (name.starts_with("baseline"))
                fault(place_of(raw, "published"),
                    fmt::format(
                        "\"{}\" cannot be published from a plan: numbers of people are published by a "
                        "released report, which checks that nobody can be identified. Remove it here.",
                        name));
            if (is_among(action.private_fields, name))
                fault(place_of(raw, "published"),
                    fmt::format("\"{}\" is both published and private; choose one.", name));
        }
    }

    void check_baseline(const Action& action, const RawRecord& raw)
    {
        std::set<std::string> seen;
        const auto records = raw.lists.find("baseline");
        for (std::size_t at = 0; at < action.measure.baseline.periods.size(); ++at) {
            const auto& period = action.measure.baseline.periods[at];
            const auto& place = records->second[at].place;
            if (!seen.insert(period.period).second)
                fault(place, fmt::format("The period {} is there twice; remove one.", period.period));
            if (std::max(period.group_denominator, period.reference_denominator) > most_people)
                fault(
                    place, "There are more people in this baseline than in the country; correct the counts.");
            if (period.group_numerator > period.group_denominator
                || period.reference_numerator > period.reference_denominator)
                fault(
                    place, "More people are counted than there are: the numerator is above the denominator.");
        }
    }

    template <typename Record>
    void check_unique(const std::vector<Record>& records, const RawRecord& raw, const std::string& list)
    {
        std::set<std::string> ids;
        for (std::size_t at = 0; at < records.size(); ++at)
            if (!records[at].id.empty() && !ids.insert(records[at].id).second)
                fault(raw.lists.at(list)[at].place,
                    fmt::format("\"{}\" is there twice; give each a short name of its own.", records[at].id));
    }

    void check(const Plan& plan, const PlanIndicator& indicator, const RawRecord& raw)
    {
        const bool may_be_elsewhere = is_among(plan.not_shown, "indicator");
        if (!indicator.priority.empty() && plan.priority(indicator.priority) == nullptr && !may_be_elsewhere)
            fault(place_of(raw, "priority"),
                fmt::format("There is no priority \"{}\"; add it, or choose another.", indicator.priority));
        if (indicator.target && !indicator.better)
            fault(place_of(raw, "target"),
                "A target needs a way that is better: higher or lower. Without one the number is for "
                "context.");
        if (indicator.tolerance && !(*indicator.tolerance >= 0))
            fault(place_of(raw, "tolerance"),
                "`tolerance` must be 0 or more: 0.1 is within a tenth of the target.");
        if (indicator.group.empty() != indicator.reference.empty())
            fault(place_of(raw, "group"), "A gap has two sides: name both, or neither.");
        if (!indicator.is_own() && indicator.standard_number.scope.empty())
            fault(place_of(raw, "scope"), "An indicator of the standard needs a `scope`: which services.");
    }

    void check(const Plan& plan, const RawRecord& raw)
    {
        if (!plan.year_ends.empty() && !parse_iso_date("2024-" + plan.year_ends))
            fault(place_of(raw, "year_ends"),
                "`year_ends` must be a month and a day, such as \"03-31\" or \"09-30\".");
        std::set<std::string> ids;
        for (std::size_t at = 0; at < plan.actions.size(); ++at) {
            const auto& id = plan.actions[at].id;
            if (!id.empty() && !ids.insert(id).second)
                fault(raw.lists.at("action")[at].place,
                    fmt::format("Two actions are called \"{}\"; give each a name of its own.", id));
        }
        check_unique(plan.priorities, raw, "priority");
        check_unique(plan.indicators, raw, "indicator");
        for (std::size_t at = 0; at < plan.indicators.size(); ++at)
            check(plan, plan.indicators[at], raw.lists.at("indicator")[at]);
        for (std::size_t at = 0; at < plan.sign_offs.size(); ++at) {
            const auto& service = plan.sign_offs[at].service;
            if (!service.empty() && service != "adult" && service != "children")
                fault(raw.lists.at("sign_off")[at].place,
                    "A sign-off is for the service \"adult\" or \"children\".");
        }
    }

    PlanCopies copies_;
    std::vector<PlanFault> faults_;
};

} // namespace

PlanReading plan_of(const RawRecord& raw, PlanCopies copies)
{
    return Maker(copies).plan(raw);
}

} // namespace wres::improvement
