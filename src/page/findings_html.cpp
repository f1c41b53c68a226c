// SPDX-License-Identifier: MIT
#include "page/findings_html.h"

#include "language/phrase.h"
#include "page/dot_plot.h"
#include "page/table_html.h"

namespace wres::page {
namespace {

using document::FindingRow;
using document::FindingsTable;
using language::phrase;
using markup::Html;

// Rows that a narrow screen stacks are no longer laid out as a table; the roles keep them one for those who
// listen.

void write_head(Html& html, const FindingsTable& table)
{
    html.open("thead", { { "role", "rowgroup" } });
    html.open("tr", { { "role", "row" } });
    for (const std::string_view heading : { std::string_view(phrase("Indicator")),
             std::string_view(table.finding_heading), std::string_view(table.number_heading) })
        html.element("th", { { "role", "columnheader" }, { "scope", "col" } }, heading);
    html.open("th", { { "role", "columnheader" }, { "scope", "col" }, { "class", "plot" } });
    html.element("span", { { "class", "hidden" } }, phrase("Picture of the interval"));
    write_dot_axis(html, table.axis);
    html.close();
    html.close();
    html.close();
}

void write_title(Html& html, const FindingRow& row, std::string_view before_section)
{
    html.open("th", { { "role", "rowheader" }, { "scope", "row" } });
    html.element("a", { { "href", std::string(before_section) + row.section } }, row.title);
    if (!row.hint.empty())
        html.element("span", { { "class", "hint" } }, row.hint);
    html.close();
}

void write_finding(Html& html, const FindingRow& row)
{
    html.open("td", { { "role", "cell" }, { "class", "finding" } });
    if (row.badge)
        write_badge(html, *row.badge);
    html.element("p", row.sentence);
    html.close();
}

void write_number(Html& html, const FindingRow& row)
{
    html.open("td", { { "role", "cell" }, { "class", "number" } });
    if (row.estimate.value.visible()) {
        html.element("b", row.number);
        html.element("span", row.limits);
        html.element("span", { { "class", "hint" } }, row.which_is_worse);
    } else
        html.element("span", row.number);
    html.close();
}

void write_picture(Html& html, const FindingRow& row)
{
    html.open("td", { { "role", "cell" }, { "class", "plot" } });
    if (row.estimate.value.visible()) {
        write_dot_track(html, row.axis, row.estimate, row.verdict, row.description);
        write_dot_axis(html, row.axis, row.has_own_axis ? AxisShown::Always : AxisShown::WhenStacked);
    }
    html.close();
}

} // namespace

void write_findings(Html& html, const FindingsTable& table, std::string_view before_section)
{
    html.open("table", { { "id", table.id }, { "class", "summary" }, { "role", "table" } });
    html.element("caption", table.caption);
    write_head(html, table);
    html.open("tbody", { { "role", "rowgroup" } });
    for (const auto& row : table.rows) {
        html.open("tr", { { "role", "row" } });
        write_title(html, row, before_section);
        write_finding(html, row);
        write_number(html, row);
        write_picture(html, row);
        html.close();
    }
    html.close();
    html.close();
}

} // namespace wres::page
