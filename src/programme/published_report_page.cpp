// SPDX-License-Identifier: MIT
//
// What anybody may read of national collections: the list of published national reports, each with its page,
// and in place of one that no longer stands, why.

#include <algorithm>

#include <fmt/format.h>

#include "frame/words_of_people.h"
#include "programme/pages.h"
#include "programme/report_links.h"
#include "service/national_reports.h"

namespace wres::programme {
namespace {

using markup::Html;
using store::NationalReportState;

constexpr std::string_view england_folder = "report/england";

struct Published {
    store::NationalReport report;
    store::NationalCollection collection;
    std::string programme; // its name
};

Result<Published> with_owner(store::View& view, store::NationalReport report)
{
    auto collection = TRY(store::national_collection(view, report.collection));
    auto programme = TRY(store::organisation(view, collection.organisation)).name;
    return Published { std::move(report), std::move(collection), std::move(programme) };
}

std::string path_of(const store::NationalReport& report)
{
    return "/national-reports/" + report.id.text;
}

struct Shown {
    Published published;
    std::vector<std::string> names;
    std::vector<std::string> england_names;
    std::optional<store::NationalReport> standing; // in its place
};

Result<Shown> shown_of(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<Shown> {
        auto named = TRY(service::named_public_report(view, call));
        Shown shown { TRY(with_owner(view, std::move(named))), {}, {}, {} };
        const auto& report = shown.published.report;
        shown.names = TRY(store::national_report_file_names(view, report.id, service::main_folder(report)));
        shown.england_names =
            TRY(store::national_report_file_names(view, report.id, std::string(england_folder)));
        for (auto& other : TRY(store::national_reports_of(view, report.collection))) {
            if (other.audience == report.audience && other.state == NationalReportState::Released)
                shown.standing = std::move(other);
        }
        return shown;
    });
}

void write_corrected(Html& html, const Shown& shown)
{
    html.open("div", { { "class", "govuk-inset-text" } });
    html.element("h2", { { "class", "govuk-heading-s" } },
        fmt::format("Corrected {}", moment_words(*shown.published.report.ended_at)));
    if (shown.standing)
        write_lines(html, shown.standing->correction);
    html.close();
    write_paragraph(html, "What stood here was wrong, and is no longer given out.");
    if (shown.standing)
        write_link(html, path_of(*shown.standing), "Read the corrected report");
}

void write_standing(Html& html, const Shown& shown)
{
    const auto& report = shown.published.report;
    write_paragraph(
        html, fmt::format("Published {}, version {}.", moment_words(*report.released_at), report.version));
    if (!report.correction.empty()) {
        html.open("div", { { "class", "govuk-inset-text" } });
        html.element("h2", { { "class", "govuk-heading-s" } }, "This is a correction");
        write_lines(html, report.correction);
        html.close();
    }
    html.element("h2", { { "class", "govuk-heading-m" } }, "The national report");
    write_report_links(html, shown.names, path_of(report) + "/files");
    html.element("h2", { { "class", "govuk-heading-m" } }, "England and its regions");
    write_report_links(html, shown.england_names, path_of(report) + "/england");
}

} // namespace

http::Response show_published_reports(Call& call)
{
    const auto all = call.store.read([](store::View& view) -> Result<std::vector<Published>> {
        std::vector<Published> published;
        for (auto& report : TRY(store::standing_national_reports(view)))
            published.push_back(TRY(with_owner(view, std::move(report))));
        return published;
    });
    if (!all)
        return error_response(call, all.error());
    Html html;
    write_title(html, "National reports");
    if (all->empty())
        write_paragraph(html, "No national report is published yet.");
    html.open("ul", { { "class", "govuk-list govuk-list--spaced" } });
    for (const auto& [report, collection, programme] : *all) {
        html.open("li");
        html.element("a", { { "class", "govuk-link" }, { "href", path_of(report) } },
            fmt::format("{}: {}", programme, collection.name));
        html.element("span", { { "class", "govuk-body-s app-secondary app-block" } },
            fmt::format("Published {}", moment_words(*report.released_at)));
        html.close();
    }
    html.close();
    write_link(html, "/published", "What councils have published");
    return http::html_response(page({ "National reports", call.visitor(), {} }, std::move(html).fragment()));
}

http::Response show_published_report(Call& call)
{
    const auto shown = shown_of(call);
    if (!shown)
        return error_response(call, shown.error());
    const auto& [report, collection, programme] = shown->published;
    Html html;
    write_title(html, fmt::format("{}: the national report", collection.name), programme);
    if (report.state == NationalReportState::Released)
        write_standing(html, *shown);
    else
        write_corrected(html, *shown);
    return http::html_response(page({ fmt::format("{}: the national report", collection.name), call.visitor(),
                                        { { "/national-reports", "National reports" } } },
        std::move(html).fragment()));
}

} // namespace wres::programme
