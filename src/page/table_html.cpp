// SPDX-License-Identifier: MIT
#include "page/table_html.h"

#include <fmt/format.h>

#include "document/verdict_words.h"

namespace wres::page {
namespace {

using document::Cell;
using document::Column;
using document::ColumnKind;
using document::Table;
using markup::Html;

constexpr std::size_t columns_that_fit_a_telephone = 3;
constexpr std::size_t columns_kept_close = 5; // spread over the whole width, they are hard to read across

void write_header(Html& html, const Table& table)
{
    html.open("thead");
    html.open("tr");
    for (const auto& column : table.columns) {
        html.element("th", { { "scope", "col" }, { "class", column.kind == ColumnKind::Number ? "n" : "w" } },
            column.heading);
    }
    html.close();
    html.close();
}

void write_cell(Html& html, const Cell& cell, const Column& column)
{
    html.open("td", { { "class", column.kind == ColumnKind::Number ? "n" : "w" } });
    if (const auto* verdict = std::get_if<disclosure::ReleasedVerdict>(&cell))
        write_badge(html, *verdict);
    else
        html.text(document::in_words(cell));
    html.close();
}

void write_row(Html& html, const Table& table, const std::vector<Cell>& row)
{
    html.open("tr");
    html.element("th", { { "scope", "row" } }, document::in_words(row.front()));
    for (std::size_t column = 1; column < row.size(); ++column)
        write_cell(html, row[column], table.columns[column]);
    html.close();
}

} // namespace

void write_table(Html& html, const Table& table)
{
    if (table.rows.empty())
        return;
    const std::string caption_id = table.id + "-caption";
    const bool may_scroll = table.columns.size() > columns_that_fit_a_telephone;
    if (may_scroll)
        html.open("div",
            { { "class", table.columns.size() <= columns_kept_close ? "scroll few" : "scroll" },
                { "role", "region" }, { "aria-labelledby", caption_id }, { "tabindex", "0" } });
    else
        html.open("div", { { "class", "scroll few" } });
    html.open("table", { { "id", table.id } });
    html.element("caption", { { "id", caption_id } }, table.caption);
    write_header(html, table);
    html.open("tbody");
    for (const auto& row : table.rows)
        write_row(html, table, row);
    html.close();
    html.close();
    html.close();
    if (const auto meanings = document::shorthand_used(table); !meanings.empty())
        html.element("p", { { "class", "note" } }, meanings);
}

void write_badge(Html& html, disclosure::ReleasedVerdict verdict)
{
    html.element("strong", { { "class", fmt::format("badge {}", document::verdict_code(verdict)) } },
        document::verdict_words(verdict));
}

} // namespace wres::page
