// SPDX-License-Identifier: MIT
#include "formats/table.h"

#include <doctest/doctest.h>

#include <string>

#include "support/case_table.h"
#include "support/read_table.h"
#include "support/workbook.h"

using namespace wres;
using namespace wres::formats;
using wres::test::zip_of;

namespace {

std::string recognised(const std::string& file)
{
    const auto format = recognise("staff.xlsx", *bytes_of(file));
    if (!format)
        return format.error().code + ": " + format.error().message;
    switch (*format) {
    case Format::Csv: return "csv: ";
    case Format::Xlsx: return "xlsx: ";
    case Format::Xml: return "xml: ";
    }
    return "";
}

/// A compound file with one directory sector, which lists these streams ([MS-CFB] 2.2, 2.6).
std::string compound_file_with(const std::string& stream)
{
    std::string file(512 + 512 + 512, '\0');
    file.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    file[30] = 9; // sectors of 512 bytes
    file[48] = 1; // the directory is sector 1
    file.replace(76, 4, std::string(4, '\0')); // the allocation table is sector 0
    file.replace(512 + 4, 4, "\xFE\xFF\xFF\xFF");
    const auto entry = [&](std::size_t at, const std::string& name) {
        for (std::size_t i = 0; i < name.size(); ++i)
            file[at + 2 * i] = name[i];
        file[at + 64] = static_cast<char>(2 * (name.size() + 1));
    };
    entry(1024, "Root Entry");
    entry(1024 + 128, stream);
    return file;
}

} // namespace

TEST_CASE("files are recognised by their bytes as the table says")
{
    for (const auto& row : test::cases("formats/recognised.csv")) {
        INFO(row.where(), " ", row.text("case"));
        CHECK(recognised(test::unescaped(row.text("input")))
            == row.text("recognised") + ": " + row.text("sentence"));
    }
}

TEST_CASE("workbooks and other ZIP files are told apart by their parts")
{
    const std::string spreadsheet_type =
        "<Types><Override "
        "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></"
        "Types>";
    const std::string save_as =
        ": open it, choose Save As, Excel Workbook (XLSX) or CSV, and send the new file.";
    CHECK(recognised(zip_of(test::workbook_with(""))) == "xlsx: ");
    CHECK(recognised(zip_of({ { "[Content_Types].xml", spreadsheet_type }, { "odd/book.xml", "" } }))
        == "xlsx: ");
    CHECK(recognised(zip_of({ { "xl/workbook.bin", "" } }))
        == "file.other_spreadsheet: staff.xlsx is a binary workbook (.xlsb)" + save_as);
    CHECK(recognised(zip_of({ { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" } }))
        == "file.other_spreadsheet: staff.xlsx is an OpenDocument spreadsheet (.ods)" + save_as);
    CHECK(recognised(zip_of({ { "Index/Document.iwa", "" } }))
        == "file.other_spreadsheet: staff.xlsx is from Numbers or Pages on a Mac: open it, choose Export To, "
           "Excel or CSV, "
           "and send the new file.");
    CHECK(recognised(zip_of({ { "word/document.xml", "" } }))
        == "file.not_a_table: staff.xlsx is a Word document, not a table: save the table in it as XLSX or "
           "CSV, and send "
           "that.");
    CHECK(recognised(zip_of({ { "staff.csv", "a,b\n" } }))
        == "file.not_a_table: staff.xlsx is a compressed folder (ZIP), not a table: unpack it, and send the "
           "files that are "
           "in it.");
}

TEST_CASE("an encrypted workbook, an old workbook and an old document are told apart by their streams")
{
    CHECK(recognised(compound_file_with("EncryptedPackage"))
        == "file.encrypted: staff.xlsx is protected with a password or a sensitivity label, and cannot be "
           "read: open it in "
           "Excel, take the protection off (File, Info, Protect Workbook), save it, and send it again.");
    CHECK(recognised(compound_file_with("Workbook"))
        == "file.old_excel: staff.xlsx is an old Excel workbook (.xls): open it in Excel, choose Save As, "
           "\"Excel Workbook "
           "(*.xlsx)\", and send the new file.");
    CHECK(recognised(compound_file_with("Book")).starts_with("file.old_excel: "));
    CHECK(recognised(compound_file_with("WordDocument"))
        == "file.not_a_table: staff.xlsx is a Word document, not a table: save the table in it as XLSX or "
           "CSV, and send "
           "that.");
    CHECK(recognised(compound_file_with("__properties_version1.0"))
        == "file.not_a_table: staff.xlsx is an Outlook message, not a table: save its attachment, and send "
           "that.");
}

TEST_CASE("a compound file whose chain of sectors runs in a circle is read to an end")
{
    auto file = compound_file_with("Nothing");
    file.replace(512 + 4, 4, std::string("\x01\0\0\0", 4));
    CHECK(recognised(file).starts_with("file.not_a_table: "));
}
