// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "frame/guide.h"
#include "page/report_blocks.h"
#include "report/csv_report.h"
#include "returns/pages.h"
#include "service/calculation.h"

namespace wres::returns {
namespace {

using disclosure::Audience;
using document::Document;
using document::Section;
using markup::Html;

/// The parts that have a page of their own. What was noticed about the data has a better one: the page of
/// findings.
std::vector<const Section*> parts_of(const Document& document)
{
    std::vector<const Section*> parts;
    for (const auto& section : document.sections) {
        if (section.id != "data-quality")
            parts.push_back(&section);
    }
    return parts;
}

void write_section_list(Html& html, const Call& call, const Document& document)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Everything in detail");
    html.open("ul", { { "class", "govuk-list" } });
    for (const auto* part : parts_of(document)) {
        const auto& section = *part;
        html.open("li");
        html.element("a",
            { { "class", "govuk-link" },
                { "href", collection_path(call.collection->id, "results/" + section.id) } },
            section.overline.empty() ? section.heading
                                     : fmt::format("{}: {}", section.overline, section.heading));
        html.close();
    }
    html.close();
}

void write_neighbour(
    Html& html, const Call& call, std::string_view which, std::string_view words, const Section& section)
{
    html.open("div", { { "class", fmt::format("govuk-pagination__{}", which) } });
    html.open("a",
        { { "class", "govuk-link govuk-pagination__link" },
            { "href", collection_path(call.collection->id, "results/" + section.id) }, { "rel", which } });
    html.element("span", { { "class", "govuk-pagination__link-title" } }, words);
    html.element("span", { { "class", "govuk-visually-hidden" } }, ":");
    html.element("span", { { "class", "govuk-pagination__link-label" } }, section.heading);
    html.close();
    html.close();
}

void write_neighbours(Html& html, const Call& call, const std::vector<const Section*>& parts, std::size_t at)
{
    html.open("nav",
        { { "class", "govuk-pagination govuk-pagination--block" },
            { "aria-label", "Other parts of the results" } });
    if (at > 0)
        write_neighbour(html, call, "prev", "Before", *parts[at - 1]);
    if (at + 1 < parts.size())
        write_neighbour(html, call, "next", "Next", *parts[at + 1]);
    html.close();
}

Frame report_frame(const Call& call, std::string title)
{
    Frame frame { std::move(title), call.visitor(), way_to_collection(call) };
    frame.shows_report = true;
    return frame;
}

} // namespace

http::Response show_results(Call& call)
{
    const auto results = service::newest_results(call, Audience::Internal);
    if (!results)
        return error_response(call, results.error());
    const auto& document = (*results)->document.value();
    Html html;
    write_title(html, "Results", service::collection_name(call));
    write_guide_link(html, "results");
    html.open("div", { { "class", "govuk-warning-text" } });
    html.element("span", { { "class", "govuk-warning-text__icon" }, { "aria-hidden", "true" } }, "!");
    html.open("strong", { { "class", "govuk-warning-text__text" } });
    html.element("span", { { "class", "govuk-visually-hidden" } }, "Warning");
    html.text(document.banner.title + " " + document.banner.text);
    html.close();
    html.close();
    if (const auto& periods = (*results)->release.value().periods; periods.size() > 1)
        write_paragraph(html,
            fmt::format(
                "Each indicator's page shows it over time, {} to {}.", periods.front(), periods.back()));
    html.element("h2", { { "class", "govuk-heading-m" } }, document.summary.heading);
    page::write_blocks(html, document.summary.blocks, collection_path(call.collection->id, "results/"));
    write_section_list(html, call, document);
    html.open("p", { { "class", "govuk-body" } });
    html.element("a",
        { { "class", "govuk-link" }, { "href", collection_path(call.collection->id, "results.csv") } },
        "Download every number (CSV)");
    html.close();
    return http::html_response(frame::page(report_frame(call, "Results"), std::move(html).fragment()));
}

http::Response send_results(Call& call)
{
    const auto results = service::newest_results(call, Audience::Internal);
    if (!results)
        return error_response(call, results.error());
    return http::download(report::csv_report((*results)->release), "text/csv; charset=utf-8",
        fmt::format("results-internal-{}-{}.csv", call.organisation->name, call.collection->period));
}

http::Response show_section(Call& call)
{
    const auto results = service::newest_results(call, Audience::Internal);
    if (!results)
        return error_response(call, results.error());
    const auto parts = parts_of((*results)->document.value());
    const auto at = std::ranges::find(parts, call.named.text("section"), &Section::id);
    if (at == parts.end())
        return refusal_page(call.request, http::Status::NotFound, call.visitor());
    const auto* found = *at;
    Html html;
    write_title(html, found->heading,
        fmt::format(
            "{}{}{}", service::collection_name(call), found->overline.empty() ? "" : ": ", found->overline));
    write_guide_link(html, "results");
    html.element("h2", { { "class", "govuk-visually-hidden" } }, "In words and numbers");
    page::write_blocks(html, found->blocks, collection_path(call.collection->id, "results/"));
    write_neighbours(html, call, parts, static_cast<std::size_t>(at - parts.begin()));
    auto frame = report_frame(call, found->heading);
    frame.way_here.push_back({ collection_path(call.collection->id, "results"), "Results" });
    return http::html_response(frame::page(frame, std::move(html).fragment()));
}

} // namespace wres::returns
