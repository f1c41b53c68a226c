// SPDX-License-Identifier: MIT
//
// What is published of the example county, as its readers get it, keeps every rule for finished files; and a
// file that breaks one is told from one that does not.

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/case_table.h"
#include "support/program.h"

namespace {

using wres::test::run;
using wres::test::TemporaryFolder;

const std::string plan = R"(
id = "ashdale-2026"
title = "Race equality action plan 2026 to 2029"
council = "Ashdale"
standard = "sc-wres/2025"
year_ends = "03-31"

[[sign_off]]
role = "Director of Adult Social Services"
service = "adult"

[[action]]
id = "panels"
title = "Mixed interview panels"
theme = "recruitment_and_retention"
indicator = "2"
scope = "social_care"
staff_said = "We never see anybody like us on a panel."
what_will_be_done = "Every panel has two trained members"
measure = "Everybody is as likely to be appointed"
target = 0.95
published = ["title", "theme", "indicator", "what_will_be_done", "measure", "target"]
)";

/// The codes that failed in any of the files, each with its file.
std::string failed_in(const std::string& answer)
{
    std::string failed;
    const auto json = nlohmann::json::parse(answer);
    for (const auto& file : json["files"]) {
        for (const auto& check : file["checks"]) {
            if (check["outcome"] == "failed")
                failed += file["file"].get<std::string>() + ": " + check["code"].get<std::string>() + "\n";
        }
    }
    return failed;
}

} // namespace

TEST_CASE("every form of what is published of the example county keeps the rules for finished files")
{
    const TemporaryFolder folder;
    const auto made = run(WRES_PROGRAM,
        { "generate", "--councils", "3", "--staff", "1500", "--seed", "11", "--dir", folder.path() });
    REQUIRE_MESSAGE(made.status == 0, made.error);

    for (const auto* council : { "ashdale", "brackenmoor", "coldwater" }) {
        CAPTURE(council);
        const auto files = folder.path() + "/" + council;
        const auto out = folder.path() + "/" + council + "-public";
        const bool with_papers =
            std::string(council) == "ashdale"; // they take most of the time, and are made in one way
        const auto site = folder.path() + "/" + council + "-site";
        std::vector<std::string> publish { "publish", files, "--out", out, "--site", site };
        if (with_papers)
            publish.insert(publish.end(),
                { "--plan", folder.write("plan.toml", plan), "--paper", "local-report", "--paper",
                    "workforce-information", "--paper", "dashboard" });
        else
            publish.emplace_back("--no-papers");
        const auto published = run(WRES_PROGRAM, publish);
        REQUIRE_MESSAGE(published.status == 0, published.error);

        const std::vector<std::string> audit { "audit-file", "--format", "json", out, site };
        const auto found = run(WRES_PROGRAM, audit);
        CHECK(failed_in(found.out) == "");
        CHECK(found.status == 0);
        CHECK(found.error == "");
    }
}

TEST_CASE("the status says whether something failed, or could not be read")
{
    const TemporaryFolder folder;
    const auto good = wres::test::project_folder() + "/tests/cases/inspection/correct/site/pay.html";
    const auto bad = folder.write("bad.csv", "name,staff\nAdults,\"1,200\"\nChildren,80\n");
    CHECK(run(WRES_PROGRAM, { "audit-file", good }).status == 0);

    const auto told = run(WRES_PROGRAM, { "audit-file", bad });
    CHECK(told.status == 1);
    CHECK(told.out.find("FAIL  csv.thousands_separators (essential)") != std::string::npos);
    CHECK(told.out.find("row 2, column staff") != std::string::npos);
    CHECK(told.out.find("Mend") != std::string::npos);

    const auto missing = run(WRES_PROGRAM, { "audit-file", bad, folder.path() + "/nothing.pdf" });
    CHECK(missing.status == 2);
    CHECK(missing.out.find("csv.thousands_separators") != std::string::npos);
    CHECK(missing.error.find("nothing.pdf") != std::string::npos);

    const auto all = run(WRES_PROGRAM, { "audit-file", "--all", good });
    CHECK(all.out.find("pass  html.title") != std::string::npos);
    CHECK(all.out.find(" -   html.captions") != std::string::npos);
}
