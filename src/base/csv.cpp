// SPDX-License-Identifier: MIT
#include "base/csv.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/invariant.h"
#include "base/text.h"

namespace wres {
namespace {

struct Line {
    std::vector<std::string> cells;
    std::size_t number;
};

/// Cuts the whole text into rows of cells, keeping the line each row begins on.
Result<std::vector<Line>> cut(std::string_view name, std::string_view content)
{
    std::vector<Line> rows;
    std::size_t line = 1;
    std::size_t at = 0;
    while (at < content.size()) {
        if (rows.empty() && content[at] == '#') {
            const auto end = content.find('\n', at);
            at = end == std::string_view::npos ? content.size() : end + 1;
            ++line;
            continue;
        }
        Line row { {}, line };
        for (bool more_cells = true; more_cells;) {
            std::string cell;
            if (at < content.size() && content[at] == '"') {
                for (++at;; ++at) {
                    if (at >= content.size())
                        return failure("csv.malformed", fmt::format("{}, line {}: a quoted cell never ends.", name, row.number));
                    if (content[at] == '"') {
                        if (at + 1 >= content.size() || content[at + 1] != '"')
                            break;
                        ++at;
                    }
                    line += content[at] == '\n' ? 1U : 0U;
                    cell += content[at];
                }
                ++at;
            } else {
                const auto end = std::min(content.find_first_of(",\n", at), content.size());
                cell = content.substr(at, end - at);
                at = end;
                if (cell.ends_with('\r'))
                    cell.pop_back();
            }
            row.cells.push_back(std::move(cell));
            if (at < content.size() && content[at] == '\r')
                ++at;
            more_cells = at < content.size() && content[at] == ',';
            if (at < content.size()) {
                if (content[at] != ',' && content[at] != '\n')
                    return failure("csv.malformed", fmt::format("{}, line {}: text follows a quoted cell.", name, line));
                ++at;
            }
        }
        ++line;
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

Result<CsvTable> CsvTable::parse(std::string_view name, std::string_view content)
{
    if (content.starts_with("\xEF\xBB\xBF"))
        content.remove_prefix(3);

    auto rows = TRY(cut(name, content));
    if (rows.empty())
        return failure("csv.malformed", fmt::format("{}: there is no header row.", name));

    CsvTable table;
    table.header_ = std::move(rows.front().cells);
    const std::set<std::string> distinct(table.header_.begin(), table.header_.end());
    if (distinct.size() != table.header_.size())
        return failure("csv.malformed", fmt::format("{}: two columns have the same name.", name));

    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].cells.size() != table.header_.size())
            return failure("csv.malformed",
                fmt::format("{}, line {}: there are {} cells under {} headings.", name, rows[i].number,
                    rows[i].cells.size(), table.header_.size()));
        table.rows_.push_back(std::move(rows[i].cells));
        table.lines_.push_back(rows[i].number);
    }
    return table;
}

bool CsvTable::has(std::string_view column) const
{
    return index_of(column).has_value();
}

const std::string& CsvTable::at(std::size_t row, std::string_view column) const
{
    const auto index = index_of(column);
    INVARIANT(index && row < rows_.size(), "a table is asked only for columns and rows it has");
    return rows_[row][*index];
}

std::optional<std::size_t> CsvTable::index_of(std::string_view column) const
{
    const auto found = std::ranges::find(header_, column);
    if (found == header_.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - header_.begin());
}

std::string csv_cell(std::string_view text)
{
    const bool could_be_formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    std::string cell = could_be_formula && !parse_decimal(text) ? "'" + std::string(text) : std::string(text);
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;

    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace wres
