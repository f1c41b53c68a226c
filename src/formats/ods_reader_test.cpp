// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "formats/table.h"
#include "support/workbook.h"

using namespace wres;
using namespace wres::formats;

namespace {

struct Written final : TableSink {
    void table(std::string_view name) override { text += "[" + std::string(name) + "]\n"; }
    void row(const Row& row) override
    {
        text += std::to_string(row.number);
        for (const auto& cell : row.cells)
            text += "|" + std::string(cell.text);
        text += "\n";
    }
    void oddity(Oddity /*oddity*/) override { }

    std::string text;
};

std::string ods_with(const std::string& tables)
{
    return test::zip_of({ { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
        { "content.xml",
            R"(<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>)"
                + tables + "</office:spreadsheet></office:body></office:document-content>" } });
}

std::string text_cell(const std::string& paragraphs)
{
    return R"(<table:table-cell office:value-type="string">)" + paragraphs + "</table:table-cell>";
}

Written written(const std::string& tables)
{
    const auto bytes = bytes_of(ods_with(tables));
    CHECK(is_ods("a.ods", *bytes));
    Written sink;
    const auto done = read_ods("a.ods", *bytes, sink);
    INFO((done ? std::string() : done.error().message));
    REQUIRE(done.has_value());
    return sink;
}

} // namespace

TEST_CASE("a sheet's numbers are those the file keeps, its texts those it shows")
{
    const auto sink = written(R"(<table:table table:name="Staff"><table:table-row>)"
        + text_cell("<text:p>Group</text:p>") + text_cell("<text:p>People</text:p>")
        + "</table:table-row><table:table-row>" + text_cell("<text:p>White</text:p>")
        + R"(<table:table-cell office:value-type="float" office:value="1234"><text:p>1,234</text:p></table:table-cell>)"
          R"(<table:table-cell office:value-type="percentage" office:value="0.171587"><text:p>17%</text:p></table:table-cell>)"
          R"(<table:table-cell office:value-type="date" office:date-value="2025-03-31T00:00:00"><text:p>31/03/2025</text:p></table:table-cell>)"
          R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>)"
          "</table:table-row></table:table>");
    CHECK(sink.text == "[Staff]\n1|Group|People\n2|White|1234|17.1587%|2025-03-31|TRUE\n");
}

TEST_CASE("repeated rows and cells stand where they do in the sheet, and empty ends are no cells")
{
    const auto sink = written(
        R"(<table:table table:name="A"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>)"
        R"(<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>)"
        R"(<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>)"
        R"(<table:covered-table-cell/><table:table-cell table:number-columns-repeated="16379"/></table:table-row>)"
        R"(<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>)"
        R"(<table:table table:name="B"><table:table-row>)"
        + text_cell("<text:p>one</text:p><text:p>two</text:p>") + "</table:table-row></table:table>");
    CHECK(sink.text == "[A]\n4|||7|7\n5|||7|7\n[B]\n1|one\ntwo\n");
}

TEST_CASE("spaces are kept, marked words too, and notes on a cell are no part of it")
{
    const auto sink = written(R"(<table:table table:name="A"><table:table-row>)"
        + text_cell(
            R"(<office:annotation><text:p>a note, 99</text:p></office:annotation><text:p><text:s text:c="2"/>Asian <text:span>or</text:span><text:line-break/>Indian</text:p>)")
        + "</table:table-row></table:table>");
    CHECK(sink.text == "[A]\n1|  Asian or\nIndian\n");
}

TEST_CASE("what is no whole spreadsheet is refused by a sentence")
{
    Written sink;
    const auto refused = [&](const std::string& file) {
        const auto done = read_ods("a.ods", *bytes_of(file), sink);
        REQUIRE_FALSE(done.has_value());
        return done.error().code;
    };
    CHECK(refused(ods_with("<table:table>")) == "file.damaged");
    CHECK(refused(ods_with("")) == "file.empty");
    CHECK(refused(test::zip_of({ { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" } }))
        == "file.damaged");
    CHECK(
        refused(ods_with(
            R"(<table:table><table:table-row><table:table-cell table:number-columns-repeated="20000" office:value-type="float" office:value="1"/></table:table-row></table:table>)"))
        == "file.too_many_columns");
    CHECK_FALSE(is_ods("a.xlsx", *bytes_of(test::zip_of(test::workbook_with("")))));
    CHECK_FALSE(is_ods("a.csv", *bytes_of(std::string("a,b\n1,2\n"))));
}
