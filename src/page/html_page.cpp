// SPDX-License-Identifier: MIT
#include "page/html_page.h"
#include "language/phrase.h"
#include "page/unreleased.h"

#include <fmt/format.h>

#include "page/block_html.h"
#include "page/stylesheet.h"

namespace wres::page {
namespace {

using document::Document;
using document::Section;
using language::phrase;
using markup::Html;

void write_head(Html& html, const Document& document)
{
    const auto title = fmt::format("{}: {}", document.title, document.subject);
    html.open("head");
    html.leaf("meta", { { "charset", "utf-8" } });
    html.leaf("meta", { { "name", "viewport" }, { "content", "width=device-width, initial-scale=1" } });
    html.leaf("meta", { { "name", "generator" }, { "content", "openwres" } });
    html.element("title", title);
    html.style(stylesheet());
    html.style(running_header(title, document.banner.mark));
    html.close();
}

void write_title(Html& html, const Document& document)
{
    html.open("header", { { "class", "title" } });
    html.open("h1");
    html.element("span", { { "class", "overline" } }, document.subject);
    html.text(document.title);
    html.close();
    html.element("p", { { "class", "lede" } }, document.about);
    html.open("p",
        { { "class",
            document.banner.audience == disclosure::Audience::Internal ? "banner internal"
                                                                       : "banner public" } });
    html.element("strong", document.banner.title);
    html.text(" " + document.banner.text);
    html.close();
    html.close();
}

void write_contents(Html& html, const Document& document)
{
    html.open("nav", { { "id", "contents" }, { "aria-labelledby", "contents-heading" } });
    html.element("h2", { { "id", "contents-heading" } }, phrase("Contents"));
    html.open("ol");
    for (const auto& section : document.sections) {
        html.open("li");
        html.element("a", { { "href", "#" + section.id } },
            section.overline.empty() ? section.heading
                                     : fmt::format("{}: {}", section.overline, section.heading));
        html.close();
    }
    html.close();
    html.close();
}

void write_section(Html& html, const Section& section)
{
    const auto heading_id = section.id + "-heading";
    if (section.is_indicator)
        html.open(
            "section", { { "id", section.id }, { "class", "indicator" }, { "aria-labelledby", heading_id } });
    else
        html.open("section", { { "id", section.id }, { "aria-labelledby", heading_id } });
    html.open("h2", { { "id", heading_id } });
    if (!section.overline.empty())
        html.element("span", { { "class", "overline" } }, section.overline);
    html.text(section.heading);
    html.close();
    for (const auto& block : section.blocks)
        write_block(html, block);
    if (section.is_indicator) {
        html.open("p", { { "class", "up" } });
        html.element("a", { { "href", "#contents" } }, phrase("Back to contents"));
        html.close();
    }
    html.close();
}

void write_imprint(Html& html, const Document& document)
{
    html.open("footer");
    for (const auto& paragraph : document.imprint)
        write_paragraph(html, paragraph);
    html.close();
}

void write_body(Html& html, const Document& document)
{
    const bool is_one_page = document.layout == document::Layout::OnePage;
    html.open(
        "body", { { "class", is_one_page ? std::optional<std::string_view>("one-page") : std::nullopt } });
    html.element("a", { { "class", "skip" }, { "href", "#main" } }, phrase("Skip to main content"));
    html.open("div", { { "class", "page" } });
    html.open("main", { { "id", "main" }, { "tabindex", "-1" } });
    write_title(html, document);
    write_section(html, document.summary);
    if (!is_one_page)
        write_contents(html, document);
    for (const auto& section : document.sections)
        write_section(html, section);
    html.close();
    write_imprint(html, document);
    html.close();
    html.close();
}

} // namespace

std::string html_of(const Document& document)
{
    Html html;
    html.open("html", { { "lang", language::current_language().tag() } });
    write_head(html, document);
    write_body(html, document);
    html.close();
    return std::move(html).finish();
}

std::string html_page(const disclosure::Released<Document>& document)
{
    return html_of(document.value());
}

} // namespace wres::page
