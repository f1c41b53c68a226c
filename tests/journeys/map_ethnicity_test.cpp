// SPDX-License-Identifier: MIT
//
// A list of labels, from the file a council has to its groups, with a person's decision kept and found again.

#include <string>

#include <doctest/doctest.h>

#include "base/csv.h"
#include "support/program.h"

using wres::test::run;
using wres::test::TemporaryFolder;

namespace {

wres::CsvTable mapped(const wres::test::Run& done)
{
    return wres::CsvTable::parse("standard output", done.out).value();
}

} // namespace

TEST_CASE("labels are mapped one a line, and what is unsure asks for a person")
{
    const TemporaryFolder folder;
    // Windows-1252, a heading, and a label with commas that nobody put in quotes.
    const auto file = folder.write("labels.csv",
        "Ethnicity\r\nWhite \x96 Irish\r\nBlack, African, Caribbean or Black "
        "British\r\nKurdish\r\nRefused\r\n");

    const auto first = run(WRES_PROGRAM, { "map-ethnicity", file });
    REQUIRE(first.status == 1);
    const auto table = mapped(first);
    REQUIRE(table.rows() == 4);
    CHECK(table.at(0, "group") == "White Irish");
    CHECK(table.at(0, "binary") == "white");
    CHECK(table.at(1, "group_code") == "black_not_specified");
    CHECK(table.at(1, "binary") == "minority");
    CHECK(table.at(2, "group").empty());
    CHECK(table.at(2, "binary").empty());
    CHECK(table.at(2, "how").starts_with("needs a person"));
    CHECK(table.at(2, "suggestions").find("other_any") != std::string::npos);
    CHECK(table.at(3, "group_code") == "not_stated");
    CHECK(table.at(3, "binary") == "unknown");

    const auto decided = run(WRES_PROGRAM,
        { "map-ethnicity", "--decide", "Kurdish=other_any", "--who", "A. Person", "--why", "asked", file });
    CHECK(decided.status == 0);
    const auto later = run(WRES_PROGRAM, { "map-ethnicity", file });
    CHECK(later.status == 0);
    CHECK(mapped(later).at(2, "group_code") == "other_any");
    CHECK(mapped(later).at(2, "how").starts_with("decided by A. Person on "));
}

TEST_CASE("of a council's own list nothing but the ethnic groups is read, each label once")
{
    const TemporaryFolder folder;
    const auto file = folder.write("staff.csv",
        "Staff in post\nEmp No,Applicant's Ethnicity,Dept\nQ17,White Britsh,Adults\nQ18,Indian,Adults\n"
        "Q19,White Britsh,Children\n");
    const auto done = run(WRES_PROGRAM, { "map-ethnicity", file });
    CHECK(done.status == 0);
    const auto table = mapped(done);
    REQUIRE(table.rows() == 2);
    CHECK(table.at(0, "group_code") == "white_british");
    CHECK(table.at(1, "group_code") == "asian_indian");
    CHECK(done.out.find("Q17") == std::string::npos);
    CHECK(done.out.find("Adults") == std::string::npos);
}

TEST_CASE("a decision for a group that is not there changes nothing")
{
    const TemporaryFolder folder;
    const auto file = folder.write("labels.csv", "Kurdish\n");
    const auto refused = run(WRES_PROGRAM,
        { "map-ethnicity", file, "--decide", "Kurdish=no_such_group", "--who", "A. Person", "--why",
            "asked" });
    CHECK(refused.status == 2);
    CHECK(refused.error.find("no_such_group") != std::string::npos);
    CHECK(run(WRES_PROGRAM, { "map-ethnicity", file }).status == 1);
}
