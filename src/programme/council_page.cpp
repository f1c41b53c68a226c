// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/tables.h"
#include "programme/history.h"
#include "programme/letters.h"
#include "programme/naming_form.h"
#include "programme/pages.h"
#include "programme/paths.h"
#include "programme/questions.h"
#include "programme/state_words.h"
#include "programme/withdrawal_form.h"
#include "service/national_work.h"
#include "service/service.h"
#include "workflow/clock.h"
#include "workflow/release.h"

namespace wres::programme {
namespace {

using collection::EventKind;
using collection::KeptQuestion;
using collection::Stage;
using http::Status;
using markup::Html;
using workflow::OpenCollection;
using workflow::StoredCollection;

struct Shown {
    std::string name;
    submission::Request request;
    std::shared_ptr<const standard::Standard> standard;
    collection::CouncilStanding standing;
    store::NationalCouncil council;
    std::optional<store::CollectionState> own;
    std::string organisation; // its name on this server; empty: it is not on it
    std::map<std::string, workflow::Unknowns> unknowns; // by service
    std::vector<HistoryLine> history;
};

std::string area_named(const Call& call)
{
    return std::string(call.named.text("area"));
}

Done fill_history(Shown& shown, const Call& call, const OpenCollection& open, const StoredCollection& stored)
{
    const auto& events = open.place->events();
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].area == shown.council.area)
            shown.history.push_back(TRY(history_line(stored.view(), *shown.standard, events[i], shown.name,
                stored.done_by()[i], call.organisation->id)));
    }
    return {};
}

Result<Shown> shown_of(Call& call)
{
    std::optional<Shown> shown;
    const auto area = area_named(call);
    const auto look = [&](OpenCollection& open, StoredCollection& stored) -> Done {
        const auto standing = open.standing();
        const auto council = standing.find(area);
        const auto invited = std::ranges::find(stored.invited(), area, &store::NationalCouncil::area);
        if (council == standing.end() || invited == stored.invited().end())
            return failure("store.no_such_council",
                "This council is not part of the collection. Go back to the list of councils.");
        shown = Shown { workflow::name_of(open.basis, area), open.place->request(), open.basis.standard,
            council->second, *invited, {}, {}, {}, {} };
        const auto own = TRY(service::own_states(stored.view(), shown->request, { *invited }));
        if (const auto found = own.find(area); found != own.end())
            shown->own = found->second;
        if (invited->organisation)
            shown->organisation = TRY(store::organisation(stored.view(), *invited->organisation)).name;
        const auto cube = TRY(workflow::collected_counts(open));
        for (const auto& scope : shown->request.scopes)
            shown->unknowns[scope] = workflow::unknown_staff(*shown->standard, cube, area, scope);
        return fill_history(*shown, call, open, stored);
    };
    if (const auto done = service::look_at_national(call, look); !done)
        return std::unexpected(done.error());
    return *std::move(shown);
}

std::string unknown_words(const workflow::Unknowns& unknowns)
{
    if (unknowns.people == 0)
        return "";
    return fmt::format("{:.0f}% of {} staff",
        100.0 * static_cast<double>(unknowns.unknown) / static_cast<double>(unknowns.people),
        with_thousands(unknowns.people));
}

void write_services(Html& html, const Shown& shown)
{
    open_table(html,
        { fmt::format("Where {} stands", shown.name),
            { "Service", "State", "Since", "Submission", "Ethnic group not known" },
            Caption::ForScreenReaders });
    for (const auto& [scope, service] : shown.standing.services) {
        html.open("tr", { { "class", "govuk-table__row" } });
        html.element("th", { { "scope", "row" }, { "class", "govuk-table__header" } },
            service_words(*shown.standard, scope));
        html.open("td", { { "class", "govuk-table__cell" } });
        write_standing(html, service, shown.own, shown.request, workflow::today());
        html.close();
        write_cell(html, time_words(service.since));
        write_cell(html, service.number == 0 ? "" : std::to_string(service.number));
        const auto unknowns = shown.unknowns.find(scope);
        write_cell(html, unknowns == shown.unknowns.end() ? "" : unknown_words(unknowns->second));
        html.close();
    }
    close_table(html);
}

void write_facts(Html& html, const Shown& shown)
{
    html.open("dl", { { "class", "govuk-summary-list" } });
    write_summary_row(html, "Area code", shown.council.area);
    write_summary_row(html, "On this server",
        shown.organisation.empty() ? "No: it sends files" : fmt::format("Yes, as {}", shown.organisation));
    write_summary_row(html, "Key of its files",
        shown.council.public_key.empty()
            ? "None: a file would be refused"
            : fmt::format("…{}", shown.council.public_key.substr(shown.council.public_key.size() - 8)));
    if (const auto& sign_off = shown.standing.sign_off)
        write_summary_row(html, "Signed off, not sent yet",
            fmt::format("{}, {}: {}", sign_off->post, time_words(sign_off->at), sign_off->words));
    html.close();
}

std::string act_path(const Call& call, std::string_view act)
{
    return national_path(call.national->id, fmt::format("councils/{}/{}", area_named(call), act));
}

void write_note_field(Html& html, const std::string& id, std::string_view label)
{
    write_text_field(html,
        { .id = id, .label = label, .hint = "One line for the council; nothing about a person", .value = {} },
        {});
}

/// What the programme may do about a question.
void write_decision(Html& html, const Call& call, const KeptQuestion& kept)
{
    const auto path = act_path(call, fmt::format("questions/{}", kept.number));
    const auto open_decision = [&](std::string_view act) {
        open_form(html, path, call.form_token);
        write_hidden_field(html, "act", act);
    };
    if (kept.stage == Stage::Noticed) {
        html.open("div", { { "class", "govuk-button-group" } });
        open_decision("ask");
        write_button(html, fmt::format("Ask the council question {}", kept.number));
        html.close();
        open_decision("aside");
        write_button(html, fmt::format("Leave question {} aside", kept.number), ButtonKind::Secondary);
        html.close();
        html.close();
    }
    if (kept.stage == Stage::Settled && kept.answer() != nullptr) {
        open_details(html, fmt::format("Ask again about question {}", kept.number));
        open_decision("return");
        write_note_field(html, fmt::format("note-{}", kept.number), "What is still open");
        write_button(html, fmt::format("Return question {}", kept.number), ButtonKind::Secondary);
        html.close();
        html.close();
        html.close();
    }
}

std::vector<Check> sent_services(const Shown& shown, bool only_to_accept)
{
    std::vector<Check> boxes;
    for (const auto& [scope, service] : shown.standing.services) {
        const bool is_there = service.number > 0;
        if (is_there && !(only_to_accept && service.state == collection::State::Accepted))
            boxes.push_back({ scope, service_words(*shown.standard, scope), "", only_to_accept });
    }
    return boxes;
}

void write_acts(Html& html, const Call& call, const Shown& shown, const std::vector<FieldError>& errors)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Decide");
    if (const auto boxes = sent_services(shown, true); !boxes.empty()) {
        open_form(html, act_path(call, "accept"), call.form_token);
        write_checkboxes(html, "accept", "Accept the counts of", boxes, errors);
        write_button(html, "Accept");
        html.close();
    } else
        write_paragraph(html, "There is nothing to accept.");
    write_button_form(html, act_path(call, "remind"), call.form_token, "Remind this council");
    write_withdrawal(html, call,
        { "Take counts out of the collection",
            "They no longer stand, and stay in the history. The council can send again, with the next "
            "number.",
            act_path(call, "withdraw"), "One line for the council; nothing about a person",
            sent_services(shown, false) },
        errors);
    write_naming(html, call,
        { act_path(call, "naming"), shown.standing.is_named, NamingForm::Side::Programme }, errors);
}

http::Response council_page(Call& call, const std::string& said, const std::vector<FieldError>& errors = {})
{
    const auto shown = shown_of(call);
    if (!shown)
        return error_response(call, shown.error());
    Html html;
    write_error_summary(html, errors);
    if (!said.empty())
        write_success(html, said);
    write_title(html, shown->name, call.national->name);
    write_services(html, *shown);
    write_facts(html, *shown);
    write_questions(html, *shown->standard, shown->standing.questions, Side::Programme,
        [&](Html& form, const KeptQuestion& kept) { write_decision(form, call, kept); });
    write_acts(html, call, *shown, errors);
    html.element("h2", { { "class", "govuk-heading-m" } }, "History");
    write_history(html, shown->history, CouncilColumn::LeftOut);
    return http::html_response(page({ shown->name, call.visitor(), way_to_national(call), !errors.empty() },
                                   std::move(html).fragment()),
        errors.empty() ? Status::Ok : Status::CannotBeProcessed);
}

http::Response back_to_council(const Call& call)
{
    return http::see_other(national_path(call.national->id, "councils/" + area_named(call)));
}

/// The page again with what could not be done, beside its field if it is about one.
http::Response refused(Call& call, const Error& error, std::string_view field)
{
    if (error.code.starts_with("collection.") && error.code != "collection.not_invited")
        return council_page(call, "", { { std::string(field), error.message } });
    return error_response(call, error);
}

http::Response done_and_told(Call& call, std::string_view done, LetterKind kind)
{
    const auto letters = write_to_council(call, area_named(call), kind);
    if (!letters)
        return error_response(call, letters.error());
    return council_page(call, fmt::format("{} {}", done, letters_words(*letters)));
}

} // namespace

http::Response show_council(Call& call)
{
    return council_page(call, "");
}

http::Response decide_question(Call& call)
{
    const auto number = static_cast<std::uint32_t>(parse_integer(call.named.text("question")).value_or(0));
    const auto act = call.form.text("act");
    const auto kind = act == "ask" ? EventKind::Questioned
        : act == "return"          ? EventKind::Returned
                                   : EventKind::LeftAside;
    const auto note_field = fmt::format("note-{}", number);
    const auto note = std::string(trimmed(call.form.text(note_field)));
    if (kind == EventKind::Returned && note.empty())
        return council_page(call, "", { { note_field, "Say what is still open" } });
    const auto done = service::change_national(call, [&](OpenCollection& open, StoredCollection&) -> Done {
        collection::Event event { .kind = kind, .at = {}, .area = area_named(call), .scopes = {} };
        event.question_number = number;
        event.note = note;
        const auto standing = open.standing();
        if (const auto council = standing.find(event.area); council != standing.end()) {
            const auto& questions = council->second.questions;
            const auto asked = std::ranges::find(questions, number, &KeptQuestion::number);
            if (kind == EventKind::Questioned && asked != questions.end())
                event.question = asked->question;
        }
        return workflow::record(open, std::move(event));
    });
    if (!done)
        return refused(call, done.error(), note_field);
    if (kind == EventKind::LeftAside)
        return back_to_council(call);
    return done_and_told(call, fmt::format("Question {} is asked.", number), LetterKind::Question);
}

http::Response accept_counts(Call& call)
{
    const auto scopes = chosen_in(call.form, "accept");
    if (scopes.empty())
        return council_page(call, "", { { "accept", "Choose what is accepted" } });
    const auto done = service::record_national(
        call, { .kind = EventKind::Accepted, .at = {}, .area = area_named(call), .scopes = scopes });
    if (!done)
        return refused(call, done.error(), "accept");
    return done_and_told(call, "The counts are accepted.", LetterKind::Acceptance);
}

http::Response withdraw_counts(Call& call)
{
    auto withdrawal = withdrawal_in(call);
    if (!withdrawal.errors.empty())
        return council_page(call, "", withdrawal.errors);
    withdrawal.event.area = area_named(call);
    const auto done = service::record_national(call, withdrawal.event);
    return done ? back_to_council(call) : refused(call, done.error(), "why");
}

http::Response remind_council(Call& call)
{
    const auto done = service::record_national(
        call, { .kind = EventKind::Reminded, .at = {}, .area = area_named(call), .scopes = {} });
    if (!done)
        return refused(call, done.error(), "");
    return done_and_told(call, "The council is reminded.", LetterKind::Reminder);
}

http::Response record_naming(Call& call)
{
    auto naming = naming_in(call);
    if (naming.event.note.empty())
        naming.errors.push_back({ "naming-note", "Say who said so for the council, by post, and when" });
    if (!naming.errors.empty())
        return council_page(call, "", naming.errors);
    naming.event.area = area_named(call);
    const auto done = service::record_national(call, naming.event);
    return done ? council_page(call, "It is recorded.") : refused(call, done.error(), "naming-note");
}

} // namespace wres::programme
