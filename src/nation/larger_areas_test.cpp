// SPDX-License-Identifier: MIT
#include "nation/larger_areas.h"

#include <doctest/doctest.h>

#include <memory>

using namespace wres;
using namespace wres::nation;

namespace {

standard::Standard made_up_standard()
{
    standard::Standard standard;
    auto classification = std::make_shared<standard::Classification>();
    classification->groups.resize(2);
    standard.classification = classification;
    standard.measures = { { "headcount", "Staff", "workforce", {}, "", {} },
        { "leavers", "Leavers", "leavers", {}, "", {} } };
    for (const auto& [id, numerator] :
        std::vector<std::pair<std::string, std::string>> { { "1", "headcount" }, { "2", "leavers" } }) {
        standard::Indicator indicator;
        indicator.id = id;
        indicator.method = standard::Method::RelativeLikelihood;
        indicator.numerator = numerator;
        indicator.denominator = "headcount";
        standard.indicators.push_back(indicator);
    }
    standard.scopes = { { "social_care", "Social care", { "adult", "children" } } };
    return standard;
}

standard::Populations made_up_populations()
{
    using enum standard::AreaKind;
    std::vector<standard::Population> all;
    const auto add = [&](const std::string& code, const std::string& name, const std::string& region,
                         standard::AreaKind kind) {
        all.push_back({ { code, name, region, kind, {} }, {} });
    };
    add("E06000001", "Northtown", "E12000001", Council);
    add("E06000002", "Northport", "E12000001", Council);
    add("E06000003", "Southtown", "E12000002", Council);
    add("E12000001", "North", "", Region);
    add("E12000002", "South", "", Region);
    add("E92000001", "England", "", Country);
    return standard::Populations(std::move(all), "made up");
}

void count(counts::Cube& cube, const std::string& council, const std::string& scope,
    const std::string& measure, std::uint64_t people, const std::string& gender = "")
{
    cube.add({ council, "2025", scope, measure, gender.empty() ? "" : "gender", gender }, 0, people);
}

} // namespace

TEST_CASE("England first, then the regions that have councils among those given")
{
    const auto areas =
        larger_areas(made_up_populations(), { "E06000001", "E06000002", "A council of no region" });
    REQUIRE(areas.size() == 2);
    CHECK(areas[0].code == "E92000001");
    CHECK(areas[0].councils.size() == 3);
    CHECK(areas[1].name == "North");
    CHECK(areas[1].councils == std::vector<std::string> { "E06000001", "E06000002" });
}

TEST_CASE("an indicator is added up from councils that have both its measures, service by service")
{
    const auto standard = made_up_standard();
    const standard::Settings settings(standard);
    counts::Cube cube;
    count(cube, "E06000001", "adult", "headcount", 100);
    count(cube, "E06000001", "children", "headcount", 50);
    count(cube, "E06000001", "adult", "leavers", 7);
    count(cube, "E06000002", "adult", "headcount", 200);
    count(cube, "E06000002", "adult", "leavers", 9);
    count(cube, "E06000002", "adult", "headcount", 120, "Female");
    count(cube, "E06000002", "adult", "leavers", 5, "Female");
    count(cube, "E06000003", "adult", "headcount", 400);

    const LargerArea all { "E92000001", "England", { "E06000001", "E06000002", "E06000003" } };
    const auto areas = indicator_areas(standard, settings, cube, all);
    REQUIRE(areas.size() == 2);
    CHECK(areas[0].councils.at("2025") == 3);
    CHECK(areas[1].councils.at("2025") == 2); // nobody asked the third about leavers

    counts::Cube sums;
    for (const auto& area : areas)
        counts::add_area_sum(sums, cube, area.sum);
    const auto people = [&](const IndicatorArea& area, const std::string& scope, const std::string& measure,
                            const std::string& gender = "") {
        const auto* found =
            sums.find({ area.sum.area, "2025", scope, measure, gender.empty() ? "" : "gender", gender });
        return found == nullptr ? std::uint64_t { 0 } : (*found)[0];
    };
    CHECK(people(areas[0], "adult", "headcount") == 700);
    CHECK(people(areas[0], "children", "headcount") == 50);
    CHECK(people(areas[1], "adult", "headcount") == 300); // of those whose leavers are known
    CHECK(people(areas[1], "children", "headcount") == 0);
    CHECK(people(areas[1], "adult", "leavers") == 16);
    CHECK(people(areas[1], "adult", "leavers", "Female") == 5);
}
