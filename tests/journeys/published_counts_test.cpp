// SPDX-License-Identifier: MIT
//
// Real numbers that public bodies have published, from their file to the indicator, against values known from
// outside.

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/case_table.h"
#include "support/program.h"

namespace {

using nlohmann::json;

const std::string published = wres::test::project_folder() + "/examples/published/";

json calculated(const std::vector<std::string>& arguments)
{
    std::vector<std::string> all { "calculate", "--format", "json" };
    all.insert(all.end(), arguments.begin(), arguments.end());
    const auto run = wres::test::run(WRES_PROGRAM, all);
    REQUIRE_MESSAGE(run.status == 0, run.error);
    return json::parse(run.out);
}

json result(const json& release, const std::string& indicator, const std::string& area,
    const std::string& scope, const std::string& period)
{
    for (const auto& found : release["results"]) {
        if (found["indicator"] == indicator && found["area_name"] == area && found["scope"] == scope
            && found["period"] == period && found["definition"] == "excluding_white_minorities")
            return found;
    }
    FAIL("no result for ", indicator, " ", area, " ", scope, " ", period);
    return {};
}

} // namespace

TEST_CASE("Leeds and England from the Department for Education's published counts")
{
    const auto release =
        calculated({ "--council", "Leeds", published + "children-social-workers-2019-2025.csv" });

    // Counted by hand in the published table: senior managers and all, White and the four other groups.
    const auto leeds = result(release, "9", "Leeds", "children", "2025")["headline"];
    CHECK(leeds["group"]["numerator"] == 3);
    CHECK(leeds["group"]["denominator"] == 169);
    CHECK(leeds["reference"]["numerator"] == 5);
    CHECK(leeds["reference"]["denominator"] == 470);
    CHECK(leeds["finding"] == "too_few_to_tell");

    // A relative likelihood from the published totals, three digits, by a spreadsheet.
    const auto england = [&](const std::string& year) {
        return result(release, "9", "England", "children", year)["headline"]["ratio"]["value"].get<double>();
    };
    CHECK(england("2019") == doctest::Approx(0.443).epsilon(0.0012));
    CHECK(england("2025") == doctest::Approx(0.550).epsilon(0.001));

    CHECK(release["periods"].size() == 7);
    CHECK(result(release, "9", "Yorkshire and The Humber", "children", "2019").contains("headline"));

    // Census 2021, table TS021: 170,152 of 811,953 residents are not white (78,503 + 45,376 + 27,388 +
    // 18,885).
    const auto population = result(release, "1", "Leeds", "children", "2025")["population"][0];
    CHECK(population["residents"] == 811953);
    CHECK(population["residents_share"].get<double>() == doctest::Approx(170152.0 / 811953.0));
}

TEST_CASE("the nation from every council's published counts")
{
    const auto run = wres::test::run(
        WRES_PROGRAM, { "nation", "--format", "json", published + "children-social-workers-2019-2025.csv" });
    REQUIRE_MESSAGE(run.status == 0, run.error);
    const auto nation = json::parse(run.out);

    // Councils, senior managers and all staff by group, from tests/reference/nation/count_published.py.
    struct Year {
        std::string period;
        unsigned councils, group_numerator, group_denominator, reference_numerator, reference_denominator;
    };
    const std::vector<Year> years { { "2019", 132, 52, 5603, 410, 19522 },
        { "2020", 132, 61, 5766, 413, 20054 }, { "2021", 139, 81, 6480, 458, 20671 },
        { "2022", 139, 92, 6477, 490, 20037 }, { "2023", 137, 85, 6849, 477, 20660 },
        { "2024", 139, 94, 7657, 536, 20897 }, { "2025", 142, 112, 8530, 539, 22202 } };
    REQUIRE(nation["results"].size() == years.size());
    for (std::size_t i = 0; i < years.size(); ++i) {
        const auto& found = nation["results"][i];
        const auto& year = years[i];
        INFO(year.period);
        CHECK(found["period"] == year.period);
        CHECK(found["councils"] == year.councils);
        CHECK(found["together"]["group"] == json { year.group_numerator, year.group_denominator });
        CHECK(
            found["together"]["reference"] == json { year.reference_numerator, year.reference_denominator });

        // The change is split exactly.
        if (i > 0) {
            const auto& change = found["since"]["change"];
            CHECK(change["whole"].get<double>()
                == doctest::Approx(
                    change["same_councils"]["value"].get<double>() * change["other_councils"].get<double>()));
        }
    }
    // Regions, Inner and Outer London, and England are not councils.
    const std::set<std::string> kinds_of_larger_areas { "E12", "E13", "E92" };
    for (const auto& place : nation["results"].back()["places"])
        CHECK_FALSE(kinds_of_larger_areas.contains(place["area"].get<std::string>().substr(0, 3)));
    CHECK(nation["results"].back()["places"].front().contains("name"));

    const auto words =
        wres::test::run(WRES_PROGRAM, { "nation", published + "children-social-workers-2019-2025.csv" });
    CHECK(words.out.find("142 councils that can be compared. Added up: 0.54.") != std::string::npos);
    CHECK(words.out.find("In 91 councils nobody was counted in one of the groups") != std::string::npos);
}

TEST_CASE("each region from its own councils' published counts, and a council's pack beside them")
{
    const auto file = published + "children-social-workers-2019-2025.csv";
    const auto run = wres::test::run(WRES_PROGRAM, { "nation", "--by-region", "--format", "json", file });
    REQUIRE_MESSAGE(run.status == 0, run.error);
    const auto nation = json::parse(run.out);
    const auto rows = wres::test::cases("nation/regions.csv");
    REQUIRE(nation["regions"].size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        INFO(rows[i].where());
        const auto& region = nation["regions"][i];
        const auto& latest = region["results"].back();
        CHECK(region["region"] == rows[i].text("region"));
        CHECK(latest["period"] == "2025");
        CHECK(latest["councils"] == rows[i].count("councils"));
        CHECK(latest["together"]["group"]
            == json { rows[i].count("group_numerator"), rows[i].count("group_denominator") });
        CHECK(latest["together"]["reference"]
            == json { rows[i].count("reference_numerator"), rows[i].count("reference_denominator") });
        if (!rows[i].text("within").empty())
            CHECK(latest["within_councils"]["value"].get<double>()
                == doctest::Approx(rows[i].number("within")));
    }

    const auto pack =
        wres::test::run(WRES_PROGRAM, { "pack", "--council", "Leeds", "--format", "json", file });
    REQUIRE_MESSAGE(pack.status == 0, pack.error);
    const auto leeds = json::parse(pack.out);
    CHECK(leeds["name"] == "Leeds");
    CHECK(leeds["neighbours"].size() == 10);
    REQUIRE(leeds["lines"].size() == 1);
    CHECK(leeds["lines"][0]["group"] == json { 3, 169 });
    CHECK(leeds["lines"][0]["reference"] == json { 5, 470 });
    bool compared = false;
    for (const auto& row : wres::test::cases("nation/packs.csv")) {
        if (row.text("area") != "E08000035")
            continue;
        const auto& held = leeds["lines"][0][row.text("against")];
        INFO(row.where());
        CHECK(held["councils"] == row.count("councils"));
        CHECK(held["deviation"].get<double>() == doctest::Approx(row.number("deviation")));
        CHECK(held["usual_95"][1].get<double>() == doctest::Approx(row.number("upper_95")));
        compared = true;
    }
    CHECK(compared);
    CHECK(leeds["note"].get<std::string>().find("not for publication") != std::string::npos);

    const wres::test::TemporaryFolder folder;
    const auto list = folder.write("n.csv", "council,neighbour\nLeeds,Sheffield\nLeeds,Bradford\n");
    const auto chosen = wres::test::run(
        WRES_PROGRAM, { "pack", "--council", "Leeds", "--format", "json", "--neighbours", list, file });
    CHECK(json::parse(chosen.out)["neighbours"] == json { "E08000019", "E08000032" });
}

TEST_CASE("every council of the published counts gets a report of its own")
{
    // The rows of three councils, their regions and England: enough to see each get its own.
    std::istringstream lines(wres::test::file_content(published + "children-social-workers-2019-2025.csv"));
    std::string few;
    for (std::string line; std::getline(lines, line);) {
        const bool wanted = few.empty() || line.find("E08000035") != std::string::npos
            || line.find("E09000024") != std::string::npos || line.find("E10000006") != std::string::npos
            || line.find("Regional") != std::string::npos || line.find("National") != std::string::npos;
        if (wanted && (few.empty() || line.starts_with("2025") || line.starts_with("2019")))
            few += line + "\n";
    }
    const wres::test::TemporaryFolder folder;
    const auto run = wres::test::run(WRES_PROGRAM,
        { "report", "--every-council", "--out", folder.path() + "/out", folder.write("published.csv", few) });
    REQUIRE_MESSAGE(run.status == 0, run.error);
    CHECK(std::count(run.out.begin(), run.out.end(), '\n') >= 2);
    CHECK(
        wres::test::file_content(folder.path() + "/out/merton/report.html").find("<h1") != std::string::npos);
    CHECK(wres::test::file_content(folder.path() + "/out/leeds/report.html").find("Yorkshire and The Humber")
        != std::string::npos);
}

TEST_CASE("West Lancashire's published recruitment: two of ten are too few to tell")
{
    const auto release = calculated(
        { "--council", "West Lancashire", "--period", "2020", published + "west-lancashire-2019-2020.csv" });
    const auto found = result(release, "2", "West Lancashire", "whole_council", "2020");
    const auto& headline = found["headline"];
    CHECK(headline["group"]["numerator"] == 2);
    CHECK(headline["group"]["denominator"] == 10);
    CHECK(headline["ratio"]["value"].get<double>() == doctest::Approx(0.664957264957265));
    // Koopman's limits and Fisher's p as computed from these counts with R.
    CHECK(headline["ratio_koopman"]["lower_limit"].get<double>()
        == doctest::Approx(0.187150807422).epsilon(1e-8));
    CHECK(headline["ratio_koopman"]["upper_limit"].get<double>()
        == doctest::Approx(1.72733136872).epsilon(1e-8));
    CHECK(headline["p_fisher"].get<double>() == doctest::Approx(0.729778279324385));
    CHECK(headline["finding"] == "too_few_to_tell");
    CHECK(found["sentence"].get<std::string>().find("too few people to tell") != std::string::npos);
}
