// SPDX-License-Identifier: MIT
#include "site/page_frame.h"

#include <fmt/format.h>

#include "base/date.h"
#include "language/phrase.h"
#include "markup/html.h"
#include "opendata/licence.h"
#include "site/words_around.h"

namespace wres::site {
namespace {

using language::phrase;
using markup::Html;

constexpr std::string_view policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

void write_script(Html& html, const std::string& path)
{
    html.open("script", { { "src", path }, { "defer", "" } });
    html.close();
}

void write_head(Html& html, const SiteFacts& site, const PageFrame& frame)
{
    html.open("head");
    html.leaf("meta", { { "charset", "utf-8" } });
    html.element(
        "title", frame.title == site.title ? site.title : fmt::format("{} – {}", frame.title, site.title));
    html.leaf("meta", { { "name", "viewport" }, { "content", "width=device-width, initial-scale=1" } });
    html.leaf("meta", { { "http-equiv", "Content-Security-Policy" }, { "content", policy } });
    html.leaf("meta", { { "name", "generator" }, { "content", "openwres" } });
    html.leaf("link", { { "rel", "stylesheet" }, { "href", frame.to_root + "assets/site.css" } });
    html.leaf("link",
        { { "rel", "alternate" }, { "type", "application/atom+xml" }, { "href", frame.to_root + "feed.atom" },
            { "title", phrase("New releases and corrections") } });
    if (frame.can_search)
        write_script(html, frame.to_root + "assets/search-index.js");
    write_script(html, frame.to_root + "assets/site.js");
    html.close();
}

void write_link(Html& html, std::string_view style, const Link& link)
{
    html.element("a", { { "class", style }, { "href", link.path } }, link.words);
}

void write_header(Html& html, const SiteFacts& site, const PageFrame& frame)
{
    html.open("header", { { "class", "app-header" } });
    html.open("div", { { "class", "govuk-width-container app-header__row" } });
    write_link(html, "govuk-link govuk-link--no-underline govuk-link--text-colour app-header__name",
        { frame.to_root + "index.html", site.title });
    html.open("nav", { { "class", "app-header__places" }, { "aria-label", phrase("Site") } });
    for (const auto& place :
        { Link { "search.html", phrase("Search") }, Link { "pages.html", phrase("All pages") } })
        write_link(
            html, "govuk-link govuk-link--no-visited-state", { frame.to_root + place.path, place.words });
    html.close();
    html.close();
    html.close();
}

void write_way_here(Html& html, const PageFrame& frame)
{
    if (frame.way_here.empty())
        return;
    html.open("nav", { { "class", "govuk-breadcrumbs" }, { "aria-label", phrase("Breadcrumb") } });
    html.open("ol", { { "class", "govuk-breadcrumbs__list" } });
    html.open("li", { { "class", "govuk-breadcrumbs__list-item" } });
    write_link(html, "govuk-breadcrumbs__link", { frame.to_root + "index.html", phrase("Home") });
    html.close();
    for (const auto& link : frame.way_here) {
        html.open("li", { { "class", "govuk-breadcrumbs__list-item" } });
        write_link(html, "govuk-breadcrumbs__link", link);
        html.close();
    }
    html.close();
    html.close();
}

void write_footer(Html& html, const SiteFacts& site, const PageFrame& frame)
{
    html.open("footer", { { "class", "govuk-footer" } });
    html.open("div", { { "class", "govuk-width-container" } });
    html.element("h2", { { "class", "govuk-visually-hidden" } }, phrase("About this site"));
    html.open("ul", { { "class", "govuk-footer__inline-list" } });
    for (const auto& place : { Link { "accessibility.html", phrase("Accessibility statement") },
             Link { "feed.atom", phrase("New releases and corrections (feed)") },
             Link { "catalogue.jsonld", phrase("Catalogue for programs") } }) {
        html.open("li", { { "class", "govuk-footer__inline-list-item" } });
        write_link(html, "govuk-footer__link", { frame.to_root + place.path, place.words });
        html.close();
    }
    html.close();
    html.open("p", { { "class", "govuk-body-s" } });
    write_around(html,
        phrase("The data are available under the {0}. Made on {1} with openwres.", link_place,
            language::date_phrase(site.made_on)),
        [](Html& link) {
            link.element("a",
                { { "class", "govuk-footer__link" }, { "rel", "license" },
                    { "href", opendata::licence_address } },
                opendata::licence_name);
        });
    html.close();
    html.close();
    html.close();
}

} // namespace

std::string framed(const SiteFacts& site, const PageFrame& frame, std::string_view content)
{
    Html html;
    html.open("html", { { "lang", language::current_language().tag() }, { "class", "govuk-template" } });
    write_head(html, site, frame);
    html.open("body", { { "class", "govuk-template__body" } });
    html.element(
        "a", { { "href", "#main-content" }, { "class", "govuk-skip-link" } }, phrase("Skip to main content"));
    write_header(html, site, frame);
    html.open("div", { { "class", "govuk-width-container" } });
    write_way_here(html, frame);
    html.open("main", { { "class", "govuk-main-wrapper" }, { "id", "main-content" } });
    html.put(content);
    html.close();
    html.close();
    write_footer(html, site, frame);
    html.close();
    html.close();
    return std::move(html).finish();
}

} // namespace wres::site
