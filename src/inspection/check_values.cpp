// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.h"
#include "inspection/csv_columns.h"
#include "inspection/data_table.h"
#include "inspection/printed_form.h"
#include "inspection/spreadsheet_checks.h"

namespace wres::inspection {
namespace {

bool holds_numbers(std::string_view heading, const std::vector<const SheetCell*>& cells)
{
    std::uint64_t numbers = 0;
    std::uint64_t ranges = 0;
    std::uint64_t words = 0;
    for (const auto* cell : cells) {
        const auto form = printed_form(cell->text);
        if (cell->kind == SheetCellKind::Text && form == PrintedForm::Interval)
            ++ranges;
        else if (cell->kind == SheetCellKind::Number
            || (cell->kind == SheetCellKind::Text && means_number(form)))
            ++numbers;
        else if (form == PrintedForm::Words && cell->kind != SheetCellKind::Error)
            ++words;
    }
    return are_numbers(heading, numbers, ranges, words);
}

void check_number_cell(const InspectedSheet& sheet, const SheetCell& cell, Examination& examination)
{
    const auto place = place_of(sheet, cell.row, cell.column);
    const auto form = cell.kind == SheetCellKind::Text ? printed_form(cell.text) : PrintedForm::Number;
    const bool is_text = cell.kind == SheetCellKind::Text && cell.formula.empty();
    examination.require("sheet.one_number", form != PrintedForm::TwoNumbers, place);
    examination.require("sheet.limits_apart", form != PrintedForm::Interval, place);
    examination.require("sheet.marked_numbers", form != PrintedForm::Marked, place);
    examination.require("sheet.numbers_as_numbers",
        !is_text
            || (form != PrintedForm::Number && form != PrintedForm::WithSeparators
                && form != PrintedForm::WithPercentSign && form != PrintedForm::WithUnit),
        place);
    examination.require("sheet.standard_shorthand", form != PrintedForm::Symbol, place);
    examination.require(
        "sheet.words_among_numbers", form != PrintedForm::Words || cell.kind != SheetCellKind::Text, place);
}

bool is_harmful(std::string_view formula)
{
    auto plain = upper_case(formula);
    return plain.find("HYPERLINK(") != std::string::npos || plain.find("WEBSERVICE(") != std::string::npos
        || plain.find("IMPORTXML(") != std::string::npos || plain.find("DDE(") != std::string::npos
        || plain.find('|') != std::string::npos || plain.find("://") != std::string::npos;
}

void check_formulas(const InspectedSheet& sheet, Examination& examination)
{
    examination.applies("sheet.formulas");
    examination.applies("sheet.harmful_formulas");
    examination.applies("sheet.error_values");
    for (const auto& cell : sheet.cells) {
        const auto place = place_of(sheet, cell.row, cell.column);
        if (!cell.formula.empty())
            examination.fault("sheet.formulas", place);
        if (is_harmful(cell.formula))
            examination.fault("sheet.harmful_formulas", place);
        if (cell.kind == SheetCellKind::Error)
            examination.fault("sheet.error_values", place);
    }
}

} // namespace

void check_values(const InspectedWorkbook& workbook, Examination& examination)
{
    for (const auto& sheet : workbook.sheets) {
        check_formulas(sheet, examination);
        if (is_contents(sheet) || is_notes(sheet))
            continue;
        for (const auto& table : tables_of(sheet)) {
            for (const auto& [column, cells] : columns_of(sheet, table)) {
                if (column == table.range.first_column)
                    continue; // it names the rows, whatever it looks like
                if (!holds_numbers(heading_of(sheet, table, column), cells))
                    continue;
                for (const auto* cell : cells)
                    check_number_cell(sheet, *cell, examination);
            }
        }
    }
}

} // namespace wres::inspection
