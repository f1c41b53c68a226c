// SPDX-License-Identifier: MIT
//
// What a person settles once is remembered, and not asked again.

#include <string>

#include <doctest/doctest.h>

#include "support/program.h"

using wres::test::run;

TEST_CASE("a heading that is settled on the command line is remembered beside the files")
{
    const wres::test::TemporaryFolder folder;
    static_cast<void>(folder.write(
        "in/leavers.csv", "Who,Ethnicity,Left\n17,White British,01/02/2025\n18,Indian,03/04/2025\n"));
    const auto input = folder.path() + "/in";

    const auto settled = run(WRES_PROGRAM,
        { "check", "--map", "Who=person_id", "--map", "Left=leaving_date", "--file", "leavers.csv=leavers",
            "--scope", "adult", input });
    CHECK(settled.error.empty());
    const auto mappings = wres::test::file_content(input + "/wres-mappings.toml");
    CHECK(mappings.find("Who") != std::string::npos);

    const auto again = run(WRES_PROGRAM, { "check", "--scope", "adult", input });
    CHECK(again.out == settled.out);
    CHECK(again.out.find("read as Leavers: 2 rows") != std::string::npos);
}
