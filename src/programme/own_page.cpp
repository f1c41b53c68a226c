// SPDX-License-Identifier: MIT
#include "programme/own_page.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "counts/cube_file.h"
#include "frame/guide.h"
#include "frame/tables.h"
#include "plausibility/council_return.h"
#include "programme/file_field.h"
#include "programme/history.h"
#include "programme/naming_form.h"
#include "programme/own_packs.h"
#include "programme/pages.h"
#include "programme/paths.h"
#include "programme/questions.h"
#include "programme/state_words.h"
#include "programme/withdrawal_form.h"
#include "service/council_submission.h"
#include "service/national_work.h"
#include "service/service.h"
#include "workflow/clock.h"
#include "workflow/release.h"

namespace wres::programme {
namespace {

using collection::KeptQuestion;
using http::Status;
using markup::Html;
using workflow::OpenCollection;
using workflow::StoredCollection;

struct Own {
    std::string area;
    std::string programme; // its name
    submission::Request request;
    std::shared_ptr<const standard::Standard> standard;
    collection::CouncilStanding standing;
    bool is_closed = false;
    std::optional<store::Collection> collection; // of its own, that answers what is asked
    std::string file_key; // public; empty: none was given
    std::optional<submission::Submission> prepared; // what would be sent now
    std::optional<Error> not_prepared; // why nothing would be
    bool was_sent = false; // what would be sent is what was sent last
    std::vector<HistoryLine> history;
    std::vector<OwnPack> packs; // the newest first
};

/// Decisions of the programme about what it has not asked are its own.
bool is_seen_by_councils(collection::EventKind kind)
{
    return kind != collection::EventKind::Noticed && kind != collection::EventKind::LeftAside;
}

Done fill_history(Own& own, const Call& call, const OpenCollection& open, const StoredCollection& stored)
{
    const auto& events = open.place->events();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const bool is_theirs = events[i].area == own.area || events[i].area.empty();
        if (is_theirs && is_seen_by_councils(events[i].kind))
            own.history.push_back(TRY(history_line(
                stored.view(), *own.standard, events[i], "", stored.done_by()[i], call.organisation->id)));
    }
    return {};
}

/// Whether the last submission has the same counts, and still stands.
Result<bool> was_sent(const OpenCollection& open, const collection::CouncilStanding& council,
    const submission::Submission& prepared)
{
    const auto stands = [&](const auto& service) { return service.second.number == council.last_number; };
    if (council.last_number == 0 || !std::ranges::any_of(council.services, stands))
        return false;
    const auto content = TRY(open.place->counts_of(prepared.area, council.last_number));
    const auto sent = TRY(counts::read_cube("sent.wrescube", content, *open.basis.standard));
    return sent.slices() == prepared.cube.slices();
}

Result<Own> own_of(Call& call)
{
    const auto area = TRY(service::area_of_council(call));
    std::optional<Own> own;
    const auto look = [&](OpenCollection& open, StoredCollection& stored) -> Done {
        own = Own { area, TRY(store::organisation(stored.view(), call.national->organisation)).name,
            open.place->request(), open.basis.standard, open.standing()[area],
            collection::is_closed(open.place->events()), {}, {}, {}, {}, false, {}, {} };
        own->collection = TRY(service::own_collection(stored.view(), own->request, call.organisation->id));
        for (const auto& council : stored.invited()) {
            if (council.area == area)
                own->file_key = council.public_key;
        }
        auto prepared = service::prepare_submission(
            stored.view(), open, call.organisation->id, area, {}, workflow::today());
        if (prepared)
            own->prepared = std::move(prepared->submission);
        else
            own->not_prepared = prepared.error();
        own->was_sent = own->prepared && TRY(was_sent(open, own->standing, *own->prepared));
        own->packs = TRY(own_packs(stored.view(), call.national->id, workflow::name_of(open.basis, area)));
        return fill_history(*own, call, open, stored);
    };
    if (const auto done = service::look_at_national(call, look); !done)
        return std::unexpected(done.error());
    return *std::move(own);
}

std::string path_of(const Call& call, std::string_view part = {})
{
    return own_path(call.organisation->id, call.national->id, part);
}

std::string breakdown_words(const submission::Request& request)
{
    auto words = join(request.breakdowns, ", ");
    std::ranges::replace(words, '_', ' ');
    return words;
}

void write_summary(Html& html, const Own& own)
{
    const auto state = own.collection ? std::optional(own.collection->state) : std::nullopt;
    html.open("dl", { { "class", "govuk-summary-list" } });
    write_summary_row(html, "Run by", own.programme);
    write_summary_row(html, "Asks for",
        fmt::format("{}, {}: counts of {}{}", service::standard_words(own.request.standard),
            own.request.period, services_words(*own.standard, own.request.scopes),
            own.request.breakdowns.empty() ? "" : ", also by " + breakdown_words(own.request)));
    write_summary_row(html, "Days",
        fmt::format("{} to {}{}", british_date(own.request.opens), british_date(own.request.closes),
            own.is_closed ? "; closed: nothing more is taken" : ""));
    for (const auto& [scope, service] : own.standing.services)
        write_summary_row(html, service_words(*own.standard, scope),
            standing_words(service, state, own.request, workflow::today()));
    html.close();
    write_paragraph(html,
        "The programme sees which step the council is at. It sees no file, finding or number before the "
        "council sends its counts, and never a record of a person.");
}

std::string people(double number)
{
    return with_thousands(static_cast<std::uint64_t>(std::llround(number)));
}

/// What would be sent, in totals: what a senior sponsor signs.
void write_numbers(Html& html, const Own& own)
{
    const auto totals =
        plausibility::return_of(*own.standard, own.prepared->cube, own.area, own.request.period);
    const auto& definition = own.standard->classification->definitions.front();
    open_table(html,
        { "What would be sent",
            { "Counted", definition.group_words, definition.reference_words, "not known" },
            Caption::ForScreenReaders });
    for (const auto& [number, counts] : totals) {
        const auto* measure = own.standard->measure(number.measure);
        write_row(html,
            { fmt::format("{}, {}", measure == nullptr ? number.measure : measure->label,
                  service_words(*own.standard, number.scope)),
                people(counts.group), people(counts.reference), people(counts.unknown) });
    }
    close_table(html);
}

void write_where_to_go(Html& html, const Own& own)
{
    write_inset(html, own.not_prepared->message);
    if (own.collection)
        write_link(html, collection_path(own.collection->id), "Go to the council’s collection");
    else
        write_link(html, "/collections", "Start the council’s collection");
}

void write_sign_off_form(Html& html, const Call& call, const Own& own, const std::vector<FieldError>& errors)
{
    if (!service::may(service::Access::SignOff, call.roles)) {
        write_inset(
            html, "The senior sponsor signs these numbers off: somebody with the role of a reviewer.");
        return;
    }
    open_form(html, path_of(call, "sign-off"), call.form_token);
    std::vector<Check> boxes;
    for (const auto& scope : own.prepared->scopes())
        boxes.push_back({ scope, service_words(*own.standard, scope), "", true });
    write_checkboxes(html, "services", "I sign off the counts of", boxes, errors);
    write_text_field(html,
        { .id = "post",
            .label = "My post",
            .hint = "Such as Director of Adult Social Services; not a name",
            .value = call.form.text("post") },
        errors);
    write_text_field(html,
        { .id = "words",
            .label = "In these words",
            .hint = "One line, kept with the sign-off, for the programme too",
            .value = call.form.text("words").empty()
                ? "I have looked at these numbers, and the council stands by them."
                : call.form.text("words") },
        errors);
    write_button(html, "Sign off");
    html.close();
}

bool has_accepted(const Own& own)
{
    return std::ranges::any_of(own.standing.services,
        [](const auto& service) { return service.second.state == collection::State::Accepted; });
}

void write_correction_field(
    Html& html, const Call& call, const Own& own, std::string_view id, const std::vector<FieldError>& errors)
{
    if (has_accepted(own))
        write_text_field(html,
            { .id = id,
                .label = "What these counts correct",
                .hint = "Earlier ones are accepted already. One sentence, which readers of both are told",
                .value = call.form.text(id) },
            errors);
}

void write_sending(Html& html, const Call& call, const Own& own, const std::vector<FieldError>& errors)
{
    const auto& sign_off = *own.standing.sign_off;
    write_inset(html,
        fmt::format("{} signed off {}, {}: “{}”", sign_off.post,
            services_words(*own.standard, sign_off.scopes), time_words(sign_off.at), sign_off.words));
    if (!service::may(service::Access::SendToProgramme, call.roles)) {
        write_paragraph(html, "A data owner or an analyst sends them now.");
        return;
    }
    write_paragraph(html,
        "They are signed with the council’s key, sealed so that only the programme can read them, and sent. "
        "Counts are sent, and no record of a person.");
    open_form(html, path_of(call, "send"), call.form_token);
    write_correction_field(html, call, own, "correction", errors);
    write_button(html, "Send to the programme");
    html.close();
}

void write_what_to_do(Html& html, const Call& call, const Own& own, const std::vector<FieldError>& errors)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Sign off and send");
    if (own.is_closed)
        return write_inset(html,
            "The programme has closed the collection. To correct something, ask it to reopen it, and say "
            "why.");
    if (own.standing.sign_off)
        write_sending(html, call, own, errors);
    if (own.not_prepared)
        return write_where_to_go(html, own);
    write_numbers(html, own);
    if (own.was_sent)
        return write_inset(html,
            "These numbers were sent as they are here. When the council approves others, they are signed off "
            "and sent in their place.");
    write_sign_off_form(html, call, own, errors);
}

void write_file(Html& html, const Call& call, const Own& own, const std::vector<FieldError>& errors)
{
    if (own.is_closed || !service::may(service::Access::SendToProgramme, call.roles))
        return;
    open_details(html, "Send a sealed file that was made elsewhere");
    write_paragraph(html,
        "wres submit makes it from the council’s files, or from the aggregate workbook, on any machine. It "
        "is "
        "signed with the council’s own key, whose public part the programme has to have.");
    write_link(html, path_of(call, "collection.toml"), "What wres submit needs to know (collection.toml)");
    open_file_form(html, path_of(call, "submissions"), call.form_token);
    write_file_field(html, { .id = "files", .label = "Sealed file", .hint = "", .many = false }, errors);
    write_correction_field(html, call, own, "file-correction", errors);
    write_button(html, "Send the file", ButtonKind::Secondary);
    html.close();
    open_form(html, path_of(call, "key"), call.form_token);
    write_text_field(html,
        { .id = "key",
            .label = "The council’s public key for files",
            .hint = own.file_key.empty()
                ? "wres key council draws it: the text in the .pub file. Without one, files are refused"
                : "One is kept. Another takes its place: files signed with the earlier one are refused then",
            .value = call.form.text("key") },
        errors);
    write_button(html, "Keep the key", ButtonKind::Secondary);
    html.close();
    html.close();
    html.close();
}

void write_answer_form(
    Html& html, const Call& call, const KeptQuestion& kept, const std::vector<FieldError>& errors)
{
    const bool is_open = kept.stage == collection::Stage::Asked || kept.stage == collection::Stage::Answered;
    if (!is_open || !service::may(service::Access::SendToProgramme, call.roles))
        return;
    const auto note = fmt::format("note-{}", kept.number);
    const auto answer = fmt::format("answer-{}", kept.number);
    open_form(html, path_of(call, fmt::format("answers/{}", kept.number)), call.form_token);
    write_radios(html, answer, fmt::format("Answer to question {}", kept.number),
        { { "right", "The numbers are right", "Say in a line why they are as they are" },
            { "corrected", "New numbers will come", "The question stays open until they do" } },
        call.form.text(answer));
    write_text_field(html,
        { .id = note,
            .label = "Note",
            .hint = "One line about the numbers; nothing about a person",
            .value = call.form.text(note) },
        errors);
    write_button(html, "Answer");
    html.close();
}

std::vector<Check> services_sent(const Own& own)
{
    std::vector<Check> boxes;
    for (const auto& [scope, service] : own.standing.services) {
        if (service.number > 0)
            boxes.push_back({ scope, service_words(*own.standard, scope), "", false });
    }
    return boxes;
}

void write_withdrawal_of_own(
    Html& html, const Call& call, const Own& own, const std::vector<FieldError>& errors)
{
    if (own.is_closed || !service::may(service::Access::SendToProgramme, call.roles))
        return;
    write_withdrawal(html, call,
        { "Withdraw what was sent",
            "The counts no longer stand; that they were sent, and withdrawn, stays in the history. The "
            "council can send again.",
            path_of(call, "withdraw"), "One line for the programme; nothing about a person",
            services_sent(own) },
        errors);
}

} // namespace

http::Response own_page(Call& call, const std::string& said, const std::vector<FieldError>& errors)
{
    const auto own = own_of(call);
    if (!own)
        return error_response(call, own.error());
    Html html;
    write_error_summary(html, errors);
    if (!said.empty())
        write_success(html, said);
    write_title(html, call.national->name, call.organisation->name);
    write_guide_link(html, "national");
    write_summary(html, *own);
    write_questions(html, *own->standard, own->standing.questions, Side::Council,
        [&](Html& form, const KeptQuestion& kept) { write_answer_form(form, call, kept, errors); });
    write_what_to_do(html, call, *own, errors);
    write_file(html, call, *own, errors);
    write_withdrawal_of_own(html, call, *own, errors);
    write_own_packs(html, own->packs, path_of(call, "packs"));
    if (service::may(service::Access::SignOff, call.roles))
        write_naming(html, call,
            { path_of(call, "naming"), own->standing.is_named, NamingForm::Side::Council }, errors);
    html.element("h2", { { "class", "govuk-heading-m" } }, "History");
    write_history(html, own->history, CouncilColumn::LeftOut);
    return http::html_response(
        page({ call.national->name, call.visitor(), { { "/national-collections", "National collections" } },
                 !errors.empty() },
            std::move(html).fragment()),
        errors.empty() ? Status::Ok : Status::CannotBeProcessed);
}

http::Response show_own(Call& call)
{
    if (service::runs_it(call))
        return http::see_other(national_path(call.national->id));
    return own_page(call, "", {});
}

} // namespace wres::programme
