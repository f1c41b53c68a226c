// SPDX-License-Identifier: MIT
//
// Input that cannot be read gets one clear sentence and status 2: no crash, no half result.

#include <string>

#include <doctest/doctest.h>

#include "support/case_table.h"
#include "support/program.h"
#include "support/workbook.h"

namespace {

using wres::test::run;
using wres::test::TemporaryFolder;

void check_refused(const std::string& name, const std::string& content, const std::string& sentence)
{
    const TemporaryFolder folder;
    const auto good = folder.write("staff.csv", "person_id,ethnic_group,scope\n1,White British,adult\n");
    const auto path = folder.write(name, content);
    const auto found =
        run(WRES_PROGRAM, { "report", "--council", "Nowhere", "--out", folder.path() + "/out", good, path });
    INFO(name, ": ", found.error);
    CHECK(found.status == 2);
    CHECK(found.out.empty());
    CHECK(found.error.find(sentence) != std::string::npos);
    CHECK(found.error.find(name) != std::string::npos);
    CHECK_THROWS(static_cast<void>(wres::test::file_content(folder.path() + "/out/report.html")));
}

} // namespace

TEST_CASE("a file that is not what its name says is refused, and nothing is written")
{
    check_refused("empty.csv", "", "empty");
    check_refused("paper.csv", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n", "PDF");
    check_refused("truncated.xlsx", std::string("PK\x03\x04", 4) + std::string(200, 'x'), "damaged");
    check_refused("workers.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE Message [<!ENTITY a \"b\">]><Message>&a;</Message>", "DOCTYPE");
    check_refused("photo.csv", std::string("\x89PNG\r\n\x1A\n", 8) + std::string(64, '\0'), "picture");
}

TEST_CASE("a file that is not there, a council that is not there, a standard that is not there")
{
    const auto no_file = run(WRES_PROGRAM, { "check", "/nowhere/at/all.csv" });
    CHECK(no_file.status == 2);
    CHECK(no_file.error.find("There is no file /nowhere/at/all.csv") != std::string::npos);

    const auto file = wres::test::project_folder() + "/examples/published/west-lancashire-2019-2020.csv";
    const auto no_standard = run(WRES_PROGRAM, { "check", "--standard", "sc-wres/1999", file });
    CHECK(no_standard.status == 2);
    CHECK(no_standard.error.find("sc-wres/2025") != std::string::npos);

    const auto no_setting = run(WRES_PROGRAM, { "check", "--set", "wishes=granted", file });
    CHECK(no_setting.status == 2);
    CHECK(no_setting.error.find("(setting.unknown)") != std::string::npos);

    const auto nonsense = run(WRES_PROGRAM, { "reprot" });
    CHECK(nonsense.status == 2);
}

TEST_CASE("a file that would fill the memory or the disk is refused")
{
    const std::string headings = "person_id,ethnic_group,scope\n";
    check_refused("one line.csv", headings + "1," + std::string(17U << 20, 'x') + ",adult\n", "16 MiB");
    check_refused("zeros.csv", std::string(100000, '\0'), "not text");

    auto bomb = wres::test::workbook_with("<row><c><v>1</v></c></row>");
    bomb["xl/worksheets/sheet1.xml"].insert(
        bomb["xl/worksheets/sheet1.xml"].find("</sheetData>"), std::string(80U << 20, ' '));
    check_refused("bomb.xlsx", wres::test::zip_of(bomb), "unpacks to far more");
}

TEST_CASE("a workbook with a password, of another kind, or cut off is refused")
{
    const auto rows = wres::test::workbook_with("<row><c><v>1</v></c></row>");
    check_refused("locked.xlsx", wres::test::zip_of(rows, wres::test::ZipProtection::Password), "password");
    check_refused("half.xlsx", wres::test::zip_of(rows).substr(0, 900), "not whole");
    check_refused("letter.xlsx",
        wres::test::zip_of({ { "[Content_Types].xml", "<Types/>" }, { "word/document.xml", "<w/>" } }),
        "Word");
    check_refused(
        "page.xls", "<html><body><table><tr><td>Ethnic group</td></tr></table></body></html>", "web page");
}

TEST_CASE("a file with headings and no rows, alone, is refused: there is nobody to report about")
{
    const TemporaryFolder folder;
    const auto path = folder.write("staff.csv", "person_id,ethnic_group,scope\n");
    const auto found = run(WRES_PROGRAM, { "check", path });
    CHECK(found.status == 2);
    CHECK(found.out.empty());
    CHECK(found.error.find("staff.csv has headings and no rows") != std::string::npos);

    // Beside others it says that there was nobody, which is an answer.
    const auto staff = folder.write("workforce.csv", "person_id,ethnic_group,scope\n1,White British,adult\n");
    const auto cases = folder.write("disciplinary.csv", "person_id,ethnic_group,scope\n");
    CHECK(run(WRES_PROGRAM, { "check", staff, cases }).status == 0);
}
