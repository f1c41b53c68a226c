// SPDX-License-Identifier: MIT
#include "planning/plain_table.h"

#include "frame/components.h"

namespace wres::planning {
namespace {

using markup::Html;

void write_cell(Html& html, const PlainCell& cell)
{
    if (!cell.path.empty())
        html.element("a", { { "class", "govuk-link" }, { "href", cell.path } }, cell.words);
    else if (!cell.tag.empty())
        frame::write_tag(html, cell.words, cell.tag);
    else
        html.text(cell.words);
}

void write_row(Html& html, const std::vector<PlainCell>& cells)
{
    html.open("tr", { { "class", "govuk-table__row" } });
    bool is_first = true;
    for (const auto& cell : cells) {
        if (is_first)
            html.open("th", { { "scope", "row" }, { "class", "govuk-table__header" } });
        else
            html.open("td", { { "class", "govuk-table__cell" } });
        write_cell(html, cell);
        html.close();
        is_first = false;
    }
    html.close();
}

} // namespace

void write_plain_table(Html& html, std::string_view caption, const std::vector<std::string>& headings,
    const std::vector<std::vector<PlainCell>>& rows)
{
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" }, { "aria-label", caption } });
    html.open("table", { { "class", "govuk-table" } });
    html.element("caption", { { "class", "govuk-table__caption govuk-table__caption--s" } }, caption);
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    for (const auto& heading : headings)
        html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, heading);
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
    for (const auto& row : rows)
        write_row(html, row);
    html.close();
    html.close();
    html.close();
}

void write_bullets(Html& html, const std::vector<std::string>& sentences)
{
    if (sentences.empty())
        return;
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    for (const auto& sentence : sentences)
        html.element("li", sentence);
    html.close();
}

void write_heading(Html& html, std::string_view words)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, words);
}

void write_small_heading(Html& html, std::string_view words)
{
    html.element("h3", { { "class", "govuk-heading-s" } }, words);
}

} // namespace wres::planning
