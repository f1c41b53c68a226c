// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "frame/tables.h"
#include "programme/file_field.h"
#include "programme/letters.h"
#include "programme/pages.h"
#include "programme/paths.h"
#include "programme/state_words.h"
#include "service/council_submission.h"
#include "service/national_work.h"
#include "service/service.h"
#include "workflow/clock.h"
#include "workflow/input_files.h"
#include "workflow/release.h"

namespace wres::programme {
namespace {

using collection::EventKind;
using http::Status;
using markup::Html;
using workflow::OpenCollection;
using workflow::StoredCollection;

/// What is said at the top: what was done, or what could not be.
struct Said {
    std::string done;
    std::vector<FieldError> errors;
    Status status = Status::Ok;
};

struct Row {
    std::string area;
    std::string name;
    collection::CouncilStanding standing;
    std::optional<store::CollectionState> own;
};

struct Overview {
    submission::Request request;
    std::shared_ptr<const standard::Standard> standard;
    std::vector<Row> rows;
    bool is_closed = false;
};

Result<Overview> overview_of(Call& call)
{
    std::optional<Overview> overview;
    const auto look = [&](OpenCollection& open, StoredCollection& stored) -> Done {
        overview = Overview { open.place->request(), open.basis.standard, {},
            collection::is_closed(open.place->events()) };
        const auto own = TRY(service::own_states(stored.view(), overview->request, stored.invited()));
        for (const auto& [area, council] : open.standing()) {
            Row row { area, workflow::name_of(open.basis, area), council, {} };
            if (const auto found = own.find(area); found != own.end())
                row.own = found->second;
            overview->rows.push_back(std::move(row));
        }
        std::ranges::sort(overview->rows, {}, &Row::name);
        return {};
    };
    if (const auto done = service::look_at_national(call, look); !done)
        return std::unexpected(done.error());
    return *std::move(overview);
}

/// "adult social care: 3 submitted, 1 accepted".
std::string summary_of(const Overview& overview, const std::string& scope)
{
    std::map<std::string, std::size_t> councils;
    for (const auto& row : overview.rows) {
        const auto service = row.standing.services.find(scope);
        if (service != row.standing.services.end())
            ++councils[standing_words(service->second, row.own, overview.request, workflow::today())];
    }
    std::vector<std::string> parts;
    for (const auto& [words, number] : councils)
        parts.push_back(fmt::format("{} {}", number, words));
    return parts.empty() ? "nobody is invited yet" : join(parts, "; ");
}

void write_summary(Html& html, const Overview& overview)
{
    html.open("dl", { { "class", "govuk-summary-list" } });
    write_summary_row(html, "State", overview.is_closed ? "Closed: nothing more is taken" : "Open");
    write_summary_row(html, "Asks for",
        fmt::format("{}, {}: {}", service::standard_words(overview.request.standard), overview.request.period,
            services_words(*overview.standard, overview.request.scopes)));
    write_summary_row(html, "Days",
        fmt::format("{} to {}", british_date(overview.request.opens), british_date(overview.request.closes)));
    for (const auto& scope : overview.request.scopes)
        write_summary_row(html, service_words(*overview.standard, scope), summary_of(overview, scope));
    html.close();
}

std::size_t questions_at(const Row& row, std::initializer_list<collection::Stage> stages)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(row.standing.questions, [&](const collection::KeptQuestion& kept) {
            return std::ranges::find(stages, kept.stage) != stages.end();
        }));
}

std::string questions_words(const Row& row)
{
    using enum collection::Stage;
    const auto noticed = questions_at(row, { Noticed });
    const auto open = questions_at(row, { Asked, Answered });
    std::vector<std::string> parts;
    if (noticed > 0)
        parts.push_back(fmt::format("{} to look at", noticed));
    if (open > 0)
        parts.push_back(fmt::format("{} open", open));
    return join(parts, ", ");
}

void write_councils(Html& html, const Call& call, const Overview& overview)
{
    html.element(
        "h2", { { "class", "govuk-heading-m" } }, fmt::format("Councils ({})", overview.rows.size()));
    write_link(html, national_path(call.national->id, "councils"), "Invite councils");
    if (overview.rows.empty())
        return;
    std::vector<std::string> headings { "Council" };
    for (const auto& scope : overview.request.scopes)
        headings.push_back(service_words(*overview.standard, scope));
    headings.insert(headings.end(), { "Submissions", "Questions", "Reminders" });
    open_table(html, { "Where each council stands", headings, Caption::ForScreenReaders });
    for (const auto& row : overview.rows) {
        open_linked_row(html, national_path(call.national->id, "councils/" + row.area), row.name);
        for (const auto& scope : overview.request.scopes) {
            html.open("td", { { "class", "govuk-table__cell" } });
            const auto service = row.standing.services.find(scope);
            if (service != row.standing.services.end())
                write_standing(html, service->second, row.own, overview.request, workflow::today());
            html.close();
        }
        write_cell(html, std::to_string(row.standing.digests.size()));
        write_cell(html, questions_words(row));
        write_cell(html, std::to_string(row.standing.reminders));
        html.close();
    }
    close_table(html);
}

void write_receiving(Html& html, const Call& call, const std::vector<FieldError>& errors)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Receive what came by e-mail or on a stick");
    open_file_form(html, national_path(call.national->id, "submissions"), call.form_token);
    write_file_field(html,
        { .id = "files",
            .label = "Sealed files",
            .hint = "As wres submit made them, such as leeds.wressubmission; as many as you like, in any "
                    "order",
            .many = true },
        errors);
    write_text_field(html,
        { .id = "correction",
            .label = "What they correct, if they correct counts that were accepted",
            .hint = "One sentence, for readers of both",
            .value = call.form.text("correction") },
        errors);
    write_button(html, "Receive", ButtonKind::Secondary);
    html.close();
}

void write_comparing(Html& html, const Call& call)
{
    open_details(html, "Counts to hold submissions against");
    write_paragraph(html,
        "Besides the Census and each other, submissions are held against councils’ own counts of earlier "
        "years (.wrescube) and against published headcounts of the Department for Education (.csv). What is "
        "sent here takes the place of what was sent before.");
    open_file_form(html, national_path(call.national->id, "comparisons"), call.form_token);
    write_radios(html, "kind", "What they are",
        { { "earlier", "Councils’ counts of earlier years", "A file of counts, .wrescube" },
            { "published", "Published headcounts", "The Department for Education’s file, .csv" } },
        "earlier");
    write_file_field(html, { .id = "compared", .label = "File", .hint = "", .many = true }, {});
    write_button(html, "Keep", ButtonKind::Secondary);
    html.close();
    html.close();
    html.close();
}

void write_acts(Html& html, const Call& call, const Overview& overview, const std::vector<FieldError>& errors)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "For all councils");
    html.open("div", { { "class", "govuk-button-group" } });
    write_button_form(html, national_path(call.national->id, "reminders"), call.form_token,
        "Remind those who have not sent everything");
    write_button_form(
        html, national_path(call.national->id, "look-again"), call.form_token, "Look again at what was sent");
    html.close();
    open_details(html, overview.is_closed ? "Reopen the collection" : "Close the collection");
    write_paragraph(html,
        overview.is_closed
            ? "Councils can then send again: corrections too, each with a note about what it corrects. What "
              "was accepted stands until then."
            : "Nothing more is taken then. It can be reopened, with a reason; both stay in the history.");
    open_form(html, national_path(call.national->id, "state"), call.form_token);
    write_hidden_field(html, "act", overview.is_closed ? "reopen" : "close");
    write_text_field(html,
        { .id = "reason",
            .label = overview.is_closed ? "Why it is reopened" : "A note, if there is one",
            .hint = "One line, kept in the history; nothing about a person",
            .value = call.form.text("reason") },
        errors);
    write_button(html, overview.is_closed ? "Reopen" : "Close", ButtonKind::Secondary);
    html.close();
    html.close();
    html.close();
}

void write_further(Html& html, const Call& call)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Results and files");
    const auto path = [&](std::string_view part) { return national_path(call.national->id, part); };
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    for (const auto& [part, words] : { std::pair { "results", "National estimates from what is accepted" },
             std::pair { "reports", "National reports and packs" },
             std::pair { "counts.wrescube", "Accepted counts, for wres nation (.wrescube)" },
             std::pair { "collection.toml", "What councils are asked for (collection.toml)" },
             std::pair { "history", "History" } }) {
        html.open("li");
        html.element("a", { { "class", "govuk-link" }, { "href", path(part) } }, words);
        html.close();
    }
    html.close();
}

http::Response overview_page(Call& call, const Said& said)
{
    const auto overview = overview_of(call);
    if (!overview)
        return error_response(call, overview.error());
    Html html;
    write_error_summary(html, said.errors);
    if (!said.done.empty())
        write_success(html, said.done);
    write_title(html, call.national->name, call.organisation->name);
    write_guide_link(html, "programme");
    write_summary(html, *overview);
    write_councils(html, call, *overview);
    if (!overview->is_closed)
        write_receiving(html, call, said.errors);
    write_acts(html, call, *overview, said.errors);
    write_comparing(html, call);
    write_further(html, call);
    return http::html_response(
        page({ call.national->name, call.visitor(), { { "/national-collections", "National collections" } },
                 !said.errors.empty() },
            std::move(html).fragment()),
        said.status);
}

/// What became of files that came, in words; those that were refused as errors.
Said said_of(const std::vector<workflow::Arrival>& arrivals)
{
    Said said;
    std::size_t taken = 0;
    std::size_t noticed = 0;
    for (const auto& arrival : arrivals) {
        if (arrival.refusal) {
            const auto& words = arrival.refusal->message;
            const bool names_it = words.find(arrival.file) != std::string::npos;
            said.errors.push_back({ "files", names_it ? words : fmt::format("{}: {}", arrival.file, words) });
        } else {
            ++taken;
            noticed += arrival.questions.size();
        }
    }
    if (taken > 0)
        said.done = fmt::format("{} {} taken.{}", taken, taken == 1 ? "submission was" : "submissions were",
            noticed == 0 ? " Nothing in them looks like a slip."
                         : fmt::format(" {} {} like a slip: look at them on the councils’ pages.", noticed,
                             noticed == 1 ? "number looks" : "numbers look"));
    if (!said.errors.empty())
        said.status = Status::CannotBeProcessed;
    return said;
}

} // namespace

http::Response show_overview(Call& call)
{
    return overview_page(call, {});
}

http::Response receive_submissions(Call& call)
{
    if (call.files.empty())
        return overview_page(
            call, { {}, { { "files", "Choose at least one sealed file" } }, Status::CannotBeProcessed });
    const auto arrivals =
        service::receive_sealed(call, call.files, std::string(trimmed(call.form.text("correction"))));
    if (arrivals)
        return overview_page(call, said_of(*arrivals));
    const auto& error = arrivals.error();
    if (error.code == "collection.correction_note" || error.code == "collection.note")
        return overview_page(call, { {}, { { "correction", error.message } }, Status::CannotBeProcessed });
    return error_response(call, error);
}

http::Response look_again(Call& call)
{
    std::size_t added = 0;
    const auto done = service::change_national(call, [&](OpenCollection& open, StoredCollection&) -> Done {
        added = TRY(workflow::ask_again(open, workflow::Asking::AfterALook));
        return {};
    });
    if (!done)
        return error_response(call, done.error());
    return overview_page(call,
        { added == 0 ? "Nothing new looks like a slip."
                     : fmt::format("{} more to look at, on the councils’ pages.", added),
            {} });
}

http::Response remind_silent(Call& call)
{
    std::vector<std::string> reminded;
    const auto done = service::change_national(call, [&](OpenCollection& open, StoredCollection&) -> Done {
        reminded = workflow::silent_councils(open);
        for (const auto& area : reminded)
            TRY_DONE(workflow::record(
                open, { .kind = EventKind::Reminded, .at = {}, .area = area, .scopes = {} }));
        return {};
    });
    if (!done)
        return error_response(call, done.error());
    std::size_t letters = 0;
    for (const auto& area : reminded) {
        const auto written = write_to_council(call, area, LetterKind::Reminder);
        if (!written)
            return error_response(call, written.error());
        letters += *written;
    }
    return overview_page(call,
        { reminded.empty() ? "Every council has sent everything that is asked for."
                           : fmt::format("{} {} reminded. {}", reminded.size(),
                               reminded.size() == 1 ? "council is" : "councils are", letters_words(letters)),
            {} });
}

http::Response close_or_reopen(Call& call)
{
    const bool closes = call.form.text("act") == "close";
    const auto reason = std::string(trimmed(call.form.text("reason")));
    if (!closes && reason.empty())
        return overview_page(
            call, { {}, { { "reason", "Say why it is reopened" } }, Status::CannotBeProcessed });
    collection::Event event {
        .kind = closes ? EventKind::Closed : EventKind::Reopened, .at = {}, .area = {}, .scopes = {}
    };
    event.note = reason;
    const auto done = service::record_national(call, event);
    if (done)
        return http::see_other(national_path(call.national->id));
    if (done.error().code == "collection.note")
        return overview_page(call, { {}, { { "reason", done.error().message } }, Status::CannotBeProcessed });
    return error_response(call, done.error());
}

http::Response compare_with(Call& call)
{
    if (call.files.empty())
        return overview_page(
            call, { {}, { { "compared", "Choose the file to compare with" } }, Status::CannotBeProcessed });
    const auto comparison = call.form.text("kind") == "published" ? workflow::Comparison::Published
                                                                  : workflow::Comparison::Earlier;
    workflow::InputFiles input;
    for (const auto& file : call.files)
        input.add({ file.name, bytes_of(file.content) });
    const auto done = service::change_national(call, [&](OpenCollection& open, StoredCollection&) {
        return workflow::keep_comparison(open, call.service.standards, comparison, input);
    });
    if (!done)
        return overview_page(
            call, { {}, { { "compared", done.error().message } }, Status::CannotBeProcessed });
    return overview_page(call,
        { "Submissions are held against these counts from now on. Look again at those that came before.",
            {} });
}

} // namespace wres::programme
