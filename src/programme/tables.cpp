// SPDX-License-Identifier: MIT
#include "programme/tables.h"

namespace wres::programme {

void open_table(markup::Html& html, std::string_view caption, const std::vector<std::string>& headings)
{
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" }, { "aria-label", caption } });
    html.open("table", { { "class", "govuk-table" } });
    html.element("caption", { { "class", "govuk-table__caption govuk-visually-hidden" } }, caption);
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    for (const auto& heading : headings)
        html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, heading);
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
}

void write_row(markup::Html& html, const std::vector<std::string>& cells)
{
    html.open("tr", { { "class", "govuk-table__row" } });
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i == 0)
            html.element("th", { { "scope", "row" }, { "class", "govuk-table__header" } }, cells[i]);
        else
            write_cell(html, cells[i]);
    }
    html.close();
}

void open_linked_row(markup::Html& html, std::string_view path, std::string_view words)
{
    html.open("tr", { { "class", "govuk-table__row" } });
    html.open("th", { { "scope", "row" }, { "class", "govuk-table__header" } });
    html.element("a", { { "class", "govuk-link" }, { "href", path } }, words);
    html.close();
}

void write_cell(markup::Html& html, std::string_view words)
{
    html.element("td", { { "class", "govuk-table__cell" } }, words);
}

void close_table(markup::Html& html)
{
    html.close();
    html.close();
    html.close();
}

void open_details(markup::Html& html, std::string_view summary)
{
    html.open("details", { { "class", "govuk-details" } });
    html.open("summary", { { "class", "govuk-details__summary" } });
    html.element("span", { { "class", "govuk-details__summary-text" } }, summary);
    html.close();
    html.open("div", { { "class", "govuk-details__text" } });
}

} // namespace wres::programme
