// SPDX-License-Identifier: MIT
//
// What is added to an action while it runs. None of it is an input of a verdict.

#include "planning/action_work.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "improvement/plan_fields.h"
#include "planning/plain_table.h"
#include "service/plan_sentences.h"
#include "service/written_text.h"
#include "workflow/clock.h"

namespace wres::planning {
namespace {

using improvement::Action;
using markup::Html;

std::string action_path(const Call& call, const PlanCall& plan, const Action& action, std::string_view part)
{
    return plan_path(
        call, plan.hand.kept.id, fmt::format("actions/{}{}{}", action.id, part.empty() ? "" : "/", part));
}

void open_work_form(
    Html& html, const Call& call, const PlanCall& plan, const Action& action, std::string_view what)
{
    open_form(html, action_path(call, plan, action, "work"), call.form_token);
    write_hidden_field(html, "what", what);
    write_hidden_field(html, "based_on", std::to_string(plan.hand.revision.number));
}

void write_milestones(
    Html& html, const Call& call, const PlanCall& plan, const Action& action, const Action& seen)
{
    write_heading(html, "Milestones");
    std::vector<std::vector<PlainCell>> rows;
    const auto today = workflow::today();
    for (const auto& one : seen.milestones) {
        const bool is_late = !one.reached && one.due && *one.due < today;
        rows.push_back({ { .words = one.what }, { .words = one.due ? british_date(*one.due) : "" },
            one.reached
                ? PlainCell { .words = "Reached " + british_date(*one.reached), .tag = "green" }
                : PlainCell { .words = is_late ? "Overdue" : "To come", .tag = is_late ? "red" : "grey" } });
    }
    if (rows.empty())
        write_paragraph(html, "None is stated that you may see.");
    else
        write_plain_table(html, "Milestones of the action", { "What", "Due", "State" }, rows);
    if (!plan.reader.may_note(action))
        return;
    std::vector<Choice> open;
    for (const auto& one : seen.milestones)
        if (!one.reached)
            open.push_back({ one.what, one.what });
    if (!open.empty()) {
        open_work_form(html, call, plan, action, "reached");
        write_select(html, "milestone", "Milestone that was reached", open, "");
        write_button(html, "It was reached today", ButtonKind::Secondary);
        html.close();
    }
    open_work_form(html, call, plan, action, "milestone");
    write_text_field(
        html, { .id = "milestone_what", .label = "A new milestone", .hint = "", .value = "" }, {});
    write_text_field(html,
        { .id = "milestone_due", .label = "Due", .hint = "A day, such as 2026-03-31", .value = "" }, {});
    write_button(html, "Add the milestone", ButtonKind::Secondary);
    html.close();
}

/// Whom somebody speaks as: a post they hold for the action, or their work on the plan.
std::string speaks_as(const PlanCall& plan, const Action& action)
{
    for (const auto* role : { &action.owner, &action.sponsor })
        if (plan.reader.holds(*role))
            return *role;
    return plan.reader.posts.empty() ? "Equality lead" : plan.reader.posts.front();
}

void write_progress(
    Html& html, const Call& call, const PlanCall& plan, const Action& action, const Action& seen)
{
    write_heading(html, "Progress");
    if (seen.notes.empty())
        write_paragraph(html, "Nothing is noted yet that you may see.");
    for (const auto& note : seen.notes) {
        write_small_heading(html, fmt::format("{}{}", note.on ? british_date(*note.on) + ", " : "", note.by));
        write_lines(html, note.words);
    }
    if (!plan.reader.may_note(action))
        return;
    open_work_form(html, call, plan, action, "note");
    write_text_area(html,
        { .id = "note_words",
            .label = "What was done",
            .hint = "It tells readers how the work goes. No verdict is made from it. Do not repeat small "
                    "numbers or describe anybody.",
            .rows = 4,
            .value = "" },
        {});
    std::vector<Choice> states;
    Action copy = action;
    const improvement::Slot slot = &copy.state;
    for (const auto word : improvement::words_of(slot))
        states.push_back({ std::string(word), std::string(word) });
    write_select(html, "state", "State of the work", states, improvement::texts_of(slot).front());
    write_button(html, "Note it", ButtonKind::Secondary);
    html.close();
}

void write_evidence(
    Html& html, const Call& call, const PlanCall& plan, const Action& action, const Action& seen)
{
    write_heading(html, "Evidence");
    std::vector<std::string> words;
    for (const auto& one : seen.evidence)
        words.push_back(one.where.empty() ? one.title : fmt::format("{}: {}", one.title, one.where));
    write_bullets(html, words);
    if (words.empty())
        write_paragraph(html, "None is recorded that you may see.");
    if (!plan.reader.may_note(action))
        return;
    open_work_form(html, call, plan, action, "evidence");
    write_text_field(
        html, { .id = "evidence_title", .label = "A piece of evidence", .hint = "", .value = "" }, {});
    write_text_field(html,
        { .id = "evidence_where",
            .label = "Where it is",
            .hint = "A file reference or an address, never a person’s record",
            .value = "" },
        {});
    write_button(html, "Add the evidence", ButtonKind::Secondary);
    html.close();
}

std::vector<store::Body> networks(const PlanCall& plan)
{
    std::vector<store::Body> all;
    for (const auto& body : plan.reader.bodies)
        if (body.kind == store::BodyKind::StaffNetwork)
            all.push_back(body);
    return all;
}

void write_judgement_form(Html& html, const Call& call, const PlanCall& plan, const Action& action)
{
    const auto speakers = networks(plan);
    if (speakers.empty())
        return;
    write_heading(html, "Say what changed for people");
    open_work_form(html, call, plan, action, "so_what");
    std::vector<Choice> bodies;
    for (const auto& body : speakers)
        bodies.push_back({ body.id.text, body.name });
    write_select(html, "body", "For which network", bodies, "");
    write_select(html, "judgement", "Did it change anything for people?",
        { { "yes", "Yes" }, { "partly", "Partly" }, { "no", "No" }, { "too early", "Too early to say" } },
        "too early");
    write_text_area(html,
        { .id = "judgement_words",
            .label = "In the network’s words",
            .hint = "Nobody should be recognisable in it.",
            .rows = 4,
            .value = "" },
        {});
    write_button(html, "Record it", ButtonKind::Secondary);
    html.close();
}

/// Adds what the form says; what is wrong with it, when something is.
class Work {
public:
    Work(const Call& call, const PlanCall& plan, Action& action) : call_(call), plan_(plan), action_(action)
    {
    }

    /// What goes into the history.
    Result<std::string> add()
    {
        const auto what = call_.form.text("what");
        if (what == "so_what")
            return judgement();
        if (!plan_.reader.may_note(action_))
            return failure("plan.not_yours",
                "Only the owner, the sponsor and those who work on plans note "
                "what was done.");
        if (what == "note")
            return note();
        if (what == "milestone")
            return milestone();
        if (what == "reached")
            return reached();
        return evidence();
    }

private:
    [[nodiscard]] std::string text(std::string_view field) const
    {
        return service::written_text(call_.form.text(field));
    }

    static std::unexpected<Error> nothing_written()
    {
        return failure(
            "plan.nothing_written", "Nothing is written. Go back, and write what you want to add.");
    }

    Result<std::string> note()
    {
        const improvement::Slot slot = &action_.state;
        if (const auto state = text("state"); !state.empty() && improvement::put(slot, { state }))
            return failure("plan.no_such_state", "There is no such state. Choose one of the list.");
        if (const auto words = text("note_words"); !words.empty())
            action_.notes.push_back({ workflow::today(), speaks_as(plan_, action_), words });
        return "Progress of " + action_.title;
    }

    Result<std::string> milestone()
    {
        const auto due = parse_iso_date(text("milestone_due"));
        if (text("milestone_what").empty())
            return nothing_written();
        if (!due)
            return failure("plan.not_a_day", "Enter the day on which it is due, such as 2026-03-31.");
        action_.milestones.push_back({ due, text("milestone_what"), {} });
        return "A milestone of " + action_.title;
    }

    Result<std::string> reached()
    {
        const auto what = text("milestone");
        for (auto& one : action_.milestones)
            if (one.what == what && !one.reached) {
                one.reached = workflow::today();
                return "Reached: " + what;
            }
        return failure("plan.no_such_milestone", "There is no such milestone. Load the page again.");
    }

    Result<std::string> evidence()
    {
        if (text("evidence_title").empty())
            return nothing_written();
        action_.evidence.push_back({ text("evidence_title"), text("evidence_where") });
        return "Evidence of " + action_.title;
    }

    Result<std::string> judgement()
    {
        const auto speakers = networks(plan_);
        const auto id = text("body");
        const auto body =
            std::ranges::find_if(speakers, [&](const store::Body& one) { return one.id.text == id; });
        if (body == speakers.end())
            return failure("plan.not_yours", "Only a member of a staff network speaks for it.");
        improvement::SoWhat said { workflow::today(), body->name, {}, text("judgement_words") };
        if (improvement::put(&said.judgement, { text("judgement") }))
            return failure("plan.no_such_judgement", "Choose yes, partly, no, or too early.");
        action_.so_what.push_back(std::move(said));
        return body->name + " on " + action_.title;
    }

    const Call& call_;
    const PlanCall& plan_;
    Action& action_;
};

} // namespace

void write_work(Html& html, const Call& call, const PlanCall& plan, const Action& action, const Action& seen)
{
    write_milestones(html, call, plan, action, seen);
    write_progress(html, call, plan, action, seen);
    write_evidence(html, call, plan, action, seen);
    write_judgement_form(html, call, plan, action);
    if (!plan.reader.works)
        return;
    write_heading(html, "Change it");
    write_link(html, action_path(call, plan, action, "change"), "Change the action");
    write_link(html, action_path(call, plan, action, "visibility"), "Choose who sees what of it");
}

http::Response note_work(Call& call)
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
    if (action == mine->actions.end() || !plan->action(call))
        return error_response(call,
            Error { "store.no_such_action", "There is no such action in this plan. Go back to the plan." });
    const auto note = Work(call, *plan, *action).add();
    if (!note && note.error().code == "plan.not_yours")
        return refusal_page(call.request, http::Status::Forbidden, call.visitor());
    if (!note)
        return error_response(call, note.error());
    return save_and_lead_on(call, *plan, based_on, *mine, *note, action_path(call, *plan, *action, ""));
}

} // namespace wres::planning
