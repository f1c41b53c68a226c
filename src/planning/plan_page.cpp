// SPDX-License-Identifier: MIT
//
// One plan: its actions with their verdicts, what is due, who signed it, and what can be done with it.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "frame/words_of_people.h"
#include "improvement/check_plan.h"
#include "improvement/due_items.h"
#include "improvement/effect_words.h"
#include "improvement/themes.h"
#include "planning/dashboard_blocks.h"
#include "planning/effect_blocks.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"
#include "planning/sign_off.h"
#include "service/service.h"
#include "workflow/clock.h"

namespace wres::planning {
namespace {

using improvement::Plan;
using markup::Html;

void write_saved(Html& html, std::string_view saved)
{
    if (saved == "joined")
        write_success(html, "Saved, and joined with what somebody else had saved meanwhile");
    else if (!saved.empty())
        write_success(html, "Saved");
}

PlainCell verdict_cell(const improvement::PlanEffects* effects, const std::string& action)
{
    if (effects != nullptr)
        for (const auto& effect : effects->effects)
            if (effect.action == action)
                return { .words = std::string(improvement::verdict_words(effect.verdict)),
                    .tag = std::string(verdict_colour(effect.verdict)) };
    return { .words = "Not tested" };
}

void write_actions(Html& html, const Call& call, const PlanCall& plan, const Plan& seen,
    const improvement::PlanEffects* effects)
{
    write_heading(html, "Actions");
    if (seen.actions.empty())
        write_paragraph(html, "There is no action yet that you may see.");
    std::vector<std::vector<PlainCell>> rows;
    for (const auto& action : seen.actions) {
        rows.push_back(
            { { .words = action.title, .path = plan_path(call, plan.hand.kept.id, "actions/" + action.id) },
                { .words = action.disparity.indicator },
                { .words = action.owner.empty() ? "Nobody named" : action.owner },
                service::shows_number(action) ? verdict_cell(effects, action.id)
                                              : PlainCell { .words = "Not shown" } });
    }
    if (!rows.empty())
        write_plain_table(
            html, "Actions of the plan", { "Action", "Indicator", "Owner", "Has the number changed?" }, rows);
}

void write_due(Html& html, const Plan& seen)
{
    write_heading(html, "What is due");
    const auto today = workflow::today();
    std::vector<std::vector<PlainCell>> rows;
    for (const auto& item : improvement::due_items(seen))
        rows.push_back({ { .words = british_date(item.on) }, { .words = improvement::due_words(item) },
            { .words = item.title }, { .words = item.owner.empty() ? "Nobody named" : item.owner },
            item.on < today ? PlainCell { .words = "Overdue", .tag = "red" }
                            : PlainCell { .words = "To come" } });
    if (rows.empty())
        write_paragraph(html, "Nothing is due.");
    else
        write_plain_table(html, "What is due, by day", { "Day", "What", "Action", "Owner", "State" }, rows);
}

/// What a person should look at, for those who can mend it.
void write_remarks(Html& html, Call& call, const PlanCall& plan, const service::PlanNumbers& numbers)
{
    if (!plan.reader.works)
        return;
    const auto themes = improvement::load_themes(call.service.standards);
    if (!themes)
        return;
    std::vector<std::string> sentences;
    for (const auto& remark : improvement::check_plan(
             plan.plan(), *numbers.basis().standard, numbers.basis().settings, *themes, workflow::today())) {
        const bool is_of_signing = remark.code.starts_with("not_signed_off");
        const auto* action = plan.plan().action(remark.action);
        if (!is_of_signing)
            sentences.push_back(
                action == nullptr ? remark.sentence : fmt::format("{}: {}", action->title, remark.sentence));
    }
    for (const auto& action : plan.plan().actions)
        for (const auto* role : { &action.owner, &action.sponsor })
            if (!role->empty() && !service::is_held(plan.posts, *role))
                sentences.push_back(
                    fmt::format("{}: {}. {}", action.title, *role, service::holder_words(plan.posts, *role)));
    if (const auto dashboards = dashboards_for(call, plan, plan.plan(), numbers))
        for (auto& sentence : wanted_corrections(*dashboards, plan.plan()))
            sentences.push_back(std::move(sentence));
    if (sentences.empty())
        return;
    write_heading(html, "What to look at");
    write_bullets(html, sentences);
}

void write_ways_on(Html& html, const Call& call, const PlanCall& plan)
{
    const auto& id = plan.hand.kept.id;
    write_heading(html, "More of this plan");
    if (plan.reader.works) {
        write_link(html, plan_path(call, id, "choose"), "Choose what to act on, from the findings");
        write_link(html, plan_path(call, id, "actions/new"), "Add an action");
        write_link(html, plan_path(call, id, "change"), "Change the plan’s title, dates and sponsors");
        write_link(html, plan_path(call, id, "import"), "Send it as a spreadsheet");
    }
    write_link(html, plan_path(call, id, "dashboards"), "Dashboards of high-level indicators");
    write_link(html, plan_path(call, id, "questions"), "Questions and decisions of boards");
    write_link(html, plan_path(call, id, "packs"), "Meeting packs");
    write_link(html, plan_path(call, id, "history"), "Who changed what, and when");
    write_link(html, plan_path(call, id, "file/plan.xlsx"), "Download it as a spreadsheet");
    write_link(html, plan_path(call, id, "file/calendar.ics"), "Download what is due as a calendar file");
}

} // namespace

http::Response show_plan(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto numbers = numbers_of(call, *plan);
    if (!numbers)
        return error_response(call, numbers.error());
    const auto effects = service::effects_of(plan->plan(), *numbers, plan->history);
    const auto seen = plan->reader.seen(plan->plan());
    const auto signing = sign_off_of(call, *plan);
    if (!signing)
        return error_response(call, signing.error());
    Html html;
    write_saved(html, call.request.target.query.text("saved"));
    write_title(html, plan->plan().title, call.organisation->name);
    write_guide_link(html, "plans");
    if (!effects)
        write_inset(html, effects.error().message);
    write_actions(html, call, *plan, seen, effects ? &*effects : nullptr);
    write_numbers_note(html, *numbers);
    write_due(html, seen);
    write_remarks(html, call, *plan, *numbers);
    write_sign_off(html, call, *plan, *signing);
    write_ways_on(html, call, *plan);
    auto frame = plan_frame(call, *plan, plan->plan().title);
    frame.way_here.pop_back();
    return http::html_response(page(frame, std::move(html).fragment()));
}

} // namespace wres::planning
