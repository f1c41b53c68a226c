// SPDX-License-Identifier: MIT
#include "site/site.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/invariant.h"
#include "language/phrase.h"
#include "markup/html.h"
#include "opendata/catalogue.h"
#include "opendata/feed.h"
#include "opendata/named_uuid.h"
#include "site/accessibility_statement.h"
#include "site/council_pages.h"
#include "site/page_frame.h"
#include "site/search_index.h"
#include "site/site_assets.h"
#include "site/site_map.h"
#include "site/words_around.h"

namespace wres::site {
namespace {

using language::phrase;
using language::plural_phrase;
using markup::Html;

/// What stays of a council once its pages are written.
struct Remembered {
    std::string folder;
    std::string name;
    std::vector<std::string> periods;
    std::size_t answered {}; // indicators with a number in the latest year
    std::size_t indicators {};
};

Remembered remembered(const Council& council)
{
    Remembered kept { council.folder, council.name, council.periods };
    for (const auto& block : council.years.value().back().summary.blocks) {
        if (const auto* findings = std::get_if<document::FindingsTable>(&block)) {
            kept.indicators = findings->rows.size();
            kept.answered = static_cast<std::size_t>(std::ranges::count_if(findings->rows,
                [](const document::FindingRow& row) { return row.estimate.value.visible(); }));
        }
    }
    return kept;
}

void write_title(Html& html, std::string_view title)
{
    html.element("h1", { { "class", "govuk-heading-xl" } }, title);
}

void write_council_row(Html& html, const Remembered& council)
{
    html.open("tr", { { "class", "govuk-table__row" } });
    html.open("th", { { "scope", "row" }, { "class", "govuk-table__header" } });
    html.element(
        "a", { { "class", "govuk-link" }, { "href", council.folder + "/index.html" } }, council.name);
    html.close();
    const auto years = council.periods.empty() ? std::string()
        : council.periods.size() == 1          ? council.periods.front()
                                      : phrase("{} to {}", council.periods.front(), council.periods.back());
    html.element("td", { { "class", "govuk-table__cell" } }, years);
    html.element("td", { { "class", "govuk-table__cell govuk-table__cell--numeric" } },
        phrase("{} of {}", council.answered, council.indicators));
    html.close();
}

void write_councils(Html& html, const std::vector<Remembered>& councils)
{
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" },
            { "aria-labelledby", "councils-caption" } });
    html.open("table", { { "class", "govuk-table app-sortable" } });
    html.element("caption",
        { { "class", "govuk-table__caption govuk-table__caption--m" }, { "id", "councils-caption" } },
        plural_phrase(councils.size(), "{} council", "{} councils", councils.size()));
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, phrase("Council"));
    html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, phrase("Years"));
    html.element("th",
        { { "scope", "col" }, { "class", "govuk-table__header govuk-table__header--numeric" } },
        phrase("Indicators with a number in the latest year"));
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
    for (const auto& council : councils)
        write_council_row(html, council);
    html.close();
    html.close();
    html.close();
}

void write_search(Html& html)
{
    write_title(html, phrase("Search"));
    html.open("noscript");
    html.open("p", { { "class", "govuk-body" } });
    write_around(html,
        phrase("Search needs a script, which your browser does not run. {} leads everywhere.", link_place),
        [](Html& link) {
            link.element("a", { { "class", "govuk-link" }, { "href", "pages.html" } }, phrase("All pages"));
        });
    html.close();
    html.close();
    html.open("form",
        { { "class", "app-search" }, { "role", "search" }, { "hidden", "" },
            { "data-found", phrase("Pages found: {}", "{}") },
            { "data-first", phrase("Pages found: {}; the first {} are shown", "{}", "{}") } });
    html.open("div", { { "class", "govuk-form-group" } });
    html.element("label", { { "class", "govuk-label govuk-label--m" }, { "for", "search-words" } },
        phrase("Words to look for"));
    html.element("div", { { "class", "govuk-hint" }, { "id", "search-hint" } },
        phrase("A council, a year, an indicator or a table: for example, shortlisting 2025"));
    html.leaf("input",
        { { "class", "govuk-input" }, { "id", "search-words" }, { "type", "search" },
            { "autocomplete", "off" }, { "aria-describedby", "search-hint" } });
    html.close();
    html.close();
    html.element("p", { { "class", "govuk-body app-search-status" }, { "role", "status" } }, "");
    html.element("ul", { { "class", "govuk-list app-search-results" } }, "");
}

} // namespace

struct Site::State {
    SiteFacts facts;
    FileTaker take;
    std::string first_page; // of the only council, as long as it is the only one
    std::vector<Remembered> councils;
    SearchIndex index;
    std::vector<std::string> paths;
    opendata::Feed feed;
    std::vector<opendata::CatalogueEntry> catalogue;
    std::string subject;

    Done page(const std::string& path, PageFrame frame, Html html)
    {
        paths.push_back(path);
        return take(path, framed(facts, frame, std::move(html).fragment()));
    }

    Done take_first_page()
    {
        Html html;
        if (councils.size() == 1) {
            html.put(first_page);
        } else {
            html.element("span", { { "class", "govuk-caption-xl" } }, subject);
            write_title(html, facts.title);
            html.element("p", { { "class", "govuk-body-l" } },
                phrase("What each council’s data say about race equality in its workforce, with every doubt "
                       "about "
                       "the data named."));
            write_councils(html, councils);
        }
        // Of one council the first page shows what the council's own does, and no two have one title.
        const auto title = councils.size() == 1 ? std::string(phrase("Home")) : facts.title;
        return page("index.html", { title, "", {} }, std::move(html));
    }

    Done take_list_of_pages()
    {
        Html html;
        write_title(html, phrase("All pages"));
        for (const auto& council : councils) {
            html.element("h2", { { "class", "govuk-heading-m" } }, council.name);
            html.open("ul", { { "class", "govuk-list" } });
            const auto write = [&](const std::string& path, const std::string& words) {
                html.open("li");
                html.element(
                    "a", { { "class", "govuk-link" }, { "href", council.folder + "/" + path } }, words);
                html.close();
            };
            write("index.html", phrase("{}: summary", council.name));
            for (const auto& period : council.periods)
                write(year_folder(period) + "/index.html",
                    phrase("{}: {}, with every indicator and table", council.name, period));
            write("data/index.html", phrase("{}: data and downloads", council.name));
            html.close();
        }
        return page("pages.html", { phrase("All pages"), "", { { "pages.html", phrase("All pages") } } },
            std::move(html));
    }

    Done take_search()
    {
        Html html;
        write_search(html);
        TRY_DONE(page("search.html", { phrase("Search"), "", { { "search.html", phrase("Search") } }, true },
            std::move(html)));
        return take("assets/search-index.js", index.as_script());
    }

    Done take_accessibility_statement()
    {
        Html html;
        write_accessibility_statement(html, facts);
        return page("accessibility.html",
            { phrase("Accessibility statement"), "",
                { { "accessibility.html", phrase("Accessibility statement") } } },
            std::move(html));
    }

    Done take_feed_and_catalogue()
    {
        const auto& address = facts.publisher.address;
        std::ranges::stable_sort(feed.entries, std::ranges::greater(), &opendata::Feed::Entry::updated);
        feed.title = facts.title;
        feed.author = facts.publisher.name.empty() ? facts.title : facts.publisher.name;
        feed.home_page = facts.publisher.home_page;
        feed.address = address.empty() ? "" : address + "feed.atom";
        feed.id = opendata::named_uuid("site/" + (address.empty() ? facts.title : address) + "/feed");
        TRY_DONE(take("feed.atom", opendata::atom(feed)));
        return take("catalogue.jsonld",
            opendata::catalogue({ opendata::named_uuid("site/" + (address.empty() ? facts.title : address)),
                facts.title, subject, feed.author, facts.publisher.home_page, catalogue }));
    }
};

Site::Site(SiteFacts facts, FileTaker take)
    : state_(std::make_unique<State>(State { std::move(facts), std::move(take), {}, {}, {}, {}, {}, {}, {} }))
{
}

Site::~Site() = default;

Done Site::add(const Council& council)
{
    auto& state = *state_;
    const auto pages = TRY(take_council_pages(state.facts, council, state.take));
    state.index.add(council.folder, council.name, pages);
    for (const auto& page : pages)
        state.paths.push_back(council.folder + "/" + page.path);
    state.first_page.clear();
    if (state.councils.empty()) {
        Html html;
        write_council(html, council, council.folder + "/");
        state.first_page = std::move(html).fragment();
        state.subject = council.years.value().back().subject;
    }
    state.councils.push_back(remembered(council));
    const auto page = state.facts.publisher.address + council.folder + "/index.html";
    std::ranges::move(opendata::entries_of(council.dataset, page), std::back_inserter(state.feed.entries));
    state.catalogue.push_back({ council.dataset.id, council.dataset.title, council.dataset.description,
        fmt::format("{}{}/data/dataset.jsonld", state.facts.publisher.address, council.folder), page });
    return {};
}

Done Site::finish()
{
    auto& state = *state_;
    INVARIANT(!state.councils.empty(), "a site is of at least one council");
    TRY_DONE(state.take_first_page());
    TRY_DONE(state.take_list_of_pages());
    TRY_DONE(state.take_search());
    TRY_DONE(state.take_accessibility_statement());
    TRY_DONE(state.take_feed_and_catalogue());
    TRY_DONE(state.take("assets/site.css", site_style()));
    TRY_DONE(state.take("assets/site.js", site_script()));
    return take_site_map(state.take, state.facts.publisher.address, state.paths, state.facts.made_on);
}

} // namespace wres::site
