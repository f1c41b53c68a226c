// SPDX-License-Identifier: MIT
#include "intake/row_reader.h"

#include <algorithm>

#include "base/text.h"

namespace wres::intake {

bool is_blank(const formats::Row& row)
{
    return std::ranges::all_of(
        row.cells, [](const formats::Cell& cell) { return trimmed(cell.text).empty(); });
}

std::optional<std::size_t> heading_place(
    const std::vector<std::string>& headings, const std::vector<std::string_view>& names)
{
    for (const auto name : names) {
        for (std::size_t place = 0; place < headings.size(); ++place) {
            if (as_identifier(headings[place]) == name)
                return place;
        }
    }
    return std::nullopt;
}

std::string_view cell_text(const formats::Row& row, std::optional<std::size_t> place)
{
    return place && *place < row.cells.size() ? trimmed(row.cells[*place].text) : std::string_view();
}

} // namespace wres::intake
