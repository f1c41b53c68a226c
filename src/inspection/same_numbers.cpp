// SPDX-License-Identifier: MIT
#include "inspection/same_numbers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/data_table.h"
#include "inspection/html_tree.h"
#include "inspection/spreadsheet.h"

namespace wres::inspection {
namespace {

/// A cell as its readers see it; of a workbook also the number that it holds whole.
struct ShownCell {
    std::string text;
    std::optional<double> number; // in the unit that is shown: 12.3 of 12.3%
};

/// A table as its readers see it.
struct ShownTable {
    std::string file;
    std::string place; // "tables.xlsx, sheet Table 1"
    std::vector<std::vector<ShownCell>> rows; // the first holds the headings
};

using TablesByTitle = std::map<std::string, std::vector<ShownTable>>;

/// Text made comparable: what is only typography is left out.
std::string plain(std::string_view text)
{
    auto shown = lower_case(trimmed(text));
    const auto replace = [&](std::string_view from, std::string_view to) {
        for (auto at = shown.find(from); at != std::string::npos; at = shown.find(from, at + to.size()))
            shown.replace(at, from.size(), to);
    };
    replace("\xe2\x88\x92", "-"); // a minus sign
    replace("\xc2\xa0", " "); // a space that does not break
    std::erase(shown, ',');
    if (shown.starts_with('+'))
        shown.erase(0, 1);
    return shown;
}

ShownCell shown_cell(const SheetCell& cell)
{
    const auto number = cell.kind == SheetCellKind::Number ? parse_decimal(cell.text) : std::nullopt;
    if (!number)
        return { plain(cell.text), std::nullopt };
    return { plain(cell.text), cell.look.is_percent ? *number * 100 : *number };
}

void add_workbook(const std::string& path, const InspectedWorkbook& workbook, TablesByTitle& tables)
{
    for (const auto& sheet : workbook.sheets) {
        const auto* title = sheet.at(1, 1);
        const auto all = tables_of(sheet);
        if (title == nullptr || all.size() != 1)
            continue;
        const auto& range = all.front().range;
        constexpr std::uint64_t most_compared =
            4'000'000; // cells of a range that somebody marked as far as it goes
        if ((std::uint64_t { range.last_row } - range.first_row + 1)
                * (std::uint64_t { range.last_column } - range.first_column + 1)
            > most_compared)
            continue;
        ShownTable table { path, fmt::format("{}, sheet {}", path, sheet.name), {} };
        for (const auto& cell : sheet.cells) {
            if (!range.holds(cell.row, cell.column))
                continue;
            table.rows.resize(std::max<std::size_t>(table.rows.size(), cell.row - range.first_row + 1));
            auto& row = table.rows.back();
            row.resize(std::max<std::size_t>(row.size(), cell.column - range.first_column + 1));
            row.back() = shown_cell(cell);
        }
        tables[plain(title->text)].push_back(std::move(table));
    }
}

void add_page(const std::string& path, const HtmlTree& page, TablesByTitle& tables)
{
    for (const auto index : page.all("table")) {
        const auto captions = page.within(index, "caption");
        if (captions.empty())
            continue;
        ShownTable table { path, fmt::format("{}, {}", path, page.place_of(index)), {} };
        for (const auto row : page.within(index, "tr")) {
            auto& cells = table.rows.emplace_back();
            for (const auto cell : page.at(row).children) {
                if (page.at(cell).name == "td" || page.at(cell).name == "th")
                    cells.push_back({ plain(page.text_of(cell)), std::nullopt });
            }
        }
        tables[plain(page.text_of(captions.front()))].push_back(std::move(table));
    }
}

/// Headings can carry a unit more in one form than in another.
bool is_same_heading(const ShownCell& one, const ShownCell& other)
{
    return one.text.starts_with(other.text) || other.text.starts_with(one.text);
}

bool have_same_headings(const ShownTable& one, const ShownTable& other)
{
    return !one.rows.empty() && !other.rows.empty() && one.rows.size() == other.rows.size()
        && std::ranges::equal(one.rows.front(), other.rows.front(), is_same_heading);
}

/// "no limit" and "[no limit]" are the same words; a cell without any is "[z]" in a workbook.
std::string without_brackets(std::string_view text)
{
    if (text == "[z]")
        return {};
    return std::string(text.starts_with('[') && text.ends_with(']') ? text.substr(1, text.size() - 2) : text);
}

/// A number and what a page prints of it: as many decimals as the page has, or words for its ends: "below
/// 0.001".
bool prints(double number, std::string_view printed)
{
    for (const auto* words : { "below ", "under ", "less than " }) {
        if (printed.starts_with(words)) {
            const auto limit = parse_decimal(trimmed(printed.substr(std::string_view(words).size())));
            return limit && number < *limit;
        }
    }
    for (const auto* words : { "above ", "over ", "more than " }) {
        if (printed.starts_with(words)) {
            const auto limit = parse_decimal(trimmed(printed.substr(std::string_view(words).size())));
            return limit && number > *limit;
        }
    }
    for (const std::string_view sign : { "%", "\xc2\xa3" }) {
        if (printed.ends_with(sign))
            printed.remove_suffix(sign.size());
        if (printed.starts_with(sign))
            printed.remove_prefix(sign.size());
    }
    const auto shown = parse_decimal(printed);
    const auto point = printed.find('.');
    const auto decimals = point == std::string_view::npos ? 0 : static_cast<int>(printed.size() - point - 1);
    constexpr double last_bits = 1e-9; // what is exactly between two may be rounded either way
    return shown
        && std::abs(number - *shown)
        <= 0.5 * std::pow(10.0, -decimals) + last_bits * std::max(1.0, std::abs(number));
}

bool is_same_cell(const ShownCell& one, const ShownCell& other)
{
    constexpr double last_bits = 1e-9;
    if (one.number && other.number)
        return std::abs(*one.number - *other.number) <= last_bits * std::max(1.0, std::abs(*one.number));
    if (one.number || other.number)
        return prints(one.number ? *one.number : *other.number, one.number ? other.text : one.text);
    // A workbook writes [no limit] where a page has no room to say what the end of a ratio without end is.
    const bool without_end = (one.text.starts_with("more than") && without_brackets(other.text) == "no limit")
        || (other.text.starts_with("more than") && without_brackets(one.text) == "no limit");
    return without_end || without_brackets(one.text) == without_brackets(other.text);
}

void compare(const ShownTable& one, const ShownTable& other, Examination& examination)
{
    examination.applies("folder.same_numbers");
    for (std::size_t row = 1; row < one.rows.size(); ++row) {
        const auto columns = std::max(one.rows[row].size(), other.rows[row].size());
        for (std::size_t column = 0; column < columns; ++column) {
            const auto first = column < one.rows[row].size() ? one.rows[row][column] : ShownCell {};
            const auto second = column < other.rows[row].size() ? other.rows[row][column] : ShownCell {};
            if (!is_same_cell(first, second))
                examination.fault("folder.same_numbers", fmt::format("{} and {}", one.place, other.place),
                    fmt::format("row {}, column {} of the table", row, column + 1));
        }
    }
}

} // namespace

void check_same_numbers(const OpenedFiles& files, Examination& examination)
{
    TablesByTitle tables;
    for (const auto& [path, bytes] : files.files()) {
        const auto lower = lower_case(path);
        if (lower.ends_with(".xlsx")) {
            if (const auto workbook = read_inspected_xlsx(path, *bytes))
                add_workbook(path, *workbook, tables);
        } else if (lower.ends_with(".ods")) {
            if (const auto workbook = read_inspected_ods(path, *bytes))
                add_workbook(path, *workbook, tables);
        } else if (lower.ends_with(".html")) {
            const auto content = files.read(path);
            const auto page = content ? HtmlTree::read(path, *content) : failure("inspection.too_large", "");
            if (page)
                add_page(path, *page, tables);
        }
    }
    for (const auto& [title, forms] : tables) {
        // Within one file two tables may have one title, and say different things.
        for (std::size_t other = 1; other < forms.size(); ++other) {
            if (forms.front().file != forms[other].file && have_same_headings(forms.front(), forms[other]))
                compare(forms.front(), forms[other], examination);
        }
    }
}

} // namespace wres::inspection
