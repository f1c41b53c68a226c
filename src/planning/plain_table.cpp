// SPDX-License-Identifier: MIT
#include "planning/plain_table.h"

#include "frame/components.h"
#include "frame/tables.h"

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
    frame::open_table(html, { caption, headings });
    for (const auto& row : rows)
        write_row(html, row);
    frame::close_table(html);
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
