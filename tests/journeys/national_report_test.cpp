// SPDX-License-Identifier: MIT
//
// The national report and the packs, from the counts to finished files: for the programme team, for the
// public, made again, corrected.

#include <filesystem>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "support/case_table.h"
#include "support/program.h"

using wres::test::file_content;
using wres::test::run;
using wres::test::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

std::string published()
{
    return wres::test::project_folder() + "/examples/published/children-social-workers-2019-2025.csv";
}

std::map<std::string, std::string> files_below(const std::string& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[fs::relative(entry.path(), folder).string()] = file_content(entry.path().string());
    }
    return files;
}

void check_files_pass_the_audit(const std::string& folder)
{
    const auto audit = run(WRES_PROGRAM, { "audit-file", folder });
    CHECK_MESSAGE(audit.status == 0, audit.out);
}

} // namespace

TEST_CASE(
    "the national report and the packs of the published counts stand, and can be made again byte for byte")
{
    const TemporaryFolder folder;
    const auto team = folder.path() + "/team";
    const auto packs = folder.path() + "/packs";
    const auto made =
        run(WRES_PROGRAM, { "nation", published(), "--no-papers", "--out", team, "--packs", packs });
    REQUIRE_MESSAGE(made.status == 0, made.error);

    const auto page = file_content(team + "/report.html");
    CHECK(page.find("Internal: for the programme team alone.") != std::string::npos);
    CHECK(page.find("56% less likely") != std::string::npos); // 0.44, like with like, 2025
    check_files_pass_the_audit(team);
    check_files_pass_the_audit(packs + "/leeds");
    const auto pack = file_content(packs + "/leeds/pack.html");
    CHECK(pack.find("3 of 169 minority ethnic") != std::string::npos);
    CHECK(pack.find("none stands out") != std::string::npos);

    const auto team_again = folder.path() + "/team-again";
    const auto packs_again = folder.path() + "/packs-again";
    const auto again = run(
        WRES_PROGRAM, { "nation", "--again", team + "-inputs", "--out", team_again, "--packs", packs_again });
    CHECK_MESSAGE(again.status == 0, again.error);
    CHECK(again.out.find("Every file is what it was, byte for byte.") != std::string::npos);
    CHECK(files_below(team) == files_below(team_again));
    CHECK(files_below(packs) == files_below(packs_again));
}

TEST_CASE("a correction is the next version, and says what was wrong at the head of report and packs")
{
    const TemporaryFolder folder;
    const auto first = folder.path() + "/first";
    REQUIRE(
        run(WRES_PROGRAM, { "nation", published(), "--no-papers", "--no-workbooks", "--out", first }).status
        == 0);
    CHECK(file_content(first + "/report.html").find("Version 1.") != std::string::npos);

    const auto alone = run(WRES_PROGRAM,
        { "nation", published(), "--out", folder.path() + "/x", "--correction", "Leeds sent two years." });
    CHECK(alone.status == 2);
    CHECK(alone.error.find("nation.correction_incomplete") != std::string::npos);

    const auto second = folder.path() + "/second";
    const auto packs = folder.path() + "/packs";
    const auto corrected = run(WRES_PROGRAM,
        { "nation", published(), "--no-papers", "--no-workbooks", "--out", second, "--packs", packs,
            "--corrects", first + "-inputs", "--correction", "Leeds sent two years." });
    REQUIRE_MESSAGE(corrected.status == 0, corrected.error);
    for (const auto& page : { second + "/report.html", packs + "/leeds/pack.html" }) {
        CHECK(file_content(page).find("Corrected: this is version 2.") != std::string::npos);
        CHECK(file_content(page).find("Leeds sent two years.") != std::string::npos);
    }
    const auto third = run(WRES_PROGRAM,
        { "nation", published(), "--no-papers", "--no-workbooks", "--out", folder.path() + "/third",
            "--corrects", second + "-inputs", "--correction", "Once more." });
    REQUIRE(third.status == 0);
    CHECK(file_content(folder.path() + "/third/report.html").find("this is version 3.") != std::string::npos);
}

TEST_CASE("what was changed after it was kept is found, and what was never kept is refused")
{
    const TemporaryFolder folder;
    const auto first = folder.path() + "/first";
    REQUIRE(
        run(WRES_PROGRAM, { "nation", published(), "--no-papers", "--no-workbooks", "--out", first }).status
        == 0);
    auto record = file_content(first + "-inputs/record.json");
    const std::string version = "\"version\": 1";
    REQUIRE(record.find(version) != std::string::npos);
    record.replace(record.find(version), version.size(), "\"version\": 7");
    CHECK(folder.write("first-inputs/record.json", record) == first + "-inputs/record.json");
    const auto again =
        run(WRES_PROGRAM, { "nation", "--again", first + "-inputs", "--out", folder.path() + "/again" });
    CHECK(again.status == 1);
    CHECK(again.out.find("report/report.html is not what it was.") != std::string::npos);

    const auto never = run(WRES_PROGRAM, { "nation", "--again", first, "--out", folder.path() + "/again" });
    CHECK(never.status == 2);
}

TEST_CASE("a report is built by a template of one's own, and a part that there is not is refused")
{
    const TemporaryFolder folder;
    const auto own = folder.write("own.toml",
        "title = \"A nation of {councils}\"\n[[section]]\npart = \"summary\"\nheading = \"In short, "
        "{period}\"\n"
        "[[section]]\npart = \"indicators\"\n[[indicator]]\npart = \"change\"\nheading = \"What changed\"\n");
    const auto out = folder.path() + "/out";
    const auto made = run(WRES_PROGRAM,
        { "nation", published(), "--no-papers", "--no-workbooks", "--out", out, "--template", own });
    REQUIRE_MESSAGE(made.status == 0, made.error);
    const auto page = file_content(out + "/report.html");
    CHECK(page.find("In short, 2025") != std::string::npos);
    CHECK(page.find("What changed") != std::string::npos);
    CHECK(page.find("How councils differ") == std::string::npos);

    const auto wrong = folder.write("wrong.toml", "title = \"A\"\n[[section]]\npart = \"league_table\"\n");
    const auto refused = run(WRES_PROGRAM, { "nation", published(), "--out", out, "--template", wrong });
    CHECK(refused.status == 2);
    CHECK(refused.error.find("standard.faulty") != std::string::npos);
}
