// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/html_checks.h"

namespace wres::inspection {
namespace {

/// The cells of one row of a table, headings first or not.
std::vector<HtmlNodeIndex> cells_of(const HtmlTree& page, HtmlNodeIndex row)
{
    std::vector<HtmlNodeIndex> cells;
    for (const auto child : page.at(row).children) {
        if (page.at(child).name == "td" || page.at(child).name == "th")
            cells.push_back(child);
    }
    return cells;
}

/// The rows of a table that are its own, not those of one within.
std::vector<HtmlNodeIndex> rows_of(const HtmlTree& page, HtmlNodeIndex table)
{
    std::vector<HtmlNodeIndex> rows;
    for (const auto row : page.within(table, "tr")) {
        if (page.closest(row, [](const HtmlNode& node) { return node.name == "table"; }) == table)
            rows.push_back(row);
    }
    return rows;
}

std::size_t span_of(const HtmlNode& cell, std::string_view attribute)
{
    constexpr std::int64_t most = 1000; // as browsers have it
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(parse_integer(cell.value(attribute)).value_or(1), 1, most));
}

void check_widths(const HtmlTree& page, const std::vector<HtmlNodeIndex>& rows, Examination& examination)
{
    std::vector<std::size_t> below; // rows that a cell above still covers, by column
    std::size_t width = 0;
    for (const auto row : rows) {
        std::size_t column = 0;
        const auto skip = [&] {
            while (column < below.size() && below[column] > 0)
                --below[column++];
        };
        for (const auto index : cells_of(page, row)) {
            skip();
            const auto columns = span_of(page.at(index), "colspan");
            const auto covered = span_of(page.at(index), "rowspan") - 1;
            for (std::size_t i = 0; i < columns; ++i, ++column) {
                if (below.size() <= column)
                    below.resize(column + 1, 0);
                below[column] = covered;
            }
        }
        skip();
        if (width == 0)
            width = column;
        examination.require("html.table_rows", column == width, page.place_of(row),
            fmt::format("{} cells, where the first row has {}", column, width));
    }
}

bool is_layout(const HtmlNode& table)
{
    return table.value("role") == "presentation" || table.value("role") == "none";
}

} // namespace

void check_page_tables(const HtmlTree& page, Examination& examination)
{
    for (const auto table : page.all("table")) {
        if (is_layout(page.at(table)) || page.is_hidden(table))
            continue;
        const auto place = page.place_of(table);
        const auto captions = page.within(table, "caption");
        const bool has_caption = (!captions.empty() && !page.text_of(captions.front()).empty())
            || page.at(table).has("aria-label") || page.at(table).has("aria-labelledby");
        examination.require("html.table_caption", has_caption, place);
        const bool is_nested =
            page.closest(page.at(table).parent,
                    [](const HtmlNode& node) { return node.name == "table" && !is_layout(node); })
                .has_value();
        examination.require("html.table_nesting", !is_nested, place);
        const auto rows = rows_of(page, table);
        std::size_t headings = 0;
        for (const auto row : rows) {
            for (const auto cell : cells_of(page, row)) {
                const auto& node = page.at(cell);
                if (node.name != "th")
                    continue;
                ++headings;
                const auto scope = node.value("scope");
                examination.require("html.table_scope",
                    scope == "col" || scope == "row" || scope == "colgroup" || scope == "rowgroup"
                        || node.has("id"),
                    page.place_of(cell));
                examination.require(
                    "html.table_heading_text", !page.name_of(cell).empty(), page.place_of(cell));
            }
        }
        if (!rows.empty())
            examination.require("html.table_headings", headings > 0, place);
        check_widths(page, rows, examination);
    }
}

} // namespace wres::inspection
