// SPDX-License-Identifier: MIT
//
// From a list of pay to the paper on the ethnicity pay gap, as somebody at a council would make it.

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/program.h"

namespace {

using wres::test::file_content;
using wres::test::run;
using wres::test::TemporaryFolder;

/// 60 of one group at 12 to 17.90 an hour and 140 of the other at 14 to 27.90, a tenth of a pound apart;
/// every third was paid a bonus; 20 did not say.
std::string pay_list()
{
    std::string csv = "Ethnic group,Hourly pay,Bonus\n";
    for (int person = 0; person < 60; ++person)
        csv += fmt::format("Indian,{:.2f},{}\n", 12 + person * 0.1, person % 3 == 0 ? "100" : "");
    for (int person = 0; person < 140; ++person)
        csv += fmt::format("White British,{:.2f},{}\n", 14 + person * 0.1, person % 3 == 0 ? "125" : "");
    for (int person = 0; person < 20; ++person)
        csv += "Not stated,15.00,\n";
    return csv;
}

} // namespace

TEST_CASE("the pay gap of a list in every form, each of which keeps the rules for finished files")
{
    const TemporaryFolder folder;
    const auto file = folder.write("pay.csv", pay_list());
    const auto out = folder.file("out");
    const auto made = run(
        WRES_PROGRAM, { "pay-gap", file, "--council", "Ashdale", "--snapshot", "2025-03-31", "--out", out });
    REQUIRE_MESSAGE(made.status == 0, made.error);
    const auto html = file_content(out + "/ethnicity-pay-gap.html");
    // Means 14.95 and 20.95, medians the same: (20.95 - 14.95) / 20.95 = 28.6%; bonuses 100 and 125: 20.0%.
    CHECK(html.find("28.6%") != std::string::npos);
    CHECK(html.find("20.0%") != std::string::npos);
    CHECK(html.find("90.9%") != std::string::npos); // 200 of 220 declared
    CHECK(html.find("31 March 2025") != std::string::npos);
    const auto audited = run(WRES_PROGRAM, { "audit-file", "--format", "json", out });
    CHECK(audited.status == 0);
    const auto answer = nlohmann::json::parse(audited.out);
    CHECK(answer["files"].size() >= 4);
    for (const auto& audited_file : answer["files"])
        for (const auto& check : audited_file["checks"])
            CHECK_MESSAGE(check["outcome"] != "failed", check["code"].get<std::string>());
}

TEST_CASE("the public sees no gap of few, and inside it is seen")
{
    const TemporaryFolder folder;
    std::string few = "Ethnic group,Hourly pay\n";
    for (int person = 0; person < 9; ++person)
        few += "Indian,10.00\n";
    for (int person = 0; person < 40; ++person)
        few += "White British,20.00\n";
    const auto file = folder.write("pay.csv", few);
    for (const std::string audience : { "public", "internal" }) {
        const auto out = folder.file(audience);
        const auto made = run(WRES_PROGRAM,
            { "pay-gap", file, "--council", "Ashdale", "--snapshot", "2025-03-31", "--out", out, "--audience",
                audience, "--no-papers" });
        REQUIRE_MESSAGE(made.status == 0, made.error);
        const auto html = file_content(out + "/ethnicity-pay-gap.html");
        CHECK((html.find("50.0%") != std::string::npos) == (audience == "internal"));
    }
}

TEST_CASE("what is wrong with what was said is told in a sentence")
{
    const TemporaryFolder folder;
    const auto file = folder.write("pay.csv", "Ethnic group,Hourly pay\nIndian,10\n");
    const auto out = folder.file("out");
    const auto bad_day =
        run(WRES_PROGRAM, { "pay-gap", file, "--council", "A", "--snapshot", "31/03/2025", "--out", out });
    CHECK(bad_day.status == 2);
    CHECK(bad_day.error.find("2025-03-31") != std::string::npos);
    const auto bad_setting = run(WRES_PROGRAM,
        { "pay-gap", file, "--council", "A", "--snapshot", "2025-03-31", "--out", out, "--set",
            "smallest_group=1" });
    CHECK(bad_setting.status == 2);
    CHECK(bad_setting.error.find("from 5 to 500") != std::string::npos);
}
