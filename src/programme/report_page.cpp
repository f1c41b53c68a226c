// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/tables.h"
#include "frame/words_of_people.h"
#include "programme/own_packs.h"
#include "programme/pages.h"
#include "programme/paths.h"
#include "programme/report_links.h"
#include "programme/report_words.h"
#include "service/national_reports.h"
#include "service/national_work.h"
#include "store/releases.h"
#include "workflow/national_making.h"
#include "workflow/release.h"

namespace wres::programme {
namespace {

using http::Status;
using markup::Html;
using store::CheckOutcome;
using store::NationalReport;
using store::NationalReportState;

constexpr std::string_view england_folder = "report/england";

struct Shown {
    NationalReport report;
    std::string ordered_by;
    std::string released_by; // empty: nobody yet
    std::map<std::string, std::vector<std::string>> names; // of its files, by folder
    std::vector<store::NationalReportCheck> checks; // the newest first
    std::map<std::string, std::string> council_names; // by the folder of the pack
};

bool is_public(const NationalReport& report)
{
    return report.audience == store::public_audience;
}

bool is_made(const NationalReport& report)
{
    return report.state == NationalReportState::Draft || report.state == NationalReportState::Released
        || report.state == NationalReportState::Corrected;
}

Result<Shown> shown_of(Call& call)
{
    Shown shown;
    const auto look = [&](workflow::OpenCollection& open, workflow::StoredCollection& stored) -> Done {
        auto& view = stored.view();
        shown.report = TRY(service::named_national_report(view, call));
        shown.ordered_by = TRY(actor_words(view, shown.report.ordered_by));
        if (!shown.report.released_by.empty())
            shown.released_by = TRY(actor_words(view, shown.report.released_by));
        shown.names = TRY(store::national_report_file_names(view, shown.report.id));
        shown.checks = TRY(store::checks_of(view, shown.report.id));
        for (const auto& population : open.basis.populations.all())
            shown.council_names[pack_folder(population.area.name)] = population.area.name;
        return {};
    };
    if (const auto done = service::look_at_national(call, look); !done)
        return std::unexpected(done.error());
    return shown;
}

std::string path_of(const Call& call, const NationalReport& report, std::string_view part = {})
{
    return national_path(
        call.national->id, fmt::format("reports/{}{}{}", report.id.text, part.empty() ? "" : "/", part));
}

/// How much that was published before it was held together with.
std::string beside_words(const NationalReport& report)
{
    const auto releases = std::ranges::count(report.beside, '\n');
    return releases == 1 ? "One release that was published before"
                         : fmt::format("{} releases that were published before", releases);
}

void write_facts(Html& html, const Shown& shown)
{
    const auto& report = shown.report;
    html.open("p", { { "class", "govuk-body" } });
    write_report_state(html, report);
    html.close();
    html.open("dl", { { "class", "govuk-summary-list" } });
    write_summary_row(html, "For", audience_words(report));
    write_summary_row(html, "Version", std::to_string(report.version));
    if (!report.correction.empty())
        write_summary_row(html, "Correction", report.correction);
    write_summary_row(
        html, "Ordered", fmt::format("{}, by {}", moment_words(report.ordered_at), shown.ordered_by));
    if (report.made_at)
        write_summary_row(html, "Made", moment_words(*report.made_at));
    if (is_public(report))
        write_summary_row(html, "Held together with",
            report.beside.empty() ? "Nothing: nothing was published before" : beside_words(report));
    if (report.released_at)
        write_summary_row(html, is_public(report) ? "Published" : "Made final",
            fmt::format("{}, by {}", moment_words(*report.released_at), shown.released_by));
    if (report.ended_at)
        write_summary_row(html, report.state == NationalReportState::Corrected ? "Corrected" : "Discarded",
            moment_words(*report.ended_at));
    html.close();
}

void write_acts(Html& html, const Call& call, const Shown& shown)
{
    const auto& report = shown.report;
    const auto button = [&](std::string_view act, std::string_view words, ButtonKind kind) {
        write_button_form(html, path_of(call, report, act), call.form_token, words, kind);
    };
    switch (report.state) {
    case NationalReportState::BeingMade:
        write_inset(html, "It is being made. Nobody has to wait for it: look again in a minute or later.");
        return write_link(html, path_of(call, report), "Look again");
    case NationalReportState::Failed:
        write_inset(html, fmt::format("It could not be made. {}", report.trouble));
        return button("discard", "Discard it", ButtonKind::Secondary);
    case NationalReportState::Draft:
        write_paragraph(html,
            is_public(report)
                ? "Read it, then publish it. Everybody can read the report then, and each council on this "
                  "server finds its own pack on its page. What is published stays known: a mistake found "
                  "later is mended by a correction."
                : "Read it, then make it final. It stays with the programme team.");
        html.open("div", { { "class", "govuk-button-group" } });
        button("release", is_public(report) ? "Publish it" : "Make it final", ButtonKind::Main);
        button("discard", "Discard the draft", ButtonKind::Secondary);
        return html.close();
    case NationalReportState::Released:
        if (is_public(report))
            write_link(html, "/national-reports/" + report.id.text, "The page that everybody can read");
        return write_link(
            html, national_path(call.national->id, "reports"), "If something is wrong: make its correction");
    case NationalReportState::Corrected:
        return write_inset(html, "A correction stands in its place. Its files are kept for the programme.");
    case NationalReportState::Discarded: return;
    }
}

void write_folder(Html& html, const Call& call, const Shown& shown, const std::string& folder,
    std::string_view heading, std::string_view part)
{
    const auto names = shown.names.find(folder);
    if (names == shown.names.end())
        return;
    html.element("h2", { { "class", "govuk-heading-m" } }, heading);
    write_report_links(html, names->second, path_of(call, shown.report, part));
}

void write_packs(Html& html, const Call& call, const Shown& shown)
{
    const auto first = shown.names.lower_bound(std::string(workflow::packs_part));
    if (first == shown.names.end())
        return;
    html.element("h2", { { "class", "govuk-heading-m" } }, "The packs");
    write_paragraph(html,
        is_public(shown.report)
            ? "Each holds its council’s own full counts, and of others what is published: it is for that "
              "council alone. Councils that are not on this server are sent theirs by you."
            : "They are made from everybody’s full counts, and are for the programme team: no council is "
              "given one.");
    open_details(html, "Every council’s pack");
    html.open("ul", { { "class", "govuk-list" } });
    for (auto pack = first; pack != shown.names.end(); ++pack) {
        const auto known = shown.council_names.find(pack->first);
        const auto folder = pack->first.substr(workflow::packs_part.size());
        const auto name = known == shown.council_names.end() ? folder : known->second;
        html.open("li");
        html.text(name + ": ");
        for (const auto& file : pack->second) {
            if (!is_offered(file) || file.ends_with(".json"))
                continue;
            html.element("a",
                { { "class", "govuk-link govuk-!-margin-right-2" },
                    { "href", path_of(call, shown.report, fmt::format("packs/{}/{}", folder, file)) },
                    { "aria-label", fmt::format("{}, {}", name, file) } },
                file == "pack.html" ? std::string("page") : file.substr(file.rfind('.') + 1));
            html.text(" ");
        }
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

std::string outcome_words(const store::NationalReportCheck& check)
{
    switch (check.outcome) {
    case CheckOutcome::Waiting: return "It is being made again. Look again in a minute or later.";
    case CheckOutcome::Same: return "Every file is what it was, byte for byte.";
    case CheckOutcome::Differs: {
        const auto files = std::ranges::count(check.words, '\n') + 1;
        return fmt::format("{} not what {}: {}",
            files == 1 ? "One file is" : fmt::format("{} files are", files),
            files == 1 ? "it was" : "they were", check.words.substr(0, check.words.find('\n')));
    }
    case CheckOutcome::Failed: return fmt::format("It could not be made again. {}", check.words);
    }
    return {};
}

void write_checks(Html& html, const Call& call, const Shown& shown)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Making it again");
    write_paragraph(html,
        "What it was made from is kept: the counts, the settings, the template, the checksum of the standard "
        "and of every file. Made again from that, every file is the same, byte for byte, with the same "
        "version of the program.");
    for (const auto& check : shown.checks)
        write_inset(html, fmt::format("Asked {}. {}", moment_words(check.asked_at), outcome_words(check)));
    const bool is_waiting = !shown.checks.empty() && shown.checks.front().outcome == CheckOutcome::Waiting;
    if (is_waiting)
        write_link(html, path_of(call, shown.report), "Look again");
    else
        write_button_form(
            html, path_of(call, shown.report, "check"), call.form_token, "Make it again and compare");
    html.open("ul", { { "class", "govuk-list" } });
    for (const auto& [name, words] : { std::pair { "record.json", "What it was made from (JSON)" },
             std::pair {
                 "counts.wrescube", "The counts: every council’s, not to be passed on (.wrescube)" } }) {
        html.open("li");
        html.element("a",
            { { "class", "govuk-link" },
                { "href", path_of(call, shown.report, fmt::format("inputs/{}", name)) } },
            words);
        html.close();
    }
    html.close();
}

http::Response report_page(Call& call, const std::string& said, const std::vector<FieldError>& errors)
{
    const auto shown = shown_of(call);
    if (!shown)
        return error_response(call, shown.error());
    const auto& report = shown->report;
    const auto title = fmt::format("National report {}", report.number);
    Html html;
    write_error_summary(html, errors);
    if (!said.empty())
        write_success(html, said);
    write_title(html, title, call.national->name);
    write_facts(html, *shown);
    write_acts(html, call, *shown);
    if (is_made(report)) {
        write_folder(html, call, *shown, service::main_folder(report), "The national report", "files");
        write_folder(html, call, *shown, std::string(england_folder), "England and its regions", "england");
        write_packs(html, call, *shown);
        write_checks(html, call, *shown);
    }
    auto way = way_to_national(call);
    way.push_back({ national_path(call.national->id, "reports"), "National reports" });
    return http::html_response(
        page({ title, call.visitor(), way, !errors.empty() }, std::move(html).fragment()),
        errors.empty() ? Status::Ok : Status::CannotBeProcessed);
}

/// Does something to the report that the route names, and shows its page with what was done.
http::Response acted(
    Call& call, const std::string& said, const std::function<Done(const store::NationalReportId&)>& act)
{
    const auto report =
        call.store.read([&](store::View& view) { return service::named_national_report(view, call); });
    if (!report)
        return error_response(call, report.error());
    if (const auto done = act(report->id); !done) {
        const bool is_of_the_page = done.error().code.starts_with("store.step")
            || done.error().code == "store.release_out_of_date" || done.error().code == "store.note_missing";
        return is_of_the_page ? report_page(call, "", { { "main", done.error().message } })
                              : error_response(call, done.error());
    }
    return report_page(call, said, {});
}

} // namespace

http::Response show_national_report(Call& call)
{
    return report_page(call, "", {});
}

http::Response release_report(Call& call)
{
    return acted(call, "It is released.",
        [&](const store::NationalReportId& id) { return service::release_national_report(call, id); });
}

http::Response discard_report(Call& call)
{
    return acted(call, "It is discarded, and its files are gone.", [&](const store::NationalReportId& id) {
        return call.store.change(call.occasion(),
            [&](store::Change& change) { return store::discard_national_report(change, id); });
    });
}

http::Response check_report(Call& call)
{
    return acted(call, "It is made again, and compared.",
        [&](const store::NationalReportId& id) { return service::check_national_report(call, id); });
}

} // namespace wres::programme
