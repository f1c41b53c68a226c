// SPDX-License-Identifier: MIT
#include "published/own_results.h"

#include <algorithm>
#include <array>
#include <map>

namespace wres::published {

namespace {

constexpr std::array<std::string_view, 10> labels { "indicator", "area_name", "scope", "period", "definition",
    "part", "dimension", "label", "side", "measure" };

/// Column by heading.
using Columns = std::map<std::string, std::size_t, std::less<>>;

std::optional<Columns> columns_of(const Grid& grid)
{
    if (grid.rows.empty())
        return std::nullopt;
    Columns columns;
    const auto& headings = grid.rows.front().cells;
    for (std::size_t column = 0; column < headings.size(); ++column)
        columns.emplace(headings[column], column);
    const auto has = [&](std::string_view name) { return columns.contains(name); };
    if (!std::ranges::all_of(labels, has) || !has("standard") || !has("unit") || !has("value"))
        return std::nullopt;
    return columns;
}

} // namespace

std::optional<PublishedTable> own_results_in(const Grid& grid)
{
    const auto columns = columns_of(grid);
    if (!columns)
        return std::nullopt;
    PublishedTable table;
    table.file = grid.file;
    table.sheet = grid.name;
    std::vector<std::map<std::string, std::uint32_t>> numbers(labels.size());
    for (const auto name : labels)
        table.dimensions.push_back({ std::string(name), {} });
    for (std::size_t row = 1; row < grid.rows.size(); ++row) {
        const auto& cells = grid.rows[row].cells;
        const auto at = [&](std::string_view name) {
            const auto column = columns->find(name)->second;
            return column < cells.size() ? cells[column] : std::string();
        };
        // Residents are from the census, and no count of the release.
        if (at("unit") != "people" || at("part") == "population")
            continue;
        PublishedCell cell;
        cell.row = grid.rows[row].number;
        cell.column = columns->find("value")->second + 1;
        cell.printed = read_printed_cell(at("value"));
        for (std::size_t dimension = 0; dimension < labels.size(); ++dimension) {
            auto text = at(labels[dimension]);
            if (text == "[z]")
                text = "-";
            const auto [found, is_new] = numbers[dimension].emplace(
                text, static_cast<std::uint32_t>(table.dimensions[dimension].labels.size()));
            if (is_new) {
                table.dimensions[dimension].labels.push_back({ text, 0 });
                if (labels[dimension] == "area_name")
                    table.area_codes.push_back(columns->contains("area") ? at("area") : text);
            }
            cell.labels.push_back(found->second);
        }
        table.cells.push_back(std::move(cell));
    }
    table.column_dimensions = 1;
    table.is_own_results = true;
    return table;
}

OwnLine own_line(const PublishedTable& table, const PublishedCell& cell)
{
    const auto text = [&](std::size_t dimension) -> const std::string& {
        return table.dimensions[dimension].labels[cell.labels[dimension]].text;
    };
    return { text(0), table.area_codes[cell.labels[1]], text(1), text(2), text(3), text(4), text(5), text(6),
        text(7), text(8), text(9) };
}

} // namespace wres::published
