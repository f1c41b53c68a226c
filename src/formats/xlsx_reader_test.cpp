// SPDX-License-Identifier: MIT
#include "formats/table.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "support/bytes_in_pieces.h"
#include "support/case_table.h"
#include "support/read_table.h"
#include "support/workbook.h"

using namespace wres;
using namespace wres::formats;
using wres::test::workbook_with;
using wres::test::WrittenDown;
using wres::test::zip_of;

namespace {

constexpr std::string_view one_cell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

WrittenDown read_well(const std::string& file)
{
    WrittenDown sink;
    const auto done = read_xlsx("staff.xlsx", *bytes_of(file), sink);
    if (!done)
        sink.rows = { done.error().message };
    return sink;
}

Error refused(const std::string& file)
{
    WrittenDown sink;
    const auto done = read_xlsx("staff.xlsx", *bytes_of(file), sink);
    REQUIRE_FALSE(done.has_value());
    return done.error();
}

void replace(std::string& text, std::string_view old, std::string_view with)
{
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    text.replace(at, old.size(), with);
}

} // namespace

TEST_CASE("worksheets are read as the table says")
{
    for (const auto& row : test::cases("formats/worksheet.csv")) {
        INFO(row.where(), " ", row.text("case"));
        const auto read =
            read_well(zip_of(workbook_with(row.text("sheet_data"), row.text("shared_strings"))));
        CHECK(join(read.rows, "\n") == "[Sheet1]\n" + row.text("rows"));
        CHECK(join(read.oddities, "\n") == row.text("oddities"));
    }
}

TEST_CASE("worksheets that are not whole are refused with one sentence")
{
    for (const auto& row : test::cases("formats/worksheet_refused.csv")) {
        INFO(row.where(), " ", row.text("case"));
        const auto error = refused(zip_of(workbook_with(test::unescaped(row.text("sheet_data")))));
        CHECK(error.code == row.text("code"));
        CHECK(error.message == row.text("sentence"));
    }
}

TEST_CASE("sheets come in the order of the workbook; hidden ones and charts do not come")
{
    auto parts = workbook_with(one_cell);
    replace(parts["xl/workbook.xml"], "<sheets>",
        "<sheets><sheet name=\"Second &amp; first\" sheetId=\"9\" r:id=\"a\"/><sheet name=\"Old\" "
        "sheetId=\"8\" "
        "state=\"hidden\" r:id=\"a\"/><sheet name=\"Older\" sheetId=\"7\" state=\"veryHidden\" "
        "r:id=\"a\"/><sheet "
        "name=\"Chart\" sheetId=\"6\" r:id=\"b\"/>");
    replace(parts["xl/_rels/workbook.xml.rels"], "<Relationships>",
        "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"../xl/./worksheets/other.xml\"/>"
        "<Relationship Id=\"b\" Type=\"x/chartsheet\" Target=\"chart.xml\"/>");
    parts["xl/worksheets/other.xml"] = test::worksheet_with("<row><c><v>2</v></c></row>");
    const auto read = read_well(zip_of(parts));
    CHECK(join(read.rows, " ") == "[Second & first] 1:#2 [Sheet1] 1:#1");
    CHECK(join(read.oddities, " ") == "hidden_sheet@0(Old) hidden_sheet@0(Older)");
}

TEST_CASE("merged cells are told, and have their value once")
{
    auto parts = workbook_with(one_cell);
    replace(parts["xl/worksheets/sheet1.xml"], "</sheetData>",
        "</sheetData><mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A5:B9\"/></mergeCells>");
    const auto read = read_well(zip_of(parts));
    CHECK(join(read.rows, " ") == "[Sheet1] 1:#1");
    CHECK(join(read.oddities, " ") == "merged_cells@1(2)");
}

TEST_CASE("a strict workbook, prefixed names and odd part names are read")
{
    auto parts = workbook_with("");
    parts.erase("xl/sharedStrings.xml");
    parts.erase("xl/styles.xml");
    parts["xl/_rels/workbook.xml.rels"] =
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://purl.oclc.org/ooxml/"
        "officeDocument/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "</Relationships>";
    parts.erase("xl/worksheets/sheet1.xml");
    parts["XL\\Worksheets\\Sheet1.XML"] =
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">"
        "<x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>4</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>";
    CHECK(join(read_well(zip_of(parts)).rows, " ") == "[Sheet1] 1:#4");
}

TEST_CASE("dates of the 1904 system")
{
    auto parts = workbook_with("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44285</v></c></row>");
    replace(parts["xl/workbook.xml"], "<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    CHECK(join(read_well(zip_of(parts)).rows, " ") == "[Sheet1] 1:@2025-03-31");
}

TEST_CASE("a workbook that is cut off anywhere is refused, and never crashes")
{
    const auto whole = zip_of(workbook_with(one_cell));
    for (std::size_t size = 1; size < whole.size(); size += 7) {
        WrittenDown sink;
        CHECK_FALSE(read_xlsx("staff.xlsx", *bytes_of(whole.substr(0, size)), sink).has_value());
    }
    const auto error = refused(whole.substr(0, whole.size() / 2));
    CHECK(error.code == "file.damaged");
    CHECK(error.message
        == "staff.xlsx is not whole: part of the file is missing, as when a download or an e-mail was cut "
           "short; send it "
           "again.");
}

TEST_CASE("a changed byte is found by the checksum of its part")
{
    auto parts = workbook_with(one_cell);
    auto file = zip_of({ { "a", parts["_rels/.rels"] } });
    std::string long_sheet;
    for (int i = 0; i < 3000; ++i)
        long_sheet += "<row><c><v>" + std::to_string(i * 7919 % 10007) + "</v></c></row>";
    file = zip_of(workbook_with(long_sheet));
    const auto sheet = file.find("xl/worksheets/sheet1.xml");
    file[sheet + 3000] = static_cast<char>(file[sheet + 3000] ^ 1);
    CHECK(refused(file).code == "file.damaged");
}

TEST_CASE("a zip bomb is refused before it has unpacked")
{
    auto parts = workbook_with(one_cell);
    const std::string blanks(std::size_t { 80 } << 20, ' ');
    replace(parts["xl/worksheets/sheet1.xml"], "</sheetData>", blanks + "</sheetData>");
    const auto error = refused(zip_of(parts));
    CHECK(error.code == "file.zip_bomb");
    CHECK(error.message
        == "staff.xlsx unpacks to far more than a workbook holds (over 250 times its size, or over 8 GiB): "
           "save the sheets "
           "that are needed as CSV, and send those.");
}

TEST_CASE("a directory of more parts than a workbook has is refused before it is read")
{
    auto file = zip_of(workbook_with(one_cell));
    const auto end = file.rfind("PK\x05\x06");
    file.insert(end,
        std::string("PK\x06\x06", 4) + std::string(28, '\0') + std::string(8, '\x01')
            + std::string(16, '\0'));
    CHECK(refused(file).message
        == "staff.xlsx is damaged (it claims more parts than a workbook has): open it in Excel, save it "
           "again as XLSX, and "
           "send the new file.");
}

TEST_CASE("a DOCTYPE in any part is refused")
{
    for (const auto* part : { "_rels/.rels", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml",
             "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels" }) {
        auto parts = workbook_with(one_cell);
        parts[part].insert(0, "<!DOCTYPE x [<!ENTITY a \"b\">]>");
        const auto error = refused(zip_of(parts));
        CHECK(error.code == "file.doctype");
        CHECK(error.message
            == "staff.xlsx has a DOCTYPE inside, which no spreadsheet program writes and which can reach "
               "outside the file: "
               "open it in Excel, save it again as XLSX, and send the new file.");
    }
}

TEST_CASE("a workbook without a part it needs is refused")
{
    for (const auto* part : { "_rels/.rels", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml",
             "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels" }) {
        auto parts = workbook_with(one_cell);
        parts.erase(part);
        INFO(part);
        CHECK(refused(zip_of(parts)).code == "file.damaged");
    }
}

TEST_CASE("a ZIP with a password is refused")
{
    const auto error = refused(zip_of(workbook_with(one_cell), test::ZipProtection::Password));
    CHECK(error.code == "file.encrypted");
    CHECK(error.message
        == "staff.xlsx is protected with a password: take the password off, save the file, and send it "
           "again.");
}

TEST_CASE("a disk that fails stops the reading of a workbook")
{
    const auto whole = zip_of(workbook_with(one_cell));
    WrittenDown sink;
    const auto done = read_xlsx("staff.xlsx", test::UnreadableBytes(whole, 100), sink);
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == "bytes.unreadable");
}
