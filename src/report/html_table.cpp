// SPDX-License-Identifier: MIT
#include "report/html_table.h"

#include <array>

#include <fmt/format.h>

#include "report/number_words.h"
#include "report/verdict_words.h"

namespace wres::report {
namespace {

using disclosure::Hidden;

constexpr std::size_t columns_that_fit_a_telephone = 3;
constexpr std::size_t columns_kept_close = 5; // spread over the whole width, they are hard to read across

void write_header(markup::Html& html, const Table& table)
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

void write_cell(markup::Html& html, const Cell& cell, const Column& column)
{
    html.open("td", { { "class", column.kind == ColumnKind::Number ? "n" : "w" } });
    if (cell.verdict)
        write_badge(html, *cell.verdict);
    else
        html.text(cell.text);
    html.close();
}

void write_row(markup::Html& html, const Table& table, const std::vector<Cell>& row)
{
    html.open("tr");
    html.element("th", { { "scope", "row" } }, row.front().text);
    for (std::size_t column = 1; column < row.size(); ++column)
        write_cell(html, row[column], table.columns[column]);
    html.close();
}

/// The shorthand used in a table is explained below it.
void write_shorthand(markup::Html& html, const Table& table)
{
    std::string meanings;
    for (const auto hidden : { Hidden::Confidential, Hidden::NotAvailable, Hidden::NotApplicable }) {
        bool used = false;
        for (const auto& row : table.rows) {
            for (const auto& cell : row)
                used = used || cell.text == shorthand(hidden);
        }
        if (used)
            meanings += fmt::format("{}{}", meanings.empty() ? "" : " ", shorthand_meaning(hidden));
    }
    if (!meanings.empty())
        html.element("p", { { "class", "note" } }, meanings);
}

} // namespace

void write_table(markup::Html& html, const Table& table)
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
    write_shorthand(html, table);
}

void write_badge(markup::Html& html, disclosure::ReleasedVerdict verdict)
{
    html.element(
        "strong", { { "class", fmt::format("badge {}", verdict_code(verdict)) } }, verdict_words(verdict));
}

} // namespace wres::report
