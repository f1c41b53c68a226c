// SPDX-License-Identifier: MIT
//
// The proof that goes with a public release holds, and does not hold for anything else.

#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/program.h"

namespace {

using nlohmann::json;
using wres::test::file_content;
using wres::test::run;
using wres::test::TemporaryFolder;

void release_to(const TemporaryFolder& folder, const std::string& rules = "swe-lt10")
{
    const auto made = run(WRES_PROGRAM,
        { "generate", "--dir", folder.path() + "/county", "--councils", "1", "--staff", "400", "--seed",
            "3" });
    REQUIRE_MESSAGE(made.status == 0, made.error);
    const auto reported = run(WRES_PROGRAM,
        { "report", folder.path() + "/county/ashdale", "--council", "Ashdale", "--audience", "public",
            "--out", folder.path() + "/public", "--profile", rules });
    REQUIRE_MESSAGE(reported.status == 0, reported.error);
}

json verified(const TemporaryFolder& folder, int status)
{
    const auto checked =
        run(WRES_PROGRAM, { "attack", "--verify", folder.path() + "/public-proof.json", "--format", "json" });
    INFO(checked.out);
    REQUIRE(checked.status == status);
    return json::parse(checked.out);
}

} // namespace

TEST_CASE("the proof of a public release is checked without trusting who wrote it")
{
    const TemporaryFolder folder;
    release_to(folder);
    const auto holds = verified(folder, 0);
    CHECK(holds["holds"] == true);
    CHECK(holds["hidden"].get<int>() > 100);
    CHECK(holds["apart"].get<int>() + holds["not_small"].get<int>() == holds["hidden"].get<int>());
    CHECK(holds["files"] == 3);

    const auto proof = json::parse(file_content(folder.path() + "/public-proof.json"));
    const auto write = [&](const json& changed) {
        static_cast<void>(folder.write("public-proof.json", changed.dump()));
    };

    SUBCASE("a file that was changed is another file")
    {
        auto csv = file_content(folder.path() + "/public/results.csv");
        const auto at = csv.find(",people,[c]");
        REQUIRE(at != std::string::npos);
        csv.replace(at, 11, ",people,7");
        static_cast<void>(folder.write("public/results.csv", csv));
        CHECK(verified(folder, 1)["faults"].size() >= 2); // its checksum, and a number that was hidden
    }
    SUBCASE("a world with one more person somewhere agrees no longer, or shows no more than before")
    {
        auto changed = proof;
        auto& world = changed["systems"][0]["worlds"][0];
        for (auto& cell : world)
            cell = cell.get<int>() + 1;
        write(changed);
        CHECK(verified(folder, 1)["holds"] == false);
    }
    SUBCASE("worlds that are no different prove nothing")
    {
        auto changed = proof;
        for (auto& number : changed["systems"][0]["numbers"])
            number["worlds"][1] = number["worlds"][0];
        write(changed);
        CHECK(verified(folder, 1)["faults"].size() > 10);
    }
    SUBCASE("a hidden number that is left out is missed")
    {
        auto changed = proof;
        changed["systems"][0]["numbers"].erase(0);
        write(changed);
        CHECK(verified(folder, 1)["faults"].size() == 1);
    }
    SUBCASE("a count that the proof never saw is found in the table")
    {
        auto changed = proof;
        for (auto& sum : changed["systems"][0]["sums"])
            if (!sum["shown"].is_null() && sum["shown"] != 0) {
                sum["places"] = json::array();
                break;
            }
        write(changed);
        CHECK(verified(folder, 1)["faults"].size() >= 1);
    }
    SUBCASE("a proof that is none is refused by a sentence")
    {
        static_cast<void>(folder.write("public-proof.json", "{\"format\": \"wres-proof/1\"}"));
        CHECK(run(WRES_PROGRAM, { "attack", "--verify", folder.path() + "/public-proof.json" }).status == 2);
    }
}

TEST_CASE("the proof of a rounded release is checked number by number, and those shown too")
{
    const TemporaryFolder folder;
    release_to(folder, "round-10");
    const auto holds = verified(folder, 0);
    CHECK(holds["holds"] == true);
    CHECK(holds["changed"].get<int>() > 500);
    CHECK(holds["hidden"] == 0);
    CHECK(holds["apart"] == holds["changed"]);
    const auto said = run(WRES_PROGRAM, { "attack", "--verify", folder.path() + "/public-proof.json" });
    CHECK(said.out.find("at least 9 apart") != std::string::npos);

    const auto proof = json::parse(file_content(folder.path() + "/public-proof.json"));
    auto changed = proof;
    auto& system = changed["systems"][0];
    SUBCASE("a number that was not asked about is missed")
    {
        system["numbers"] = json::array();
        static_cast<void>(folder.write("public-proof.json", changed.dump()));
        CHECK(verified(folder, 1)["faults"].size() > 10);
    }
    SUBCASE("a count that is said to be shown as it is could be nothing else")
    {
        for (auto& sum : system["sums"])
            sum.erase("within");
        static_cast<void>(folder.write("public-proof.json", changed.dump()));
        CHECK(verified(folder, 1)["faults"].size() > 10);
    }
    SUBCASE("a count that was rounded otherwise than the proof says is found in the table")
    {
        for (auto& sum : system["sums"])
            sum["shown"] = sum["shown"].get<int>() + 10;
        static_cast<void>(folder.write("public-proof.json", changed.dump()));
        CHECK(verified(folder, 1)["holds"] == false);
    }
}

TEST_CASE("a report for use inside claims nothing")
{
    const TemporaryFolder folder;
    release_to(folder);
    const auto inside = run(WRES_PROGRAM,
        { "report", folder.path() + "/county/ashdale", "--council", "Ashdale", "--out",
            folder.path() + "/inside" });
    REQUIRE_MESSAGE(inside.status == 0, inside.error);
    CHECK_FALSE(std::filesystem::exists(folder.path() + "/inside-proof.json"));
}
