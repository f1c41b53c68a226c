// SPDX-License-Identifier: MIT
//
// What is published is opened by an office program that had no part in it, saved again, and read back:
// whoever opens a workbook or a Word document and saves it has lost nothing.

#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "base/bytes.h"
#include "base/text.h"
#include "inspection/spreadsheet.h"
#include "support/program.h"
#include "support/times.h"
#include "support/workbook.h"

namespace {

using namespace wres;
using wres::test::file_content;
using wres::test::run;
using wres::test::TemporaryFolder;
using wres::test::times;

/// The files of a public release of a made-up council, with a dashboard.
std::string published(const TemporaryFolder& folder)
{
    const auto made = run(WRES_PROGRAM,
        { "generate", "--councils", "1", "--staff", "1200", "--seed", "5", "--dir", folder.path() });
    REQUIRE_MESSAGE(made.status == 0, made.error);
    const auto out = folder.file("public");
    const auto done =
        run(WRES_PROGRAM, { "publish", folder.file("ashdale"), "--paper", "dashboard", "--out", out });
    REQUIRE_MESSAGE(done.status == 0, done.error);
    return out;
}

/// Opened and saved in the same form; the office program keeps its own settings in the folder.
std::string saved_again(const TemporaryFolder& folder, const std::string& path, const std::string& form)
{
    const auto done = run("/usr/bin/soffice",
        { "--headless", "-env:UserInstallation=file://" + folder.file("profile"), "--convert-to", form,
            "--outdir", folder.file("saved"), path });
    REQUIRE_MESSAGE(done.status == 0, done.error);
    return file_content(folder.file("saved") + path.substr(path.rfind('/')));
}

inspection::InspectedWorkbook workbook_in(const std::string& form, const std::string& content)
{
    const auto bytes = bytes_of(content);
    auto read = form == "xlsx" ? inspection::read_inspected_xlsx("tables.xlsx", *bytes)
                               : inspection::read_inspected_ods("tables.ods", *bytes);
    REQUIRE(read);
    return *std::move(read);
}

/// Whether two cells hold the same: a number as far as office programs keep its digits.
bool is_same(const inspection::SheetCell& before, const inspection::SheetCell& after)
{
    if (before.kind != after.kind || before.look.is_percent != after.look.is_percent)
        return false;
    const auto number = parse_decimal(before.text);
    const auto again = parse_decimal(after.text);
    if (before.kind != inspection::SheetCellKind::Number || !number || !again)
        return before.text == after.text;
    return std::abs(*number - *again) <= 1e-12 * std::abs(*number);
}

/// The first cell that is another one, or is not there.
std::string first_difference(
    const inspection::InspectedSheet& before, const inspection::InspectedSheet& after)
{
    for (const auto& cell : before.cells) {
        const auto* again = after.at(cell.row, cell.column);
        if (again == nullptr || !is_same(cell, *again))
            return inspection::cell_name(cell.row, cell.column) + ": " + cell.text + " / "
                + (again == nullptr ? "nothing" : again->text);
    }
    return before.cells.size() == after.cells.size() ? "" : "there are more cells than before";
}

/// All words of a part of a Word document, however they are cut up.
std::string words_in(const std::string& docx)
{
    const auto xml = test::zip_part(docx, "word/document.xml");
    std::string words;
    for (auto at = xml.find("<w:t"); at != std::string::npos; at = xml.find("<w:t", at + 1)) {
        if (xml[at + 4] != ' ' && xml[at + 4] != '>')
            continue;
        const auto start = xml.find('>', at) + 1;
        words += xml.substr(start, xml.find("</w:t>", start) - start);
    }
    return words;
}

} // namespace

TEST_CASE("LibreOffice opens the published workbooks and saves them again without loss")
{
    const TemporaryFolder folder;
    const auto out = published(folder);
    for (const std::string name : { "tables", "dashboard" }) {
        for (const std::string form : { "xlsx", "ods" }) {
            CAPTURE(name);
            CAPTURE(form);
            const auto path = out + "/" + name + "." + form;
            const auto before = workbook_in(form, file_content(path));
            const auto after = workbook_in(form, saved_again(folder, path, form));
            REQUIRE(before.sheets.size() == after.sheets.size());
            CHECK(before.title == after.title);
            CHECK(before.sheets.size() > 5);
            for (std::size_t sheet = 0; sheet < before.sheets.size(); ++sheet) {
                CAPTURE(before.sheets[sheet].name);
                CHECK(before.sheets[sheet].name == after.sheets[sheet].name);
                CHECK(first_difference(before.sheets[sheet], after.sheets[sheet]) == "");
                CHECK(before.sheets[sheet].tables.size() == after.sheets[sheet].tables.size());
                CHECK(before.sheets[sheet].links.size() == after.sheets[sheet].links.size());
            }
        }
    }
}

TEST_CASE("LibreOffice opens the published Word documents and saves them again without loss")
{
    const TemporaryFolder folder;
    const auto out = published(folder);
    for (const std::string name : { "report", "dashboard" }) {
        CAPTURE(name);
        const auto path = out + "/" + name + ".docx";
        const auto before = file_content(path);
        const auto after = saved_again(folder, path, "docx");
        CHECK(words_in(before) == words_in(after));
        const auto xml = test::zip_part(before, "word/document.xml");
        const auto again = test::zip_part(after, "word/document.xml");
        for (const auto* piece :
            { "<w:tbl>", "<w:tr>", "<w:tblHeader", "w:val=\"Heading1\"", "w:val=\"Heading2\"" })
            CHECK_MESSAGE(times(again, piece) >= times(xml, piece), piece);
        CHECK(times(again, "descr=\"") >= times(xml, "descr=\""));
    }
}
