// SPDX-License-Identifier: MIT
//
// The report as a workbook: from a made-up release to sheets.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "report/unreleased.h"
#include "spreadsheet/unreleased.h"
#include "support/made_up_release.h"
#include "workbooks/write_xlsx.h"

using namespace wres;
using namespace wres::workbooks;
using disclosure::Audience;

namespace {

Workbook workbook(Audience audience)
{
    return spreadsheet::workbook_of(report::document_of(test::made_up_release(audience)));
}

std::vector<const document::Table*> tables_of(const document::Document& document)
{
    std::vector<const document::Table*> tables;
    for (const auto& section : document.sections) {
        for (const auto& block : section.blocks) {
            const auto* table = std::get_if<document::Table>(&block);
            if (table != nullptr && !table->rows.empty())
                tables.push_back(table);
        }
    }
    return tables;
}

const Sheet* sheet_named(const Workbook& workbook, std::string_view name)
{
    const auto found = std::ranges::find(workbook.sheets, name, &Sheet::name);
    return found == workbook.sheets.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("every table of the document is a sheet with the same numbers")
{
    const auto document = report::document_of(test::made_up_release(Audience::Public));
    const auto made = spreadsheet::workbook_of(document);
    const auto tables = tables_of(document);
    REQUIRE(tables.size() > 20);
    for (std::size_t table = 0; table < tables.size(); ++table) {
        const auto* sheet = sheet_named(made, "Table_" + std::to_string(table + 1));
        REQUIRE(sheet != nullptr);
        INFO(tables[table]->caption);
        CHECK(std::get<std::string>(sheet->rows.front().cells.front()) == tables[table]->caption);
        const auto first = sheet->rows.size() - tables[table]->rows.size();
        CHECK(sheet->rows[first - 1].style == RowStyle::Heading);
        for (std::size_t row = 0; row < tables[table]->rows.size(); ++row) {
            const auto& cells = sheet->rows[first + row].cells;
            REQUIRE(cells.size() == tables[table]->columns.size());
            for (std::size_t column = 0; column < cells.size(); ++column) {
                const auto* number = std::get_if<document::Number>(&tables[table]->rows[row][column]);
                if (number == nullptr)
                    continue;
                const bool points = number->form == document::NumberForm::Points;
                if (number->value.visible())
                    CHECK(std::get<Number>(cells[column]).value
                        == doctest::Approx(number->value.value() * (points ? 100 : 1)));
                else
                    CHECK(std::get<NoNumber>(cells[column]).shorthand.starts_with('['));
            }
        }
    }
}

TEST_CASE("a section of words alone is a sheet, whatever its heading")
{
    auto document = report::document_of(test::made_up_release(Audience::Public));
    for (const auto* heading : { "Annex: other intervals and tests", "What [we] say? 'Much' */\\",
             "Nobody’s ’’’’’’’’’’’’’’’’ business" })
        document.sections.push_back({ "words", {}, heading, false, { document::plain("Words.") } });
    const auto made = spreadsheet::workbook_of(document);
    for (const auto& sheet : made.sheets) {
        INFO(sheet.name);
        CHECK_FALSE(sheet.name.empty());
        CHECK(sheet.name.size() <= 31);
        CHECK(sheet.name.find_first_of("[]:*?/\\'") == std::string::npos);
        CHECK(is_utf8(sheet.name));
    }
    CHECK(workbooks::write_xlsx(made));
}

TEST_CASE("sheets keep the rules of accessible spreadsheets")
{
    const auto made = workbook(Audience::Internal);
    std::set<std::string> names;
    for (const auto& sheet : made.sheets) {
        INFO(sheet.name);
        CHECK(names.insert(lower_case(sheet.name)).second);
        CHECK(sheet.name.size() <= 31);
        CHECK(sheet.name.find_first_of("[]:*?/\\") == std::string::npos);
        CHECK(sheet.rows.front().style == RowStyle::Title);
        CHECK(std::ranges::count(sheet.rows, RowStyle::Heading, &Row::style)
            == (sheet.table_name.empty() ? 0 : 1));
        std::set<std::string> headings;
        std::size_t width = 1;
        for (const auto& row : sheet.rows) {
            if (row.style == RowStyle::Heading) {
                width = row.cells.size();
                for (const auto& cell : row.cells) {
                    const auto& heading = std::get<std::string>(cell);
                    CHECK_FALSE(heading.empty());
                    CHECK(headings.insert(lower_case(heading)).second);
                }
            }
            CHECK(row.cells.size() == width);
            for (const auto& cell : row.cells) {
                CHECK_FALSE(std::holds_alternative<std::monostate>(cell));
                if (const auto* text = std::get_if<std::string>(&cell))
                    CHECK_FALSE(text->empty());
            }
        }
    }
    CHECK(made.sheets[0].name == "Cover");
    CHECK(made.sheets[1].name == "Contents");
    CHECK(made.sheets[1].rows.size() == made.sheets.size() - 2 + 3);
    CHECK(made.title.find(made.author) == 0);
}
