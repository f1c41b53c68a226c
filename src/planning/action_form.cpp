// SPDX-License-Identifier: MIT
//
// Making and changing an action. The form is made from the table of a plan's fields, so that it forgets none.

#include "planning/action_form.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "improvement/themes.h"
#include "planning/field_words.h"
#include "planning/plain_table.h"
#include "planning/record_form.h"
#include "service/service.h"

namespace wres::planning {
namespace {

using improvement::Action;
using improvement::Field;
using markup::Html;

struct Part {
    std::string_view heading;
    std::string_view words;
    std::array<std::string_view, 10> keys;
};

constexpr std::array parts {
    Part { "What is unequal", "The number that shows it, and what staff say lies behind it.",
        { "indicator", "group", "scope", "breakdown", "staff_said", "root_cause" } },
    Part { "What will be done", "People are named by post, never by name.",
        { "title", "theme", "what_will_be_done", "owner", "sponsor", "partners", "co_produced_with",
            "resources", "governance_forum" } },
    Part { "When", "", { "starts", "review_on", "ends", "state" } },
    Part { "How anybody will know",
        "State this before the work begins. After saving, the page says whether a change of that size could "
        "be told from chance, and how long it would take.",
        { "measure", "quantity", "better", "target", "by", "smallest_change", "chosen_on", "compare_with" } },
};

const Field<Action>* field_of(std::string_view key)
{
    const auto all = improvement::action_fields();
    const auto found = std::ranges::find(all, key, &Field<Action>::key);
    return found == all.end() ? nullptr : &*found;
}

bool is_date(std::string_view key)
{
    return key == "starts" || key == "review_on" || key == "ends" || key == "by";
}

std::string hint_of(const Field<Action>& field, const improvement::Slot& slot)
{
    std::string hint(field.guidance);
    if (is_date(field.key))
        hint += hint.empty() ? "A day, such as 2026-03-31." : ". A day, such as 2026-03-31.";
    if (improvement::is_list(slot))
        hint += hint.empty() ? "One a line." : ". One a line.";
    return hint;
}

/// The choices of a field that has a few, with an empty one where nothing need be said.
std::vector<Choice> choices_of(const Call& call, const PlanCall& plan, const Field<Action>& field)
{
    std::vector<Choice> choices;
    if (field.needed == improvement::Needed::WhenKnown)
        choices.push_back({ "", "Not stated" });
    Action none;
    for (const auto word : improvement::words_of(field.slot(none)))
        choices.push_back({ std::string(word), field_words({}, field.key, { std::string(word) }) });
    if (field.key == "theme") {
        if (const auto themes = improvement::load_themes(call.service.standards))
            for (const auto& theme : themes->all)
                choices.push_back({ theme.id,
                    theme.metrics.empty()
                        ? theme.label + " (all metrics)"
                        : fmt::format("{} (metrics {})", theme.label, join(theme.metrics, ", ")) });
    }
    if (field.key != "indicator" && field.key != "scope")
        return choices;
    const auto standard = standard::load_standard(call.service.standards, plan.plan().standard);
    if (standard && field.key == "indicator")
        for (const auto& indicator : standard->indicators)
            choices.push_back({ indicator.id, fmt::format("{}: {}", indicator.id, indicator.title) });
    if (standard && field.key == "scope")
        for (const auto& scope : standard->scopes)
            choices.push_back({ scope.id, scope.label });
    return choices;
}

void write_field(
    Html& html, const Call& call, const PlanCall& plan, const Field<Action>& field, const ActionForm& form)
{
    Action copy = form.action;
    const auto slot = field.slot(copy);
    write_asked_field(html,
        { .key = field.key,
            .label = field.label,
            .hint = hint_of(field, slot),
            .choices = choices_of(call, plan, field),
            .takes_lines = improvement::is_list(slot) || is_long_text(field.key) },
        join(improvement::texts_of(slot), "\n"), form.errors);
}

/// Puts what the form says into the action; what cannot be is told by field.
std::vector<FieldError> take_form(const Call& call, Action& action)
{
    std::vector<FieldError> errors;
    for (const auto& part : parts)
        for (const auto key : part.keys)
            if (const auto* field = field_of(key))
                take_field(call, *field, action, errors);
    return errors;
}

/// A short name that no action of the plan has.
std::string new_id(const improvement::Plan& plan, const std::string& title)
{
    constexpr std::size_t longest = 40;
    auto start = as_identifier(title).substr(0, longest);
    if (start.empty())
        start = "action";
    auto id = start;
    for (int number = 2; plan.action(id) != nullptr; ++number)
        id = fmt::format("{}_{}", start, number);
    return id;
}

/// What only the whole plan's file shows to be wrong, said at the top of the form.
void add_faults(std::vector<FieldError>& errors, const improvement::Plan& plan)
{
    if (errors.empty())
        for (const auto& fault : service::faults_of(plan))
            errors.push_back({ "title", fault.sentence });
}

http::Response form_page(Call& call, const PlanCall& plan, const ActionForm& form, const std::string& title)
{
    Html html;
    write_error_summary(html, form.errors);
    write_title(html, title, plan.plan().title);
    write_guide_link(html, "plans");
    write_action_form(html, call, plan, form);
    auto frame = plan_frame(call, plan, title);
    frame.has_errors = !form.errors.empty();
    return http::html_response(page(frame, std::move(html).fragment()),
        form.errors.empty() ? http::Status::Ok : http::Status::CannotBeProcessed);
}

} // namespace

void write_action_form(Html& html, const Call& call, const PlanCall& plan, const ActionForm& form)
{
    open_form(html, form.path, call.form_token);
    write_hidden_field(html, "based_on", std::to_string(form.based_on));
    for (const auto& part : parts) {
        write_heading(html, part.heading);
        if (!part.words.empty())
            write_paragraph(html, part.words);
        for (const auto key : part.keys)
            if (const auto* field = field_of(key))
                write_field(html, call, plan, *field, form);
    }
    write_text_field(html,
        { .id = "note", .label = "What is changed, and why", .hint = "Kept in the history.", .value = "" },
        {});
    write_button(html, "Save");
    html.close();
}

http::Response show_new_action(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    Action action;
    const auto& asked = call.request.target.query;
    for (const auto key : { "indicator", "scope", "group", "breakdown", "theme", "chosen_on" })
        if (const auto* field = field_of(key); field != nullptr && !asked.text(key).empty())
            static_cast<void>(improvement::put(field->slot(action), { std::string(asked.text(key)) }));
    return form_page(call, *plan,
        { .action = action,
            .path = plan_path(call, plan->hand.kept.id, "actions"),
            .based_on = plan->hand.revision.number,
            .errors = {} },
        "A new action");
}

http::Response add_action(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto& id = plan->hand.kept.id;
    auto mine = plan_written_upon(call, id, form_revision(call));
    if (!mine)
        return error_response(call, mine.error());
    Action action;
    auto errors = take_form(call, action);
    action.id = new_id(plan->plan(), action.title);
    mine->actions.push_back(action);
    add_faults(errors, *mine);
    if (!errors.empty())
        return form_page(call, *plan,
            { .action = action,
                .path = plan_path(call, id, "actions"),
                .based_on = form_revision(call),
                .errors = std::move(errors) },
            "A new action");
    return save_and_lead_on(call, *plan, form_revision(call), *mine, "Added: " + action.title,
        plan_path(call, id, "actions/" + action.id));
}

http::Response show_action_form(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto action = plan->action(call);
    if (!action)
        return error_response(call, action.error());
    return form_page(call, *plan,
        { .action = **action,
            .path = plan_path(call, plan->hand.kept.id, "actions/" + (*action)->id + "/change"),
            .based_on = plan->hand.revision.number,
            .errors = {} },
        "Change: " + (*action)->title);
}

http::Response save_action(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto& id = plan->hand.kept.id;
    auto mine = plan_written_upon(call, id, form_revision(call));
    if (!mine)
        return error_response(call, mine.error());
    const std::string action_id(call.named.text("action"));
    const auto action = std::ranges::find(mine->actions, action_id, &Action::id);
    if (action == mine->actions.end())
        return error_response(call,
            Error { "store.no_such_action", "There is no such action in this plan. Go back to the plan." });
    auto errors = take_form(call, *action);
    add_faults(errors, *mine);
    if (!errors.empty())
        return form_page(call, *plan,
            { .action = *action,
                .path = plan_path(call, id, "actions/" + action_id + "/change"),
                .based_on = form_revision(call),
                .errors = std::move(errors) },
            "Change: " + action->title);
    return save_and_lead_on(
        call, *plan, form_revision(call), *mine, note_of(call), plan_path(call, id, "actions/" + action_id));
}

} // namespace wres::planning
