// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "base/text_lines.h"
#include "inspection/data_table.h"
#include "inspection/spreadsheet_checks.h"

namespace wres::inspection {
namespace {

/// How many characters a number takes in its cell.
std::size_t shown_width(const SheetCell& cell)
{
    const auto number = parse_decimal(cell.text);
    if (!number || cell.look.decimals < 0)
        return 0; // shown as it fits
    const double shown = cell.look.is_percent ? *number * 100 : *number;
    auto text = fmt::format("{:.{}f}", std::abs(shown), cell.look.decimals);
    const auto whole = text.find('.') == std::string::npos ? text.size() : text.find('.');
    return text.size() + (cell.look.has_separators ? (whole - 1) / 3 : 0) + (*number < 0 ? 1U : 0U)
        + (cell.look.is_percent ? 1U : 0U) + (cell.look.is_currency ? 1U : 0U);
}

/// A hyphen or slash is a place to break a word too.
std::size_t longest_word(std::string_view text)
{
    std::size_t longest = 0;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        auto end = text.find_first_of(" \n-/", begin);
        if (end == std::string_view::npos)
            end = text.size();
        longest = std::max(longest, characters(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return longest;
}

void check_widths(const InspectedSheet& sheet, Examination& examination)
{
    constexpr double slack = 1.25; // letters are not all as wide as a digit
    for (const auto& table : tables_of(sheet)) {
        for (const auto& cell : sheet.cells) {
            if (!table.range.holds(cell.row, cell.column))
                continue;
            const auto width = sheet.width_of(cell.column);
            const auto place = place_of(sheet, cell.row, cell.column);
            if (cell.kind == SheetCellKind::Number) {
                examination.require(
                    "sheet.column_widths", static_cast<double>(shown_width(cell)) <= width, place);
            } else if (cell.kind == SheetCellKind::Text) {
                const auto letters = static_cast<double>(characters(trimmed(cell.text)));
                examination.require("sheet.column_widths",
                    static_cast<double>(longest_word(trimmed(cell.text))) <= width * slack, place,
                    "a word is cut in two");
                examination.require("sheet.wrapped_text", cell.look.wraps || letters <= width * slack, place);
            }
        }
    }
}

void check_contrast(const InspectedSheet& sheet, Examination& examination)
{
    for (const auto& cell : sheet.cells) {
        if (!cell.look.ink && !cell.look.paper)
            continue;
        const double found = contrast(cell.look.ink.value_or(black), cell.look.paper.value_or(white));
        examination.require("sheet.contrast", found >= least_contrast, place_of(sheet, cell.row, cell.column),
            fmt::format("{:.2f} to 1", std::floor(found * 100) / 100));
    }
}

/// Whether cells of one column differ in colour, other than by every second row being shaded as a whole.
bool colours_tell(const InspectedSheet& sheet, const DataTable& table)
{
    const auto key = [](const std::optional<Colour>& colour, Colour otherwise) {
        const auto shown = colour.value_or(otherwise);
        return shown.red * 65536 + shown.green * 256 + shown.blue;
    };
    std::map<std::uint32_t, std::set<std::pair<int, int>>> by_column;
    std::map<std::uint32_t, std::set<int>> papers_by_row;
    std::set<std::pair<std::uint32_t, std::uint32_t>> links; // are blue, and so say what they are
    for (const auto& link : sheet.links)
        links.emplace(link.row, link.column);
    const auto body = table.body();
    for (const auto& cell : sheet.cells) {
        if (!body.holds(cell.row, cell.column))
            continue;
        const auto ink = links.contains({ cell.row, cell.column }) ? 0 : key(cell.look.ink, black);
        const auto paper = key(cell.look.paper, white);
        by_column[cell.column].insert({ ink, paper });
        papers_by_row[cell.row].insert(paper);
    }
    const bool differs =
        std::ranges::any_of(by_column, [](const auto& column) { return column.second.size() > 1; });
    if (!differs)
        return false;
    const bool inks_differ = std::ranges::any_of(by_column, [](const auto& column) {
        std::set<int> inks;
        for (const auto& [ink, paper] : column.second)
            inks.insert(ink);
        return inks.size() > 1;
    });
    // Bands: each row of one colour, two colours in turn.
    bool bands = !inks_differ;
    int before = -1;
    for (const auto& [row, papers] : papers_by_row) {
        bands = bands && papers.size() == 1 && *papers.begin() != before;
        before = *papers.begin();
    }
    return !bands;
}

void check_colour(const InspectedSheet& sheet, Examination& examination)
{
    const auto tables = tables_of(sheet);
    if (tables.empty())
        return;
    const bool tells = sheet.colours_by_value
        || std::ranges::any_of(tables, [&](const DataTable& table) { return colours_tell(sheet, table); });
    examination.require("sheet.colour_alone", !tells, place_of(sheet));
}

void check_objects(const InspectedSheet& sheet, Examination& examination)
{
    examination.applies("sheet.floating_objects");
    for (const auto& object : sheet.objects) {
        const auto place =
            object.place.empty() ? place_of(sheet) : fmt::format("{}, {}", place_of(sheet), object.place);
        if (object.kind == ObjectKind::TextBox || object.kind == ObjectKind::Comment) {
            examination.fault("sheet.floating_objects", place,
                object.kind == ObjectKind::Comment ? "a comment" : "a text box or shape");
            continue;
        }
        examination.require("sheet.text_alternatives",
            object.is_decorative || !trimmed(object.alternative).empty(), place,
            object.kind == ObjectKind::Chart ? "a chart" : "a picture");
    }
}

} // namespace

void check_looks(const InspectedWorkbook& workbook, Examination& examination)
{
    for (const auto& sheet : workbook.sheets) {
        check_widths(sheet, examination);
        check_contrast(sheet, examination);
        check_colour(sheet, examination);
        check_objects(sheet, examination);
    }
}

} // namespace wres::inspection
