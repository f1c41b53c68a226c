// SPDX-License-Identifier: MIT
#include "frame/tables.h"

namespace wres::frame {

void open_table(markup::Html& html, const TableHead& head)
{
    if (head.labelled_by.empty())
        html.open("div",
            { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" },
                { "aria-label", head.caption } });
    else
        html.open("div",
            { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" },
                { "aria-labelledby", head.labelled_by } });
    html.open("table", { { "class", "govuk-table" } });
    html.element("caption",
        { { "class",
            head.style == Caption::Seen ? "govuk-table__caption govuk-table__caption--s"
                                        : "govuk-table__caption govuk-visually-hidden" } },
        head.caption);
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    for (std::size_t column = 0; column < head.headings.size(); ++column)
        html.element("th",
            { { "scope", "col" },
                { "class",
                    column < head.numbers_from ? "govuk-table__header"
                                               : "govuk-table__header govuk-table__header--numeric" } },
            head.headings[column]);
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

} // namespace wres::frame
