// SPDX-License-Identifier: MIT
#include "intake/return_template.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/csv.h"
#include "base/text.h"
#include "intake/code_words.h"

namespace wres::intake {
namespace {

using workbooks::Cell;
using workbooks::Row;
using workbooks::RowStyle;
using workbooks::Sheet;
using workbooks::Workbook;

constexpr std::size_t longest_sheet_name = 31;
constexpr double text_width = 90;

Row row_of(std::vector<std::string> texts, RowStyle style = RowStyle::Plain)
{
    Row row { {}, style };
    for (auto& text : texts)
        row.cells.emplace_back(std::move(text));
    return row;
}

/// A sheet of sentences, one a row.
Sheet page(std::string name, std::string title, std::vector<std::string> sentences)
{
    Sheet sheet { std::move(name), { text_width }, { row_of({ std::move(title) }, RowStyle::Title) }, {} };
    for (auto& sentence : sentences)
        sheet.rows.push_back(row_of({ std::move(sentence) }));
    return sheet;
}

/// Excel allows no name longer than 31 characters, and none with these signs.
std::string sheet_name(std::string name)
{
    std::erase_if(
        name, [](char c) { return std::string_view("[]:*?/\\").find(c) != std::string_view::npos; });
    return name.substr(0, longest_sheet_name);
}

const standard::Column* column_of_type(const standard::Standard& standard, standard::ColumnType type)
{
    for (const auto& table : standard.record_tables) {
        const auto found = std::ranges::find(table.columns, type, &standard::Column::type);
        if (found != table.columns.end())
            return &*found;
    }
    return nullptr;
}

std::vector<standard::Code> scopes_of(const standard::Standard& standard)
{
    const auto* const column = column_of_type(standard, standard::ColumnType::Scope);
    return column == nullptr ? std::vector<standard::Code> {} : column->codes;
}

/// Those that are counted; sums of others are made from them.
std::vector<const standard::Measure*> counted_measures(const standard::Standard& standard)
{
    std::vector<const standard::Measure*> measures;
    for (const auto& measure : standard.measures) {
        if (measure.sum_of.empty())
            measures.push_back(&measure);
    }
    return measures;
}

/// The indicators that a measure is counted for: "2" or "3, 4 and 5".
std::string indicators_of(const standard::Standard& standard, const standard::Measure& measure)
{
    std::vector<std::string> ids;
    for (const auto& indicator : standard.indicators) {
        const auto wholes = standard.counted_measures(indicator.denominator);
        if (indicator.numerator == measure.id || std::ranges::find(wholes, measure.id) != wholes.end())
            ids.push_back(indicator.id);
    }
    return ids.empty() ? "None by itself" : listed(ids, "and");
}

Sheet cover(const standard::Standard& standard, std::string_view what, const std::vector<std::string>& sheets)
{
    auto sheet = page("Cover", fmt::format("{}: {}", standard.name(), what),
        { fmt::format("{}.", standard.title),
            fmt::format(
                "This workbook has {} sheets after this one: {}.", sheets.size(), listed(sheets, "and")),
            "Nothing in it is about a real council until you fill it in. Begin with the sheet \"How to fill "
            "this in\"." });
    return sheet;
}

Sheet measures_sheet(const standard::Standard& standard)
{
    Sheet sheet { "Measures", { 62, 30, 16, 50 }, {}, "measures" };
    sheet.rows.push_back(row_of({ "What each measure counts" }, RowStyle::Title));
    sheet.rows.push_back(row_of({ "Leave a measure's column empty if you cannot count it; its indicators are "
                                  "then not calculated." }));
    sheet.rows.push_back(
        row_of({ "Name of the measure", "Code in CSV files", "For indicators", "Never more than" },
            RowStyle::Heading));
    for (const auto* const measure : counted_measures(standard)) {
        const auto* const whole = standard.measure(measure->part_of);
        sheet.rows.push_back(row_of({ measure->label, measure->id, indicators_of(standard, *measure),
            whole == nullptr ? "Not part of another" : whole->label }));
    }
    return sheet;
}

/// An ethnic group a row and a measure a column, for one service.
Sheet grid(const standard::Standard& standard, const standard::Code& scope)
{
    Sheet sheet { sheet_name(scope.label), { 44, 16 }, {}, fmt::format("counts_{}", scope.id) };
    sheet.rows.push_back(row_of({ fmt::format("Numbers of people: {}", scope.label) }, RowStyle::Title));
    sheet.rows.push_back(
        row_of({ "Whole numbers. Write 0 where nobody is counted, and leave empty what you do not know." }));
    auto headings = row_of({ "Ethnic group" }, RowStyle::Heading);
    for (const auto* const measure : counted_measures(standard))
        headings.cells.emplace_back(measure->label);
    const auto width = headings.cells.size();
    sheet.rows.push_back(std::move(headings));
    for (const auto& group : standard.classification->groups) {
        auto row = row_of({ group.label });
        row.cells.resize(width);
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet breakdowns_sheet()
{
    Sheet sheet { "Breakdowns", { 44, 26, 40, 12, 20, 30 }, {}, "breakdowns" };
    sheet.rows.push_back(row_of({ "Numbers of people by pay band and other breakdowns" }, RowStyle::Title));
    sheet.rows.push_back(row_of(
        { "One number a row. Indicator 1 needs the headcount by pay band; everything else is optional." }));
    sheet.rows.push_back(
        row_of({ "Measure", "Scope", "Ethnic group", "Count", "Breakdown", "Value" }, RowStyle::Heading));
    Row empty;
    empty.cells.resize(6);
    sheet.rows.push_back(std::move(empty));
    return sheet;
}

Sheet guidance(const standard::Standard& standard)
{
    std::vector<std::string> bands;
    for (const auto& band : standard.pay_bands)
        bands.push_back(band.label);
    return page("How to fill this in", "How to fill this in",
        { "1. Count people, not percentages: every rate and ratio is made from the counts.",
            "2. There is a sheet for each service. Use those that the council reports on, and leave the "
            "others as they are.",
            "3. Write a number for each ethnic group, under each measure. If you only have broad groups, use "
            "the rows that end "
            "in \"not specified further\"; for totals of minority ethnic and white staff, use \"Minority "
            "ethnic, not "
            "specified further\" and \"White, not specified further\". Nobody may be in two rows.",
            "4. Not known, not stated and left blank are three different things, and have a row each.",
            "5. Write 0 where nobody is counted. An empty column means that the council cannot say, and its "
            "indicators are "
            "then not calculated.",
            "6. Give true counts, small ones too. They are protected before anything is published.",
            fmt::format("7. The sheet Breakdowns is a list: measure, service, ethnic group and count, then "
                        "the breakdown (such as "
                        "pay_band) and its value. The pay bands are: {}.",
                listed(bands, "and")),
            "8. Do not rename or delete the headings. Rows and sheets that you do not use may stay.",
            fmt::format("9. When it is filled in, run: wres check --standard {} THIS-FILE.xlsx. It says what "
                        "is odd, row by row.",
                standard.name()) });
}

/// The columns that people fill in.
std::vector<const standard::Column*> filled_columns(const standard::RecordTable& table)
{
    std::vector<const standard::Column*> columns;
    for (const auto& column : table.columns) {
        if (column.type != standard::ColumnType::Derived)
            columns.push_back(&column);
    }
    return columns;
}

std::string accepted(const standard::Column& column)
{
    switch (column.type) {
    case standard::ColumnType::Date: return "31/03/2025 or 2025-03-31";
    case standard::ColumnType::Money: return "31250 or 31,250.00";
    case standard::ColumnType::EthnicGroup: return "The groups of the Census 2021, or their codes";
    case standard::ColumnType::PersonId: return "Any number or code that is the person's own; it is not kept";
    case standard::ColumnType::Label: return "The council's own names";
    case standard::ColumnType::Number: return "A number";
    case standard::ColumnType::Code:
    case standard::ColumnType::Scope:
    case standard::ColumnType::Derived: break;
    }
    std::vector<std::string> labels;
    for (const auto& code : column.codes)
        labels.push_back(code.label);
    return listed(labels, "or");
}

Sheet columns_sheet(const standard::Standard& standard)
{
    Sheet sheet { "Columns", { 44, 34, 12, 60, 70 }, {}, "columns" };
    sheet.rows.push_back(row_of({ "What to put in each column" }, RowStyle::Title));
    sheet.rows.push_back(row_of({ "Columns that are not needed may stay empty or be deleted. Leave out "
                                  "names, addresses and dates of birth." }));
    sheet.rows.push_back(row_of(
        { "Sheet", "Heading", "Needed", "What to put there", "What is understood" }, RowStyle::Heading));
    for (const auto& table : standard.record_tables) {
        for (const auto* const column : filled_columns(table))
            sheet.rows.push_back(row_of({ table.id, column->label, column->required ? "Yes" : "No",
                column->guidance, accepted(*column) }));
    }
    return sheet;
}

Sheet records_sheet(const standard::RecordTable& table)
{
    Sheet sheet { sheet_name(table.id), { 24 }, {}, table.id };
    sheet.rows.push_back(row_of({ table.label }, RowStyle::Title));
    sheet.rows.push_back(
        row_of({ "One row each. Delete this sheet, or leave it empty, if the council has no such list." }));
    auto headings = row_of({}, RowStyle::Heading);
    for (const auto* const column : filled_columns(table))
        headings.cells.emplace_back(column->label);
    Row empty;
    empty.cells.resize(headings.cells.size());
    sheet.rows.push_back(std::move(headings));
    sheet.rows.push_back(std::move(empty));
    return sheet;
}

Workbook with_cover(const standard::Standard& standard, std::string_view what, std::vector<Sheet> sheets)
{
    std::vector<std::string> names;
    for (const auto& sheet : sheets)
        names.push_back(sheet.name);
    Workbook workbook { fmt::format("{}: {}", standard.title, what), "openwres", {} };
    workbook.sheets.push_back(cover(standard, what, names));
    std::ranges::move(sheets, std::back_inserter(workbook.sheets));
    return workbook;
}

} // namespace

Workbook return_template(const standard::Standard& standard)
{
    std::vector<Sheet> sheets { guidance(standard), measures_sheet(standard) };
    for (const auto& scope : scopes_of(standard))
        sheets.push_back(grid(standard, scope));
    sheets.push_back(breakdowns_sheet());
    return with_cover(standard, "counts to fill in", std::move(sheets));
}

std::string return_template_csv(const standard::Standard& standard)
{
    std::string csv = "measure,scope,ethnic_group,count,breakdown,value\n";
    for (const auto* const measure : counted_measures(standard)) {
        for (const auto& scope : scopes_of(standard)) {
            for (const auto& group : standard.classification->groups)
                csv += fmt::format(
                    "{},{},{},,,\n", csv_cell(measure->id), csv_cell(scope.id), csv_cell(group.label));
        }
    }
    return csv;
}

Workbook records_template(const standard::Standard& standard)
{
    std::vector<Sheet> sheets { page("How to fill this in", "How to fill this in",
        { "1. There is a sheet for each list of people that the Standard counts from: one row a person, "
          "application, case or answer.",
            "2. Paste the rows of your systems under the headings. The headings may also be your own; most "
            "are understood.",
            "3. A list without ethnic groups takes them from the workforce sheet, by the number of the "
            "person.",
            "4. Delete the sheets of lists that the council does not have. A sheet without rows is passed "
            "over.",
            "5. Leave out names, addresses, National Insurance numbers and dates of birth: nothing needs "
            "them.",
            fmt::format("6. When it is filled in, run: wres check --standard {} THIS-FILE.xlsx",
                standard.name()) }) };
    sheets.push_back(columns_sheet(standard));
    for (const auto& table : standard.record_tables)
        sheets.push_back(records_sheet(table));
    return with_cover(standard, "lists to fill in", std::move(sheets));
}

} // namespace wres::intake
