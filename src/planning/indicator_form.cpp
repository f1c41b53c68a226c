// SPDX-License-Identifier: MIT
//
// Making and changing dashboards and their indicators. The forms are made from the tables of a plan's fields.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "planning/field_words.h"
#include "planning/plan_call.h"
#include "planning/record_form.h"
#include "service/service.h"

namespace wres::planning {
namespace {

using improvement::Field;
using improvement::Plan;
using improvement::PlanIndicator;
using improvement::Priority;
using markup::Html;

/// What the two kinds of records differ in.
template <typename Record>
struct Kind;

template <>
struct Kind<Priority> {
    static constexpr std::string_view route = "priority";
    static constexpr std::string_view path = "priorities";
    static constexpr std::string_view name = "dashboard";
    static std::span<const Field<Priority>> fields() { return improvement::priority_fields(); }
    static std::vector<Priority>& all(Plan& plan) { return plan.priorities; }
    static std::string leads_to(const Priority& priority) { return "dashboards/" + priority.id; }
};

template <>
struct Kind<PlanIndicator> {
    static constexpr std::string_view route = "indicator";
    static constexpr std::string_view path = "indicators";
    static constexpr std::string_view name = "indicator";
    static std::span<const Field<PlanIndicator>> fields() { return improvement::indicator_fields(); }
    static std::vector<PlanIndicator>& all(Plan& plan) { return plan.indicators; }
    static std::string leads_to(const PlanIndicator& indicator) { return "dashboards/" + indicator.priority; }
};

struct Codes {
    std::vector<Choice> priorities;
    std::vector<Choice> actions { { "", "None" } };
    std::vector<Choice> indicators { { "", "None: a number of our own" } };
    std::vector<Choice> scopes { { "", "Not stated" } };
};

Codes codes_of(const Call& call, const Plan& plan)
{
    Codes codes;
    for (const auto& priority : plan.priorities)
        codes.priorities.push_back({ priority.id, priority.title });
    for (const auto& action : plan.actions)
        codes.actions.push_back({ action.id, action.title });
    const auto standard = standard::load_standard(call.service.standards, plan.standard);
    if (!standard)
        return codes;
    for (const auto& indicator : standard->indicators)
        codes.indicators.push_back({ indicator.id, fmt::format("{}: {}", indicator.id, indicator.title) });
    for (const auto& scope : standard->scopes)
        codes.scopes.push_back({ scope.id, scope.label });
    return codes;
}

template <typename Record>
std::vector<Choice> choices_of(const Field<Record>& field, const Codes& codes)
{
    if (field.key == "corrective_action")
        return codes.actions;
    if (field.key == "standard_indicator")
        return codes.indicators;
    if (field.key == "scope")
        return codes.scopes;
    if (field.key == "priority")
        return codes.priorities;
    return word_choices(
        field, [&](std::string_view word) { return field_words({}, field.key, { std::string(word) }); });
}

/// A record in its form.
template <typename Record>
struct RecordForm {
    Record record;
    std::string action; // where it is sent
    std::int64_t based_on {};
    std::vector<FieldError> errors;
    std::string title;
    bool is_new {};
};

template <typename Record>
void write_fields(Html& html, const Codes& codes, const RecordForm<Record>& form)
{
    auto copy = form.record;
    for (const auto& field : Kind<Record>::fields()) {
        if (field.key == "id")
            continue;
        const auto slot = field.slot(copy);
        const bool takes_lines =
            improvement::is_list(slot) || field.key == "definition" || field.key == "footnote";
        std::string hint(field.guidance);
        if (improvement::is_list(slot))
            hint += ". One a line.";
        if (field.key == "priority" && codes.priorities.size() == 1)
            write_hidden_field(html, field.key, codes.priorities.front().value);
        else
            write_asked_field(html,
                { .key = field.key,
                    .label = field.label,
                    .hint = hint,
                    .choices = choices_of(field, codes),
                    .takes_lines = takes_lines },
                join(improvement::texts_of(slot), "\n"), form.errors);
    }
}

template <typename Record>
http::Response form_page(Call& call, const PlanCall& plan, const RecordForm<Record>& form)
{
    Html html;
    write_error_summary(html, form.errors);
    write_title(html, form.title, plan.plan().title);
    write_guide_link(html, "plans");
    open_form(html, form.action, call.form_token);
    write_hidden_field(html, "based_on", std::to_string(form.based_on));
    write_fields(html, codes_of(call, plan.plan()), form);
    write_text_field(html,
        { .id = "note", .label = "What is changed, and why", .hint = "Kept in the history.", .value = "" },
        {});
    write_button(html, "Save");
    html.close();
    if (!form.is_new) {
        open_form(html, form.action, call.form_token);
        write_hidden_field(html, "based_on", std::to_string(form.based_on));
        write_hidden_field(html, "remove", "yes");
        write_button(html, fmt::format("Take this {} off the plan", Kind<Record>::name), ButtonKind::Warning);
        html.close();
    }
    auto frame = plan_frame(call, plan, form.title);
    frame.has_errors = !form.errors.empty();
    return http::html_response(page(frame, std::move(html).fragment()),
        form.errors.empty() ? http::Status::Ok : http::Status::CannotBeProcessed);
}

template <typename Record>
std::string form_path(const Call& call, const PlanCall& plan, const std::string& id)
{
    return plan_path(call, plan.hand.kept.id,
        id.empty() ? fmt::format("{}/new", Kind<Record>::path)
                   : fmt::format("{}/{}/change", Kind<Record>::path, id));
}

Error not_there()
{
    return { "store.no_such_dashboard",
        "It is no longer in this plan. Go back to the plan, and look at its history." };
}

/// A short name that no other record of the list has.
template <typename Record>
std::string new_id(const std::vector<Record>& all, const std::string& title)
{
    constexpr std::size_t longest = 40;
    auto start = as_identifier(title).substr(0, longest);
    if (start.empty())
        start = Kind<Record>::name;
    auto id = start;
    for (int number = 2; std::ranges::find(all, id, &Record::id) != all.end(); ++number)
        id = fmt::format("{}_{}", start, number);
    return id;
}

template <typename Record>
http::Response show_form(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const std::string id(call.named.text(Kind<Record>::route));
    RecordForm<Record> form { .record = {},
        .action = form_path<Record>(call, *plan, id),
        .based_on = plan->hand.revision.number,
        .errors = {},
        .title = fmt::format("A new {}", Kind<Record>::name),
        .is_new = id.empty() };
    if constexpr (std::is_same_v<Record, PlanIndicator>)
        form.record.priority = call.request.target.query.text("priority");
    if (!id.empty()) {
        auto whole = plan->plan();
        const auto& all = Kind<Record>::all(whole);
        const auto found = std::ranges::find(all, id, &Record::id);
        if (found == all.end())
            return error_response(call, not_there());
        form.record = *found;
        form.title = "Change: " + found->title;
    }
    return form_page(call, *plan, form);
}

/// Takes the record off the plan; a dashboard goes with its indicators.
template <typename Record>
void remove(Plan& plan, const std::string& id)
{
    std::erase_if(Kind<Record>::all(plan), [&](const Record& one) { return one.id == id; });
    if constexpr (std::is_same_v<Record, Priority>)
        std::erase_if(plan.indicators, [&](const PlanIndicator& one) { return one.priority == id; });
}

template <typename Record>
http::Response save_form(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const std::string id(call.named.text(Kind<Record>::route));
    RecordForm<Record> form { .record = {},
        .action = form_path<Record>(call, *plan, id),
        .based_on = form_revision(call),
        .errors = {},
        .title = fmt::format("A new {}", Kind<Record>::name),
        .is_new = id.empty() };
    auto mine = plan_written_upon(call, plan->hand.kept.id, form.based_on);
    if (!mine)
        return error_response(call, mine.error());
    auto& all = Kind<Record>::all(*mine);
    auto found = std::ranges::find(all, id, &Record::id);
    if (!id.empty() && found == all.end())
        return error_response(call, not_there());
    if (call.form.text("remove") == "yes") {
        const auto title = found->title;
        remove<Record>(*mine, id);
        return save_and_lead_on(call, *plan, form.based_on, *mine, "Taken off: " + title,
            plan_path(call, plan->hand.kept.id, "dashboards"));
    }
    if (id.empty())
        found = all.insert(all.end(), Record {});
    for (const auto& field : Kind<Record>::fields())
        if (field.key != "id")
            take_field(call, field, *found, form.errors);
    if (id.empty())
        found->id = new_id<Record>({ all.begin(), found }, found->title);
    if (form.errors.empty())
        for (const auto& fault : service::faults_of(*mine))
            form.errors.push_back({ "title", fault.sentence });
    if (!form.errors.empty()) {
        form.record = *found;
        return form_page(call, *plan, form);
    }
    return save_and_lead_on(call, *plan, form.based_on, *mine, note_of(call, "Dashboard: " + found->title),
        plan_path(call, plan->hand.kept.id, Kind<Record>::leads_to(*found)));
}

} // namespace

http::Response show_priority_form(Call& call)
{
    return show_form<Priority>(call);
}

http::Response save_priority(Call& call)
{
    return save_form<Priority>(call);
}

http::Response show_indicator_form(Call& call)
{
    return show_form<PlanIndicator>(call);
}

http::Response save_indicator(Call& call)
{
    return save_form<PlanIndicator>(call);
}

} // namespace wres::planning
