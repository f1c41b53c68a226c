// SPDX-License-Identifier: MIT
//
// Who sees what of an action, field by field.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "improvement/is_among.h"
#include "improvement/plan_fields.h"
#include "planning/field_words.h"
#include "planning/plan_call.h"

namespace wres::planning {
namespace {

using improvement::Action;
using improvement::is_among;
using markup::Html;

/// Everything of which it is chosen: fields, then lists. A baseline is never published, and what follows from
/// this page is not chosen on it.
std::vector<std::string> chosen_keys()
{
    std::vector<std::string> keys;
    for (const auto& field : improvement::action_fields())
        if (field.key != "id" && field.key != "published" && field.key != "private"
            && !field.key.starts_with("baseline"))
            keys.emplace_back(field.key);
    for (auto& list : list_keys())
        keys.push_back(std::move(list));
    return keys;
}

std::string choice_of(const Action& action, const std::string& key)
{
    return is_among(action.private_fields, key) ? "private"
        : is_among(action.published, key)       ? "published"
                                                : "internal";
}

} // namespace

http::Response show_visibility(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto action = plan->action(call);
    if (!action)
        return error_response(call, action.error());
    Html html;
    write_title(html, "Who sees what", (*action)->title);
    write_paragraph(html,
        "Published: anybody, once the plan is signed and published. Internal: whoever sees what was released "
        "inside the organisation. Private: the owner, the sponsor, and those who work on plans.");
    write_paragraph(html,
        "Numbers are never published from a plan: the public page shows those of published results alone. "
        "Words are published as they stand, so they must not repeat small numbers or describe anybody. The "
        "verdict is public where the indicator and the measure of success are.");
    open_form(html, plan_path(call, plan->hand.kept.id, "actions/" + (*action)->id + "/visibility"),
        call.form_token);
    write_hidden_field(html, "based_on", std::to_string(plan->hand.revision.number));
    for (const auto& key : chosen_keys())
        write_select(html, "see-" + key, field_label(key),
            { { "internal", "Internal" }, { "published", "Published" }, { "private", "Private" } },
            choice_of(**action, key));
    write_button(html, "Save");
    html.close();
    return http::html_response(page(plan_frame(call, *plan, "Who sees what"), std::move(html).fragment()));
}

http::Response save_visibility(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto based_on = form_revision(call);
    auto mine = plan_written_upon(call, plan->hand.kept.id, based_on);
    if (!mine)
        return error_response(call, mine.error());
    const std::string id(call.named.text("action"));
    const auto action = std::ranges::find(mine->actions, id, &Action::id);
    if (action == mine->actions.end())
        return error_response(call,
            Error { "store.no_such_action", "There is no such action in this plan. Go back to the plan." });
    action->published.clear();
    action->private_fields.clear();
    for (const auto& key : chosen_keys()) {
        const auto choice = call.form.text("see-" + key);
        if (choice == "published")
            action->published.push_back(key);
        else if (choice == "private")
            action->private_fields.push_back(key);
    }
    return save_and_lead_on(call, *plan, based_on, *mine, "Who sees what of " + action->title,
        plan_path(call, plan->hand.kept.id, "actions/" + id));
}

} // namespace wres::planning
