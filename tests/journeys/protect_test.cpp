// SPDX-License-Identifier: MIT
//
// wres protect: a table in, the cells to hide out.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/case_table.h"
#include "support/program.h"

namespace {

auto protect(const std::string& problem)
{
    return wres::test::run(WRES_PROGRAM,
        { "protect", "--problem", wres::test::project_folder() + "/tests/cases/protection/" + problem });
}

} // namespace

TEST_CASE("wres protect says what to hide, what it costs and what a reader still knows")
{
    const auto run = protect("investment_by_activity.json");
    REQUIRE(run.status == 0);
    const auto answer = nlohmann::json::parse(run.out);
    CHECK(answer["cost"] == 37);
    CHECK(answer["optimal"] == true);
    CHECK(answer["gap"] == 0);
    CHECK(answer["status"]["II|C"] == "primary");
    CHECK(answer["status"]["III|A"] == "secondary");
    CHECK(answer["status"]["I|A"] == "published");
    CHECK(answer["status"].size() == 16);
    CHECK(answer["intervals"].size() == 4);
    CHECK(answer["intervals"]["II|C"] == nlohmann::json::array({ 5.0, 30.0 }));
    CHECK(answer["seconds"] >= 0);
}

TEST_CASE("wres protect refuses a table that does not add up, by a sentence that names the cells")
{
    const auto run = protect("does_not_add_up.json");
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    CHECK(run.error.find("\"total\"") != std::string::npos);
    CHECK(run.error.find("\"north\"") != std::string::npos);
}

TEST_CASE("an attacker works out the very intervals that wres protect gives")
{
    const wres::test::TemporaryFolder folder;
    for (const auto* name : { "investment_by_activity.json", "hidden_twice_in_every_line.json",
             "linked_counties.json", "small_count_of_nobody.json", "two_small_companies.json" }) {
        INFO(name);
        const auto run = protect(name);
        REQUIRE(run.status == 0);
        const auto answer = nlohmann::json::parse(run.out);
        auto problem =
            nlohmann::json::parse(wres::test::project_file(std::string("tests/cases/protection/") + name));
        problem["status"] = answer["status"];
        const auto file = folder.write(name, problem.dump());
        const auto attacked =
            nlohmann::json::parse(wres::test::run(WRES_PROGRAM, { "attack", "--problem", file }).out);
        REQUIRE(answer["intervals"].size() == attacked["intervals"].size());
        for (const auto& [cell, interval] : answer["intervals"].items()) {
            INFO(cell);
            CHECK(attacked["intervals"][cell][0].get<double>() == doctest::Approx(interval[0].get<double>()));
            CHECK(attacked["intervals"][cell][1].get<double>() == doctest::Approx(interval[1].get<double>()));
        }
    }
}

TEST_CASE("wres protect rounds a table so that it adds up, and an attacker finds no more than it states")
{
    const wres::test::TemporaryFolder folder;
    const auto path =
        wres::test::project_folder() + "/tests/cases/protection/staff_by_service_band_and_group.json";
    const auto run = wres::test::run(
        WRES_PROGRAM, { "protect", "--problem", path, "--method", "controlled-rounding", "--base", "3" });
    REQUIRE(run.status == 0);
    const auto answer = nlohmann::json::parse(run.out);
    CHECK(answer["method"] == "controlled-rounding");
    CHECK(answer["base"] == 3);
    CHECK(answer["zero_restricted"] == true);
    CHECK(answer["optimal"] == true);
    auto problem = nlohmann::json::parse(
        wres::test::project_file("tests/cases/protection/staff_by_service_band_and_group.json"));
    problem["published"] = answer["published"];
    problem["within"] = answer["within"];
    const auto file = folder.write("rounded.json", problem.dump());
    const auto attack = wres::test::run(WRES_PROGRAM, { "attack", "--problem", file });
    CHECK(attack.status == 0);
    const auto attacked = nlohmann::json::parse(attack.out);
    CHECK(attacked["intervals"] == answer["intervals"]);
    CHECK(attacked["exact"].empty());
    CHECK(attacked["status"]["all|all|all"] == "perturbed");
}

TEST_CASE("wres protect refuses a base that would leave a cell less uncertain than its level, and names it")
{
    const auto path = wres::test::project_folder() + "/tests/cases/protection/investment_by_activity.json";
    const auto run = wres::test::run(
        WRES_PROGRAM, { "protect", "--problem", path, "--method", "controlled-rounding", "--base", "5" });
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    CHECK(run.error.find("\"II|C\"") != std::string::npos);
}

TEST_CASE("wres protect adds noise from a key, the same in every table, and an attacker finds no more than "
          "it states")
{
    const wres::test::TemporaryFolder folder;
    const auto key = folder.file("noise.key");
    REQUIRE(wres::test::run(WRES_PROGRAM, { "key", "new", "--out", key }).status == 0);
    const std::string name = "tests/cases/protection/staff_by_service_band_and_group.json";
    auto problem = nlohmann::json::parse(wres::test::project_file(name));
    const auto protect_with = [&](const nlohmann::json& table) {
        const auto run = wres::test::run(WRES_PROGRAM,
            { "protect", "--problem", folder.write("table.json", table.dump()), "--method", "cell-key",
                "--key-file", key, "--noise", "4", "--variance", "2.5" });
        INFO(run.error);
        REQUIRE(run.status == 0);
        return nlohmann::json::parse(run.out);
    };
    const auto answer = protect_with(problem);
    CHECK(answer["method"] == "cell-key");
    CHECK(answer["within"] == 4);
    CHECK(answer["note"].dump().find("at most 4") != std::string::npos);

    auto part = problem; // one line of it, published alone
    part["cells"] = nlohmann::json::array({ problem["cells"][0], problem["cells"][1] });
    part["constraints"] = nlohmann::json::array();
    const auto again = protect_with(part);
    for (const auto& [cell, value] : again["published"].items())
        CHECK(answer["published"][cell] == value);

    problem["published"] = answer["published"];
    problem["within"] = answer["within"];
    const auto attack =
        wres::test::run(WRES_PROGRAM, { "attack", "--problem", folder.write("noisy.json", problem.dump()) });
    CHECK(attack.status == 0);
    CHECK(nlohmann::json::parse(attack.out)["intervals"] == answer["intervals"]);
}

TEST_CASE("wres protect needs a key for noise, unless the counts bring theirs")
{
    const wres::test::TemporaryFolder folder;
    const auto noise = [&](const std::string& cells) {
        const auto file = folder.write("table.json",
            R"({"cells":[)" + cells
                + R"(,{"id":"t","value":20}],"constraints":[{"total":"t","parts":["a","b"]}],"primary":[]})");
        return wres::test::run(WRES_PROGRAM, { "protect", "--problem", file, "--method", "cell-key" });
    };
    const auto without = noise(R"({"id":"a","value":8},{"id":"b","value":12})");
    CHECK(without.status == 2);
    CHECK(without.error.find("key") != std::string::npos);
    CHECK(noise(R"({"id":"a","value":8,"key":0.31},{"id":"b","value":12,"key":0.9})").status == 0);
}
