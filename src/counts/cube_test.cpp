// SPDX-License-Identifier: MIT
#include "counts/cube.h"

#include <doctest/doctest.h>

using namespace wres;
using namespace wres::counts;

namespace {

const SliceKey adult_headcount { "E08000035", "2025", "adult", "headcount", "", "" };
const SliceKey adult_leavers { "E08000035", "2025", "adult", "leavers", "", "" };

Cube cube_of(const std::string& checksum = "abc")
{
    Cube cube;
    cube.standard_name = "sc-wres/2025";
    cube.standard_checksum = checksum;
    cube.settings = { { "leaver_denominator", "closing" } };
    return cube;
}

} // namespace

TEST_CASE("people are added up by slice and group")
{
    auto cube = cube_of();
    cube.add(adult_headcount, 3, 10);
    cube.add(adult_headcount, 3, 2);
    cube.add(adult_headcount, standard::GroupCounts { 5 });
    CHECK((*cube.find(adult_headcount))[3] == 12);
    CHECK((*cube.find(adult_headcount))[0] == 5);
}

TEST_CASE("nobody counted is not the same as nobody asked")
{
    auto cube = cube_of();
    cube.add(adult_leavers, standard::GroupCounts {});
    REQUIRE(cube.find(adult_leavers) != nullptr);
    CHECK(*cube.find(adult_leavers) == standard::GroupCounts {});
    CHECK(cube.find(adult_headcount) == nullptr);
}

TEST_CASE("the slices of an area are its own, though another is named almost like it")
{
    Cube cube;
    for (const auto* area : { "", "E1", "E10", "E11" })
        for (const auto* period : { "2024", "2025", "2025-26" })
            cube.add({ area, period, "adult", "headcount", "", "" }, 0, 1);
    CHECK(std::ranges::distance(cube.slices_of("E1")) == 3);
    CHECK(std::ranges::distance(cube.slices_of("E1", "2025")) == 1);
    CHECK(cube.slices_of("E1", "2025").front().first.area == "E1");
    CHECK(cube.slices_of("E").empty());
    CHECK(cube.slices_of("E1", "202").empty());
    CHECK(cube.periods_of("E1") == std::set<std::string> { "2024", "2025", "2025-26" });
    CHECK(cube.areas() == std::set<std::string> { "", "E1", "E10", "E11" });
    CHECK(cube.periods() == cube.periods_of(""));
}

TEST_CASE("merging adds, in any order, and an empty cube changes nothing")
{
    auto first = cube_of();
    first.add(adult_headcount, 1, 7);
    auto second = cube_of();
    second.add(adult_headcount, 1, 3);
    second.add(adult_leavers, 2, 1);

    auto forwards = first;
    REQUIRE(forwards.merge(second));
    auto backwards = second;
    REQUIRE(backwards.merge(first));
    CHECK(forwards == backwards);
    CHECK((*forwards.find(adult_headcount))[1] == 10);
    CHECK((*forwards.find(adult_leavers))[2] == 1);

    Cube nothing;
    REQUIRE(nothing.merge(first));
    CHECK(nothing == first);
}

TEST_CASE("counts made with another standard or another answer are not added")
{
    auto cube = cube_of();
    cube.add(adult_headcount, 1, 7);
    const auto before = cube;

    CHECK(cube.merge(cube_of("def")).error().code == "cube.other_standard");

    auto other = cube_of();
    other.settings["leaver_denominator"] = "average";
    CHECK(cube.merge(other).error().code == "cube.other_settings");
    CHECK(cube == before);
}
