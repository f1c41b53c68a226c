// SPDX-License-Identifier: MIT
#include "site/year_pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "language/phrase.h"
#include "page/block_html.h"
#include "page/findings_html.h"

namespace wres::site {
namespace {

using document::Block;
using document::Figure;
using document::Table;
using language::phrase;
using markup::Html;

std::string with_capital(std::string text)
{
    if (!text.empty())
        text.front() = upper_case(text.substr(0, 1)).front();
    return text;
}

std::string file_of(const document::Section& section)
{
    return section.id + ".html";
}

/// The table, and the charts that are drawn from it: those that follow before anything else is shown.
YearPage page_of_table(const document::Section& section, std::size_t at)
{
    const auto& table = std::get<Table>(section.blocks[at]);
    YearPage page { .kind = YearPage::Kind::Table,
        .file = fmt::format("table-{}.html", table.id),
        .title = with_capital(table.caption),
        .of_section = file_of(section),
        .section = &section,
        .blocks = { &section.blocks[at] } };
    for (auto next = at + 1; next < section.blocks.size(); ++next) {
        const auto* figure = std::get_if<Figure>(&section.blocks[next]);
        const bool is_between = std::holds_alternative<document::Paragraph>(section.blocks[next]);
        if (figure == nullptr && !is_between)
            break;
        if (figure != nullptr && document::has_something(*figure))
            page.blocks.push_back(&section.blocks[next]);
    }
    return page;
}

/// The way from a table to the page that it has of its own.
void write_way_to_table(Html& html, const Table& table)
{
    if (table.rows.empty())
        return;
    html.open("p", { { "class", "note" } });
    html.open("a", { { "href", fmt::format("table-{}.html", table.id) } });
    html.text(phrase("This table on a page of its own"));
    html.element("span", { { "class", "govuk-visually-hidden" } }, ": " + table.caption);
    html.close();
    html.close();
}

/// A link to a place in the report leads to the page that holds it.
document::Paragraph with_links_to_pages(document::Paragraph paragraph, const std::vector<YearPage>& all)
{
    for (auto& run : paragraph.runs) {
        if (run.kind != document::Run::Kind::Link || !run.address.starts_with('#'))
            continue;
        const auto section = std::ranges::find_if(
            all, [&](const YearPage& page) { return page.file == run.address.substr(1) + ".html"; });
        if (section != all.end())
            run.address = section->file;
    }
    return paragraph;
}

} // namespace

std::vector<YearPage> pages_of(const document::Document& document)
{
    std::vector<YearPage> pages;
    for (const auto& section : document.sections) {
        YearPage page { .kind = YearPage::Kind::Section,
            .file = file_of(section),
            .title = section.overline.empty() ? section.heading
                                              : fmt::format("{}: {}", section.overline, section.heading),
            .of_section = {},
            .section = &section,
            .blocks = {} };
        for (const auto& block : section.blocks)
            page.blocks.push_back(&block);
        pages.push_back(std::move(page));
        for (std::size_t at = 0; at < section.blocks.size(); ++at) {
            const auto* table = std::get_if<Table>(&section.blocks[at]);
            if (table != nullptr && !table->rows.empty())
                pages.push_back(page_of_table(section, at));
        }
    }
    return pages;
}

void write_blocks(Html& html, const YearPage& page, const std::vector<YearPage>& all)
{
    html.open("div", { { "class", "report" } });
    for (const auto* block : page.blocks) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(block))
            page::write_block(html, with_links_to_pages(*paragraph, all));
        else
            page::write_block(html, *block);
        const auto* table = std::get_if<Table>(block);
        if (table != nullptr && page.kind == YearPage::Kind::Section)
            write_way_to_table(html, *table);
    }
    html.close();
}

void write_summary(Html& html, const document::Document& document, const std::string& to_year_folder)
{
    html.open("div", { { "class", "report" } });
    for (const auto& block : document.summary.blocks) {
        const auto* findings = std::get_if<document::FindingsTable>(&block);
        if (findings == nullptr) {
            page::write_block(html, block);
            continue;
        }
        auto table = *findings;
        for (auto& row : table.rows)
            row.section += ".html";
        page::write_findings(html, table, to_year_folder);
    }
    html.close();
}

} // namespace wres::site
