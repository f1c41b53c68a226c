// SPDX-License-Identifier: MIT
#include "site/council_pages.h"

#include <ranges>

#include <fmt/format.h>

#include "base/text.h"
#include "language/phrase.h"
#include "site/page_frame.h"
#include "site/year_pages.h"

namespace wres::site {
namespace {

using document::Document;
using language::phrase;
using markup::Html;

void write_heading(Html& html, std::string_view caption, std::string_view heading)
{
    if (!caption.empty())
        html.element("span", { { "class", "govuk-caption-xl" } }, caption);
    html.element("h1", { { "class", "govuk-heading-xl" } }, heading);
}

void write_banner(Html& html, const Document& document)
{
    html.open("div", { { "class", "govuk-inset-text" } });
    html.element("strong", document.banner.title);
    html.text(" " + document.banner.text);
    html.close();
}

void open_list_item(Html& html, const Link& link)
{
    html.open("li");
    html.element("a", { { "class", "govuk-link" }, { "href", link.path } }, link.words);
}

void write_years(Html& html, const Council& council, const std::string& to_council)
{
    html.element("h2", { { "class", "govuk-heading-l" } }, phrase("Every year"));
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    for (const auto& period : council.periods | std::views::reverse) {
        open_list_item(html,
            { fmt::format("{}{}/index.html", to_council, year_folder(period)),
                phrase("{} in {}", council.name, period) });
        html.close();
    }
    html.close();
}

void write_versions(Html& html, const Council& council)
{
    html.element("h2", { { "class", "govuk-heading-l" } }, phrase("Versions and corrections"));
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    for (const auto& version : council.dataset.versions | std::views::reverse) {
        html.open("li");
        html.text(version.issued ? phrase("Version {}, {}: {}", version.number,
                      language::date_phrase(*version.issued), version.note)
                                 : phrase("Version {}: {}", version.number, version.note));
        html.close();
    }
    html.close();
}

void write_downloads(Html& html, const Council& council)
{
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" },
            { "aria-labelledby", "downloads-caption" } });
    html.open("table", { { "class", "govuk-table" } });
    html.element("caption",
        { { "class", "govuk-table__caption govuk-table__caption--m" }, { "id", "downloads-caption" } },
        phrase("Files of version {}", council.dataset.version().number));
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    for (const auto& heading : { phrase("What"), phrase("File") })
        html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, heading);
    html.element("th",
        { { "scope", "col" }, { "class", "govuk-table__header govuk-table__header--numeric" } },
        phrase("Size"));
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
    for (const auto& file : council.downloads) {
        html.open("tr", { { "class", "govuk-table__row" } });
        html.element("th", { { "scope", "row" }, { "class", "govuk-table__header" } }, title_of(file));
        html.open("td", { { "class", "govuk-table__cell" } });
        html.element("a", { { "class", "govuk-link" }, { "href", file.name } }, file.name);
        html.close();
        html.element(
            "td", { { "class", "govuk-table__cell govuk-table__cell--numeric" } }, size_words(file.bytes));
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

/// Writes the pages of one council, each of which knows its place.
class CouncilPages {
public:
    CouncilPages(const SiteFacts& site, const Council& council, const FileTaker& take)
        : site_(site)
        , council_(council)
        , take_(take)
    {
    }

    Done take_all()
    {
        TRY_DONE(take_first_page());
        TRY_DONE(take_data_page());
        for (std::size_t year = 0; year < council_.periods.size(); ++year)
            TRY_DONE(take_year(council_.periods[year], council_.years.value()[year]));
        return {};
    }

    std::vector<ListedPage> listed() && { return std::move(listed_); }

private:
    Done take(const std::string& path, PageFrame frame, Html html, const std::string& listed_as)
    {
        listed_.push_back({ path, listed_as });
        return take_(council_.folder + "/" + path, framed(site_, frame, std::move(html).fragment()));
    }

    Done take_first_page()
    {
        Html html;
        write_council(html, council_, "");
        return take("index.html", { council_.name, "../", { { "index.html", council_.name } } },
            std::move(html), phrase("Summary"));
    }

    Done take_data_page()
    {
        Html html;
        write_heading(html, council_.name, phrase("Data and downloads"));
        html.element("p", { { "class", "govuk-body" } },
            phrase(
                "The files hold the same numbers as these pages. What is hidden in one is hidden in all."));
        write_downloads(html, council_);
        write_versions(html, council_);
        return take("data/index.html",
            { phrase("Data and downloads: {}", council_.name), "../../",
                { { "../index.html", council_.name }, { "index.html", phrase("Data and downloads") } } },
            std::move(html), phrase("Data and downloads"));
    }

    Done take_year(const std::string& period, const Document& document)
    {
        const auto pages = pages_of(document);
        TRY_DONE(take_year_summary(period, document, pages));
        for (std::size_t at = 0; at < pages.size(); ++at)
            TRY_DONE(take_page(period, pages, at));
        return {};
    }

    Done take_year_summary(
        const std::string& period, const Document& document, const std::vector<YearPage>& pages)
    {
        Html html;
        write_heading(html, document.subject, fmt::format("{}, {}", council_.name, period));
        write_banner(html, document);
        html.element("h2", { { "class", "govuk-heading-l" } }, document.summary.heading);
        write_summary(html, document, "");
        write_list(html, pages, YearPage::Kind::Section, phrase("Everything in detail"));
        write_list(html, pages, YearPage::Kind::Table, phrase("Every table"));
        return take(year_folder(period) + "/index.html",
            frame_of(period, fmt::format("{}, {}", council_.name, period), ""), std::move(html),
            phrase("{}: summary", period));
    }

    static void write_list(
        Html& html, const std::vector<YearPage>& pages, YearPage::Kind kind, std::string_view heading)
    {
        html.element("h2", { { "class", "govuk-heading-m" } }, heading);
        html.open("ul", { { "class", "govuk-list" } });
        for (const auto& page : pages) {
            if (page.kind != kind)
                continue;
            open_list_item(html, { page.file, page.title });
            html.close();
        }
        html.close();
    }

    [[nodiscard]] PageFrame frame_of(
        const std::string& period, const std::string& title, const std::string& file) const
    {
        PageFrame frame { title, "../../", { { "../index.html", council_.name }, { "index.html", period } } };
        if (!file.empty())
            frame.way_here.push_back({ file, title });
        return frame;
    }

    Done take_page(const std::string& period, const std::vector<YearPage>& pages, std::size_t at)
    {
        const auto& page = pages[at];
        const auto place = fmt::format("{}, {}", council_.name, period);
        Html html;
        write_heading(html, place, page.title);
        html.element("h2", { { "class", "govuk-visually-hidden" } }, phrase("In words and numbers"));
        write_blocks(html, page, pages);
        if (page.kind == YearPage::Kind::Table)
            write_way_back(html, page);
        else
            write_neighbours(html, pages, at);
        auto frame = frame_of(period, page.title, page.file);
        frame.title = fmt::format("{}, {}", page.title, place);
        return take(fmt::format("{}/{}", year_folder(period), page.file), frame, std::move(html),
            fmt::format("{}: {}", period, page.title));
    }

    static void write_way_back(Html& html, const YearPage& page)
    {
        html.open("p", { { "class", "govuk-body" } });
        html.element("a",
            { { "class", "govuk-link" },
                { "href", page.of_section + "#" + std::get<document::Table>(*page.blocks.front()).id } },
            phrase("Back to: {}", page.section->heading));
        html.close();
    }

    static void write_neighbours(Html& html, const std::vector<YearPage>& pages, std::size_t at)
    {
        const auto is_section = [](const YearPage& page) { return page.kind == YearPage::Kind::Section; };
        const YearPage* before = nullptr;
        const YearPage* after = nullptr;
        for (std::size_t index = 0; index < pages.size(); ++index) {
            if (!is_section(pages[index]))
                continue;
            if (index < at)
                before = &pages[index];
            if (index > at && after == nullptr)
                after = &pages[index];
        }
        html.open("nav",
            { { "class", "govuk-pagination govuk-pagination--block" },
                { "aria-label", phrase("Other parts") } });
        write_neighbour(html, "prev", phrase("Before"), before);
        write_neighbour(html, "next", phrase("Next"), after);
        html.close();
    }

    static void write_neighbour(
        Html& html, std::string_view which, std::string_view words, const YearPage* page)
    {
        if (page == nullptr)
            return;
        html.open("div", { { "class", fmt::format("govuk-pagination__{}", which) } });
        html.open("a",
            { { "class", "govuk-link govuk-pagination__link" }, { "href", page->file }, { "rel", which } });
        html.element("span", { { "class", "govuk-pagination__link-title" } }, words);
        html.element("span", { { "class", "govuk-visually-hidden" } }, ":");
        html.element("span", { { "class", "govuk-pagination__link-label" } }, page->title);
        html.close();
        html.close();
    }

    const SiteFacts& site_;
    const Council& council_;
    const FileTaker& take_;
    std::vector<ListedPage> listed_;
};

} // namespace

std::string year_folder(const std::string& period)
{
    return as_identifier(period);
}

std::string size_words(std::uint64_t bytes)
{
    if (bytes < 1000)
        return phrase("{} bytes", bytes);
    const double thousands = static_cast<double>(bytes) / 1000;
    return thousands < 999.5
        ? phrase("{} kB", language::number_phrase(fmt::format("{:.0f}", thousands)))
        : phrase("{} MB", language::number_phrase(fmt::format("{:.1f}", thousands / 1000)));
}

void write_council(Html& html, const Council& council, const std::string& to_council)
{
    const auto& latest = council.years.value().back();
    write_heading(html, latest.subject, council.name);
    html.element("p", { { "class", "govuk-body-l" } }, latest.about);
    write_banner(html, latest);
    html.element("h2", { { "class", "govuk-heading-l" } }, latest.summary.heading);
    write_summary(html, latest,
        council.periods.empty() ? to_council : to_council + year_folder(council.periods.back()) + "/");
    write_years(html, council, to_council);
    html.element("h2", { { "class", "govuk-heading-l" } }, phrase("Data"));
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    open_list_item(html, { to_council + "data/index.html", phrase("Data and downloads") });
    html.text(phrase(": the report for print and for editing, workbooks, and every number as data"));
    html.close();
    html.close();
    write_versions(html, council);
}

Result<std::vector<ListedPage>> take_council_pages(
    const SiteFacts& site, const Council& council, const FileTaker& take)
{
    CouncilPages pages(site, council, take);
    TRY_DONE(pages.take_all());
    return std::move(pages).listed();
}

} // namespace wres::site
