// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/tables.h"
#include "frame/words_of_people.h"
#include "programme/file_field.h"
#include "programme/pages.h"
#include "programme/paths.h"
#include "programme/report_words.h"
#include "programme/withdrawal_form.h"
#include "service/national_reports.h"
#include "service/service.h"
#include "store/releases.h"

namespace wres::programme {
namespace {

using http::Status;
using markup::Html;
using store::NationalReport;

struct Listed {
    std::vector<NationalReport> reports; // the newest first
    std::vector<std::string> ordered_by; // of each, in words
    std::vector<service::EarlierCounts> earlier;
};

Result<Listed> listed(Call& call)
{
    Listed found;
    found.earlier = TRY(service::earlier_counts_there(call));
    const auto read = call.store.read([&](store::View& view) -> Done {
        found.reports = TRY(store::national_reports_of(view, call.national->id));
        for (const auto& report : found.reports)
            found.ordered_by.push_back(TRY(actor_words(view, report.ordered_by)));
        return {};
    });
    return read ? Result<Listed>(std::move(found)) : std::unexpected(read.error());
}

void write_list(Html& html, const Call& call, const Listed& found)
{
    if (found.reports.empty())
        return write_paragraph(html, "No national report was made yet.");
    open_table(html,
        { "National reports", { "Report", "For", "Version", "State", "Ordered", "By" },
            Caption::ForScreenReaders });
    for (std::size_t at = 0; at < found.reports.size(); ++at) {
        const auto& report = found.reports[at];
        open_linked_row(html, national_path(call.national->id, "reports/" + report.id.text),
            fmt::format("Report {}", report.number));
        write_cell(html, audience_words(report));
        write_cell(html, std::to_string(report.version));
        html.open("td", { { "class", "govuk-table__cell" } });
        write_report_state(html, report);
        html.close();
        write_cell(html, moment_words(report.ordered_at));
        write_cell(html, found.ordered_by[at]);
        html.close();
    }
    close_table(html);
}

/// What stands and can be corrected; nothing where nothing does.
void write_correcting(
    Html& html, const Call& call, const Listed& found, const std::vector<FieldError>& errors)
{
    std::vector<Choice> choices { { "", "Nothing: it is a new report" } };
    for (const auto& report : found.reports) {
        if (report.state == store::NationalReportState::Released)
            choices.push_back({ report.id.text,
                fmt::format(
                    "Report {}, version {}, {}", report.number, report.version, audience_words(report)) });
    }
    if (choices.size() == 1)
        return;
    write_select(html, "corrects", "What it corrects", choices, call.form.text("corrects"));
    write_text_field(html,
        { .id = "correction",
            .label = "What was wrong, and what has changed",
            .hint =
                "For a correction: one sentence, which stands at the head of the report and of every pack",
            .value = call.form.text("correction") },
        errors);
}

void write_earlier(Html& html, const Listed& found)
{
    std::vector<Check> boxes;
    for (const auto& [id, words] : found.earlier)
        boxes.push_back({ id, words, "", true });
    if (!boxes.empty())
        write_checkboxes(html, "earlier", "Earlier years beside it", boxes, {});
}

/// Folded away, unless something is wrong with them.
void write_own_files(Html& html, const std::vector<FieldError>& errors)
{
    const FileField field { .id = "own",
        .label = "Files",
        .hint = "A template (.toml) says which parts the report has; a list of neighbours (.csv) has the "
                "columns council and neighbour. Without them, the usual ones are used",
        .many = true };
    if (std::ranges::find(errors, field.id, &FieldError::field) != errors.end())
        return write_file_field(html, field, errors);
    open_details(html, "A template or a list of neighbours of your own");
    write_file_field(html, field, errors);
    html.close();
    html.close();
}

void write_order(Html& html, const Call& call, const Listed& found, const std::vector<FieldError>& errors)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Make a report");
    write_paragraph(html,
        "It is made from what is accepted now, as a draft that only the programme sees. For the public it "
        "passes the gate, together with the packs, with what councils have published, and with earlier "
        "national reports: with all councils that takes some minutes. Nobody has to wait for it.");
    open_file_form(html, national_path(call.national->id, "reports"), call.form_token);
    write_radios(html, "audience", "Who it is for",
        { { "public", "The public",
              "Nobody can be identified; councils are named only if they agreed. With a pack for each "
              "council" },
            { "internal", "The programme team",
                "Councils are named and nothing is hidden: small numbers may tell who somebody is. The packs "
                "with it are not for councils" } },
        call.form.text("audience").empty() ? "public" : call.form.text("audience"));
    write_earlier(html, found);
    write_correcting(html, call, found, errors);
    if (call.service.terms.paper_limit.count() > 0)
        write_checkboxes(html, "papers", "Papers",
            { { "with", "PDF and Word too", "A PDF of each pack as well, which takes some seconds a council",
                false } },
            {});
    write_own_files(html, errors);
    write_button(html, "Make the report");
    html.close();
}

http::Response reports_page(Call& call, const std::vector<FieldError>& errors)
{
    const auto found = listed(call);
    if (!found)
        return error_response(call, found.error());
    Html html;
    write_error_summary(html, errors);
    write_title(html, "National reports", call.national->name);
    write_list(html, call, *found);
    write_order(html, call, *found, errors);
    return http::html_response(
        page({ "National reports", call.visitor(), way_to_national(call), !errors.empty() },
            std::move(html).fragment()),
        errors.empty() ? Status::Ok : Status::CannotBeProcessed);
}

service::WantedReport wanted_in(const Call& call)
{
    service::WantedReport wanted;
    wanted.audience = call.form.text("audience") == "internal" ? disclosure::Audience::Internal
                                                               : disclosure::Audience::Public;
    wanted.earlier = chosen_in(call.form, "earlier");
    wanted.correction = std::string(trimmed(call.form.text("correction")));
    if (const auto corrects = call.form.text("corrects"); !corrects.empty())
        wanted.corrects = store::NationalReportId { std::string(corrects) };
    wanted.papers = call.form.text("papers") == "with" ? workflow::Papers::With : workflow::Papers::Without;
    for (const auto& file : call.files) {
        if (lower_case(file.name).ends_with(".toml"))
            wanted.template_toml = file.content;
        else
            wanted.neighbours_csv = file.content;
    }
    return wanted;
}

/// The field that an error is about; nothing when it is about none.
std::string_view field_of(const Error& error)
{
    if (error.code == "store.note_missing" || error.code == "store.not_standing")
        return "correction";
    if (error.code == "nation.nothing_accepted")
        return "audience-public";
    const bool is_of_files = error.code.starts_with("standard.") || error.code.starts_with("neighbours.")
        || error.code.starts_with("csv.");
    return is_of_files ? "own" : "";
}

} // namespace

http::Response show_national_reports(Call& call)
{
    return reports_page(call, {});
}

http::Response order_report(Call& call)
{
    const auto wanted = wanted_in(call);
    if (!wanted.corrects && !wanted.correction.empty())
        return reports_page(call, { { "corrects", "Choose what it corrects" } });
    const auto ordered = service::order_national_report(call, wanted);
    if (ordered)
        return http::see_other(national_path(call.national->id, "reports/" + ordered->text));
    const auto field = field_of(ordered.error());
    return field.empty() ? error_response(call, ordered.error())
                         : reports_page(call, { { std::string(field), ordered.error().message } });
}

} // namespace wres::programme
