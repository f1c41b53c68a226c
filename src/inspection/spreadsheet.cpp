// SPDX-License-Identifier: MIT
#include "inspection/spreadsheet.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"
#include "base/text_lines.h"

namespace wres::inspection {

const SheetCell* InspectedSheet::at(std::uint32_t row, std::uint32_t column) const
{
    const auto found = std::ranges::lower_bound(cells, std::tuple(row, column), {},
        [](const SheetCell& cell) { return std::tuple(cell.row, cell.column); });
    return found != cells.end() && found->row == row && found->column == column ? &*found : nullptr;
}

std::uint32_t InspectedSheet::last_row() const
{
    return cells.empty() ? 0 : cells.back().row;
}

double InspectedSheet::width_of(std::uint32_t column) const
{
    const auto after = column_widths.upper_bound(column);
    return after == column_widths.begin() ? default_width : std::prev(after)->second;
}

Error too_many_cells(std::string_view name)
{
    return { "inspection.too_large",
        fmt::format("{} has more than {} cells with something in them, more than any finished workbook. "
                    "Check whether it "
                    "is the file that is to be published.",
            name, with_thousands(most_cells)) };
}

std::string cell_name(std::uint32_t row, std::uint32_t column)
{
    constexpr std::uint32_t letters = 26;
    std::string name;
    for (auto left = column; left > 0; left = (left - 1) / letters)
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % letters));
    return name + std::to_string(row);
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> read_cell_name(std::string_view name)
{
    constexpr std::uint32_t most = 100'000'000; // beyond any sheet, and far from overflowing
    std::uint32_t column = 0;
    std::uint32_t row = 0;
    std::size_t at = 0;
    const auto skip_dollar = [&] { at += at < name.size() && name[at] == '$' ? 1U : 0U; };
    skip_dollar();
    for (; at < name.size() && column < most && ((name[at] | 0x20) >= 'a' && (name[at] | 0x20) <= 'z'); ++at)
        column = column * 26 + static_cast<std::uint32_t>((name[at] | 0x20) - 'a') + 1;
    skip_dollar();
    for (; at < name.size() && row < most && name[at] >= '0' && name[at] <= '9'; ++at)
        row = row * 10 + static_cast<std::uint32_t>(name[at] - '0');
    if (at != name.size() || row == 0 || column == 0)
        return std::nullopt;
    return std::pair(row, column);
}

std::optional<CellRange> read_range(std::string_view range)
{
    const auto colon = range.find(':');
    const auto first = read_cell_name(range.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : read_cell_name(range.substr(colon + 1));
    if (!first || !last)
        return std::nullopt;
    const auto row = [](std::uint32_t number) { return std::min(number, most_rows); };
    const auto column = [](std::uint32_t number) { return std::min(number, most_columns); };
    return CellRange { row(std::min(first->first, last->first)),
        column(std::min(first->second, last->second)), row(std::max(first->first, last->first)),
        column(std::max(first->second, last->second)) };
}

std::string range_name(const CellRange& range)
{
    const auto first = cell_name(range.first_row, range.first_column);
    const auto last = cell_name(range.last_row, range.last_column);
    return first == last ? first : first + ":" + last;
}

} // namespace wres::inspection
