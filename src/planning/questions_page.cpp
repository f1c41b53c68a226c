// SPDX-License-Identifier: MIT
//
// What bodies ask and decide, and what came of it: entries that are only ever added to.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/words_of_people.h"
#include "planning/board_words.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"
#include "service/written_text.h"
#include "store/board_log.h"
#include "workflow/clock.h"

namespace wres::planning {
namespace {

using markup::Html;
using store::BoardEntryKind;
using store::BoardRecord;

void write_entry(Html& html, const SaidEntry& said)
{
    write_small_heading(html,
        fmt::format("{}: {}, {}{}", entry_words(said.entry.kind), said.who,
            moment_words(said.entry.written_at),
            said.entry.due ? ", due " + british_date(*said.entry.due) : ""));
    write_lines(html, said.entry.text);
}

/// What somebody may add: members of the body ask on and settle; those who answer for the plan answer.
std::vector<Choice> what_may_be_added(const PlanCall& plan, const BoardRecord& record)
{
    std::vector<Choice> choices;
    const auto add = [&](BoardEntryKind kind) {
        choices.push_back({ std::string(store::code_of(kind)), std::string(entry_words(kind)) });
    };
    if (answers(plan, record))
        for (const auto kind : { BoardEntryKind::Answer, BoardEntryKind::Evidence, BoardEntryKind::FollowUp })
            add(kind);
    const bool waits = record.due().has_value() || record.is_open();
    if (answers(plan, record) && waits)
        add(BoardEntryKind::FollowUpDone);
    if (sits_on(plan.reader, record.body))
        add(BoardEntryKind::Settled);
    return choices;
}

void write_entry_form(Html& html, const Call& call, const PlanCall& plan, const BoardRecord& record)
{
    const auto choices = what_may_be_added(plan, record);
    const bool is_settled = std::ranges::any_of(
        record.entries, [](const store::BoardEntry& one) { return one.kind == BoardEntryKind::Settled; });
    if (choices.empty() || is_settled)
        return;
    const auto number = record.number;
    open_form(html, plan_path(call, plan.hand.kept.id, "questions/" + record.id.text), call.form_token);
    write_hidden_field(html, "number", std::to_string(number));
    write_select(html, fmt::format("kind-{}", number), fmt::format("Add to number {}", number), choices, "");
    write_text_area(html,
        { .id = fmt::format("text-{}", number),
            .label = fmt::format("In words, to number {}", number),
            .hint = "Do not repeat small numbers or describe anybody.",
            .rows = 3,
            .value = "" },
        {});
    write_text_field(html,
        { .id = fmt::format("due-{}", number),
            .label = fmt::format("Due, of number {}", number),
            .hint = "Of a follow-up: a day, such as 2026-03-31",
            .value = "" },
        {});
    write_button(html, fmt::format("Add to number {}", number), ButtonKind::Secondary);
    html.close();
}

void write_record(Html& html, const Call& call, const PlanCall& plan, const SaidRecord& said)
{
    const auto today = workflow::today();
    const auto due = said.record.due();
    html.open("h2", { { "class", "govuk-heading-m" } });
    html.text(fmt::format("{} {}, {}{} ",
        said.record.kind == store::BoardRecordKind::Question ? "Question" : "Decision", said.record.number,
        said.body, said.about.empty() ? "" : ", on " + said.about));
    if (due && *due < today)
        write_tag(html, "overdue", "red");
    else if (said.record.is_open())
        write_tag(html, "open", "yellow");
    else
        write_tag(html, "settled", "green");
    html.close();
    for (const auto& entry : said.entries)
        write_entry(html, entry);
    write_entry_form(html, call, plan, said.record);
}

void write_ask_form(Html& html, const Call& call, const PlanCall& plan, const std::vector<FieldError>& errors)
{
    if (plan.reader.bodies.empty())
        return;
    write_heading(html, "Ask, or record a decision");
    std::vector<Choice> bodies;
    for (const auto& body : plan.reader.bodies)
        bodies.push_back({ body.id.text, body.name });
    std::vector<Choice> actions { { "", "The whole plan" } };
    for (const auto& action : plan.reader.seen(plan.plan()).actions)
        actions.push_back({ action.id, action.title });
    open_form(html, plan_path(call, plan.hand.kept.id, "questions"), call.form_token);
    write_select(html, "body", "For which body", bodies, "");
    write_select(html, "action", "About", actions, "");
    write_radios(html, "kind", "What it is",
        { { "question", "A question", "Somebody who answers for the plan is to answer it" },
            { "decision", "A decision", "What the body decided" } },
        "question");
    write_text_area(html,
        { .id = "text",
            .label = "In words",
            .hint = "Do not repeat small numbers or describe anybody.",
            .rows = 4,
            .value = call.form.text("text") },
        errors);
    write_text_field(html,
        { .id = "due",
            .label = "By when an answer is wanted",
            .hint = "A day, such as 2026-03-31",
            .value = call.form.text("due") },
        errors);
    write_button(html, "Record it");
    html.close();
}

http::Response questions_page(Call& call, const PlanCall& plan, const std::vector<FieldError>& errors)
{
    const auto log = said_log(call, plan);
    if (!log)
        return error_response(call, log.error());
    Html html;
    write_error_summary(html, errors);
    if (!call.request.target.query.text("saved").empty())
        write_success(html, "Recorded");
    write_title(html, "Questions and decisions", plan.plan().title);
    if (log->empty())
        write_paragraph(html, "Nothing was asked or decided yet.");
    for (const auto& record : *log)
        write_record(html, call, plan, record);
    write_ask_form(html, call, plan, errors);
    auto frame = plan_frame(call, plan, "Questions and decisions");
    frame.has_errors = !errors.empty();
    return http::html_response(page(frame, std::move(html).fragment()),
        errors.empty() ? http::Status::Ok : http::Status::CannotBeProcessed);
}

http::Response lead_back(const Call& call, const PlanCall& plan)
{
    return http::see_other(plan_path(call, plan.hand.kept.id, "questions") + "?saved=yes");
}

} // namespace

http::Response show_questions(Call& call)
{
    const auto plan = plan_call(call);
    return plan ? questions_page(call, *plan, {}) : error_response(call, plan.error());
}

http::Response ask_question(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const store::BodyId body { std::string(call.form.text("body")) };
    if (!sits_on(plan->reader, body))
        return refusal_page(call.request, http::Status::Forbidden, call.visitor());
    const std::string action(call.form.text("action"));
    const auto text = service::written_text(call.form.text("text"));
    const auto due_text = service::written_text(call.form.text("due"));
    const auto due = parse_iso_date(due_text);
    std::vector<FieldError> errors;
    if (text.empty())
        errors.push_back({ "text", "Write what is asked or decided" });
    if (!due_text.empty() && !due)
        errors.push_back({ "due", "Enter a day, such as 2026-03-31" });
    if (!action.empty() && plan->reader.seen(plan->plan()).action(action) == nullptr)
        errors.push_back({ "text", "There is no such action. Choose one of the list" });
    if (!errors.empty())
        return questions_page(call, *plan, errors);
    const auto kind = call.form.text("kind") == "decision" ? store::BoardRecordKind::Decision
                                                           : store::BoardRecordKind::Question;
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::add_board_record(change, plan->hand.kept.id, body, action, kind, text, due);
    });
    return done ? lead_back(call, *plan) : error_response(call, done.error());
}

http::Response add_to_question(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto log =
        call.store.read([&](store::View& view) { return store::board_log(view, plan->hand.kept.id); });
    if (!log)
        return error_response(call, log.error());
    const auto found = std::ranges::find_if(
        *log, [&](const BoardRecord& one) { return one.id.text == call.named.text("question"); });
    if (found == log->end())
        return error_response(
            call, Error { "store.no_such_question", "There is no such question. Go back to the log." });
    const auto number = found->number;
    const auto choices = what_may_be_added(*plan, *found);
    const std::string kind(call.form.text(fmt::format("kind-{}", number)));
    if (std::ranges::find(choices, kind, &Choice::value) == choices.end())
        return refusal_page(call.request, http::Status::Forbidden, call.visitor());
    const auto due = parse_iso_date(service::written_text(call.form.text(fmt::format("due-{}", number))));
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::add_board_entry(change, plan->hand.kept.id, found->id,
            *store::board_entry_kind_of(kind),
            service::written_text(call.form.text(fmt::format("text-{}", number))), due);
    });
    return done ? lead_back(call, *plan) : error_response(call, done.error());
}

} // namespace wres::planning
