// SPDX-License-Identifier: MIT
#include "intake/row_kind.h"

#include <algorithm>

#include "base/text.h"
#include "intake/row_reader.h"

namespace wres::intake {
namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether the first cell tells already that the row is neither blank nor a line of sums: it begins with a
/// letter or a digit, and no word for a sum begins so. Nearly every row is told by this.
bool begins_as_data(const formats::Row& row)
{
    if (row.cells.empty() || row.cells.front().text.empty())
        return false;
    const char c = row.cells.front().text.front();
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return is_digit(c) || (lower >= 'a' && lower <= 'z' && lower != 't' && lower != 'g' && lower != 's');
}

/// A line of sums under a table: it says so in its first words and leaves most cells blank.
bool is_total(const formats::Row& row)
{
    std::size_t filled = 0;
    bool says_total = false;
    for (const auto& cell : row.cells) {
        const auto text = trimmed(cell.text);
        if (text.empty())
            continue;
        if (++filled > row.cells.size() / 2 + 1)
            return false;
        if (filled == 1) {
            const auto words = as_identifier(text.substr(0, 40));
            says_total = words == "total" || words == "totals" || words == "grand_total" || words == "sum"
                || words.starts_with("total_");
        }
    }
    return says_total;
}

bool is_headings_again(const formats::Row& row, const std::vector<std::string>& headings)
{
    for (std::size_t cell = 0; cell < headings.size(); ++cell) {
        const auto text = cell < row.cells.size() ? trimmed(row.cells[cell].text) : std::string_view();
        if (text != headings[cell])
            return false;
    }
    return true;
}

} // namespace

FoundKind kind_of(const formats::Row& row, const std::vector<std::string>& headings)
{
    const bool data = begins_as_data(row);
    if (!data && is_blank(row))
        return { RowKind::Blank };
    for (std::size_t cell = headings.size(); cell < row.cells.size(); ++cell) {
        if (!trimmed(row.cells[cell].text).empty())
            return { RowKind::Ragged, cell + 1 };
    }
    if (!data && is_total(row))
        return { RowKind::Total };
    // Nearly every row is told from the headings by its first letter.
    const bool cannot_be_headings = data && !headings.empty() && !headings.front().empty()
        && row.cells.front().text.front() != headings.front().front();
    if (!cannot_be_headings && is_headings_again(row, headings))
        return { RowKind::HeadingsAgain };
    return { RowKind::OfPerson };
}

} // namespace wres::intake
