// SPDX-License-Identifier: MIT
#include "spreadsheet/table_sheet.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "base/text_lines.h"
#include "document/number_words.h"
#include "language/phrase.h"

namespace wres::spreadsheet {
namespace {

using document::ColumnKind;
using document::NumberForm;
using language::phrase;
using workbooks::Cell;
using workbooks::NumberStyle;
using workbooks::RowStyle;

constexpr double narrow = 16;
constexpr double wide = 32;
constexpr double widest = 56;
constexpr std::size_t long_text = 50;
constexpr std::size_t very_long_text = 120;

NumberStyle style_of(NumberForm form)
{
    switch (form) {
    case NumberForm::Count: return NumberStyle::Whole;
    case NumberForm::Percent: return NumberStyle::Percent;
    case NumberForm::Points: return NumberStyle::Signed;
    case NumberForm::Ratio:
    case NumberForm::RatioLimit: return NumberStyle::TwoDecimals;
    case NumberForm::PValue: return NumberStyle::ThreeDecimals;
    }
    return NumberStyle::General;
}

Cell number_cell(const document::Number& number)
{
    if (!number.value.visible())
        return workbooks::NoNumber { std::string(document::shorthand(number.value.hidden())) };
    const double value = number.value.value();
    if (std::isinf(value))
        return workbooks::NoNumber { no_limit() };
    // A difference is shown in percentage points, and is so in its cell: a column is in the unit of its
    // heading.
    return workbooks::Number { number.form == NumberForm::Points ? value * 100 : value,
        style_of(number.form) };
}

bool holds_percentages(const document::Table& table, std::size_t column)
{
    return std::ranges::any_of(table.rows, [&](const std::vector<document::Cell>& row) {
        const auto* number = std::get_if<document::Number>(&row[column]);
        return number != nullptr && number->form == NumberForm::Percent;
    });
}

std::vector<double> widths_of(const document::Table& table, const std::vector<std::string>& headings)
{
    std::vector<double> widths;
    for (std::size_t column = 0; column < headings.size(); ++column) {
        std::size_t longest = 0;
        for (const auto& row : table.rows)
            longest = std::max(longest, document::in_words(row[column]).size());
        const bool is_first = column == 0;
        widths.push_back(longest > very_long_text ? widest : is_first || longest > long_text ? wide : narrow);
    }
    return widths;
}

/// What a table is called for who goes from table to table: the same in every language.
std::string table_name(const document::Table& table)
{
    return as_identifier("table " + table.id);
}

/// What the letters of a sheet mean: those that the document explains, and those that only a workbook has.
std::string shorthand_of_sheet(const document::Table& table)
{
    using disclosure::Hidden;
    auto meanings = document::shorthand_used(table);
    const auto is_there = [&](std::string_view wanted) {
        return std::ranges::any_of(table.rows, [&](const std::vector<document::Cell>& row) {
            return std::ranges::any_of(row, [&](const document::Cell& cell) {
                const auto written = workbook_cell(cell);
                const auto* none = std::get_if<workbooks::NoNumber>(&written);
                return none != nullptr && none->shorthand == wanted;
            });
        });
    };
    const auto add = [&](std::string_view meaning) {
        meanings += (meanings.empty() ? "" : " ") + std::string(meaning);
    };
    if (const auto none = document::shorthand(Hidden::NotApplicable);
        is_there(none) && meanings.find(none) == std::string::npos)
        add(document::shorthand_meaning(Hidden::NotApplicable));
    if (is_there(no_limit()))
        add(phrase("{} = the interval has no upper end.", no_limit()));
    return meanings;
}

workbooks::Row line(std::string text, RowStyle style = RowStyle::Plain)
{
    return { { std::move(text) }, style };
}

/// Words above a table run on over its columns, on a screen and on paper: long ones take several rows, so
/// that they do not make the sheet wider than its table.
void add_lead(workbooks::Sheet& sheet, std::string_view text)
{
    constexpr double shortest_line = 80;
    constexpr double longest_line = 130;
    const double width = std::accumulate(sheet.column_widths.begin(), sheet.column_widths.end(), 0.0);
    const auto letters = static_cast<std::size_t>(std::clamp(width, shortest_line, longest_line));
    for (auto& words : text_lines(text, letters))
        sheet.rows.push_back(line(std::move(words), RowStyle::Lead));
}

} // namespace

Cell workbook_cell(const document::Cell& cell)
{
    if (const auto* number = std::get_if<document::Number>(&cell))
        return number_cell(*number);
    auto words = document::in_words(cell);
    if (words.empty())
        return workbooks::NoNumber { std::string(document::shorthand(disclosure::Hidden::NotApplicable)) };
    return words;
}

/// @source Microsoft, "Rename a worksheet"
std::string as_sheet_name(std::string_view heading)
{
    constexpr std::size_t longest = 28;
    std::string name;
    for (const char c : heading) {
        const bool begins_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (name.size() >= longest - 3 && begins_character) // a character has at most four bytes
            break;
        if (std::string_view("[]:*?/\\'").find(c) == std::string_view::npos)
            name += c;
    }
    return std::string(trimmed(name));
}

std::string no_limit()
{
    return fmt::format("[{}]", phrase("no limit"));
}

std::string name_of_contents()
{
    return as_sheet_name(phrase("Contents"));
}

std::vector<std::string> headings_of(const document::Table& table)
{
    std::vector<std::string> headings;
    std::set<std::string> known;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        auto heading = table.columns[column].heading;
        if (holds_percentages(table, column))
            heading += " (%)";
        if (!known.insert(lower_case(heading)).second)
            heading = phrase("{}, column {}", heading, column + 1);
        headings.push_back(std::move(heading));
    }
    return headings;
}

document::Table as_table(const document::FindingsTable& findings)
{
    document::Table table { .id = findings.id,
        .caption = findings.caption,
        .columns = { { phrase("Indicator"), ColumnKind::Words },
            { findings.finding_heading, ColumnKind::Words }, { phrase("In a sentence"), ColumnKind::Words },
            { phrase("Which is worse"), ColumnKind::Words },
            { phrase("Relative likelihood, or difference in percentage points") },
            { phrase("Lower 95% limit") }, { phrase("Upper 95% limit") } },
        .rows = {} };
    for (const auto& row : findings.rows) {
        const auto form = row.has_own_axis ? NumberForm::Points : NumberForm::Ratio;
        table.rows.push_back({ row.hint.empty() ? row.title : fmt::format("{} ({})", row.title, row.hint),
            row.badge ? document::Cell(*row.badge) : document::words(""), row.sentence, row.which_is_worse,
            document::Number { row.estimate.value, form }, document::Number { row.estimate.lower, form },
            document::Number { row.estimate.upper, form } });
    }
    return table;
}

workbooks::Sheet table_sheet(
    const std::string& name, const document::Table& table, const std::vector<std::string>& words)
{
    const auto headings = headings_of(table);
    workbooks::Sheet sheet { .name = name,
        .column_widths = widths_of(table, headings),
        .rows = { line(table.caption, RowStyle::Title),
            line(phrase("This sheet holds one table."), RowStyle::Lead) },
        .table_name = table_name(table) };
    for (const auto& text : words)
        add_lead(sheet, text);
    add_lead(sheet, shorthand_of_sheet(table));
    sheet.rows.push_back(
        { { workbooks::SheetLink { phrase("Back to contents"), name_of_contents() } }, RowStyle::Plain });
    sheet.rows.push_back({ { headings.begin(), headings.end() }, RowStyle::Heading });
    for (const auto& row : table.rows) {
        workbooks::Row written;
        std::ranges::transform(row, std::back_inserter(written.cells), workbook_cell);
        sheet.rows.push_back(std::move(written));
    }
    return sheet;
}

workbooks::Sheet word_sheet(std::string name, std::string title, const std::vector<std::string>& words)
{
    constexpr double text_width = 100;
    workbooks::Sheet sheet { .name = std::move(name),
        .column_widths = { text_width },
        .rows = { line(std::move(title), RowStyle::Title) },
        .table_name = {} };
    for (const auto& text : words)
        sheet.rows.push_back(line(text));
    return sheet;
}

} // namespace wres::spreadsheet
