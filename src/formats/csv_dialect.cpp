// SPDX-License-Identifier: MIT
#include "formats/csv_dialect.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "base/text.h"

namespace wres::formats {
namespace {

constexpr std::array candidates = { ',', ';', '\t', '|' };
constexpr std::size_t rows_looked_at = 50;

/// How well a delimiter fits: rows with the most frequent number of cells, then that number.
using Fit = std::tuple<std::size_t, std::size_t>;

bool can_separate(char c)
{
    const bool letter_or_digit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return c == '\t' || (c >= ' ' && c <= '~' && !letter_or_digit && c != '"');
}

/// Excel's own first line, with or without quotation marks: sep=;
std::optional<CsvDialect> said_by_the_file(std::string_view beginning)
{
    const auto line = beginning.substr(0, beginning.find_first_of("\r\n"));
    auto words = line;
    if (words.size() >= 2 && words.starts_with('"') && words.ends_with('"'))
        words = words.substr(1, words.size() - 2);
    if (words.size() != 5 || lower_case(words.substr(0, 4)) != "sep=" || !can_separate(words[4]))
        return std::nullopt;
    auto first_row = line.size();
    if (beginning.substr(first_row).starts_with("\r\n"))
        first_row += 2;
    else if (first_row < beginning.size())
        first_row += 1;
    return CsvDialect { words[4], first_row };
}

bool is_blank(std::span<const Cell> cells)
{
    return std::ranges::all_of(cells, [](const Cell& cell) { return cell.kind == CellKind::Blank; });
}

Fit fit_of(char delimiter, std::string text, TextEnd end)
{
    const auto size = text.size();
    text.append(StructuralBytes::padding, '\0');
    RowSplitter splitter(delimiter);
    splitter.look_at({ text.data(), size }, end);

    std::map<std::size_t, std::size_t> rows_by_cells;
    std::size_t rows = 0;
    while (rows < rows_looked_at && splitter.next() == Split::Row) {
        const auto cells = splitter.cells();
        if (is_blank(cells))
            continue;
        ++rows;
        if (cells.size() > 1)
            ++rows_by_cells[cells.size()];
    }
    Fit best {};
    for (const auto& [cells, times] : rows_by_cells)
        best = std::max(best, Fit { times, cells });
    return best;
}

} // namespace

CsvDialect find_csv_dialect(std::string_view beginning, TextEnd end)
{
    if (const auto said = said_by_the_file(beginning))
        return *said;
    CsvDialect found;
    Fit best {};
    for (const char candidate : candidates) {
        const auto fit = fit_of(candidate, std::string(beginning), end);
        if (fit > best) {
            best = fit;
            found.delimiter = candidate;
        }
    }
    return found;
}

} // namespace wres::formats
