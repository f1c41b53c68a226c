// SPDX-License-Identifier: MIT
#include "standard/population.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "standard/library.h"
#include "support/case_table.h"
#include "support/standards.h"

using namespace wres::standard;

namespace {

const Classification& census()
{
    static const auto classification =
        load_classification(wres::test::standards_folder(), "census_2021").value();
    return *classification;
}

const Populations& residents()
{
    static const auto populations = load_populations(wres::test::standards_folder(), census()).value();
    return populations;
}

std::uint64_t in_broad_group(const Population& population, std::string_view broad)
{
    std::uint64_t people = 0;
    for (std::size_t i = 0; i < census().groups.size(); ++i)
        if (census().groups[i].broad == broad)
            people += population.residents[i];
    return people;
}

double percent_in_group(const Population& population, std::string_view definition)
{
    const auto& membership = census().definition(definition)->membership;
    std::uint64_t group = 0;
    for (std::size_t i = 0; i < membership.size(); ++i)
        if (membership[i] == Membership::Group)
            group += population.residents[i];
    return 100.0 * static_cast<double>(group) / static_cast<double>(population.total());
}

} // namespace

TEST_CASE("residents agree with the Census tables, by both definitions")
{
    for (const auto& row : wres::test::cases("standard/population_totals.csv")) {
        INFO(row.where());
        const auto* area = residents().find(row.text("area"));
        REQUIRE(area != nullptr);
        if (!row.text("code").empty())
            CHECK(area->area.code == row.text("code"));
        CHECK(area->total() == row.count("total"));
        CHECK(area->residents[*census().find("white_british")] == row.count("white_british"));
        for (const auto* broad : { "white", "asian", "black", "mixed", "other" })
            CHECK(in_broad_group(*area, broad) == row.count(broad));
        CHECK(
            std::abs(percent_in_group(*area, "excluding_white_minorities") - row.number("percent_excluding"))
            <= 0.005);
        CHECK(
            std::abs(percent_in_group(*area, "including_white_minorities") - row.number("percent_including"))
            <= 0.005);
    }
}

TEST_CASE("residents of each of the 19 groups agree with the Census table")
{
    for (const auto& row : wres::test::cases("standard/population_groups.csv")) {
        INFO(row.where());
        CHECK(residents().find(row.text("area"))->residents[*census().find(row.text("group"))]
            == row.count("residents"));
    }
}

TEST_CASE("an area is found by its codes and by its name as people write it")
{
    for (const auto& row : wres::test::cases("standard/area_names.csv")) {
        INFO(row.where(), ": ", row.text("written"));
        const auto* found = residents().find(row.text("written"));
        CHECK((found == nullptr ? "" : found->area.code) == row.text("code"));
    }
}

TEST_CASE("there are 153 councils, each in one of nine regions, and every name and code finds its own area")
{
    std::map<AreaKind, int> kinds;
    for (const auto& population : residents().all()) {
        ++kinds[population.area.kind];
        INFO(population.area.name);
        CHECK(residents().find(population.area.code) == &population);
        CHECK(residents().find(population.area.name) == &population);
        for (const auto& other : population.area.also)
            CHECK(residents().find(other) == &population);
        const bool has_region =
            population.area.kind != AreaKind::Region && population.area.kind != AreaKind::Country;
        CHECK(population.area.region_code.empty() != has_region);
        if (has_region)
            CHECK(residents().find(population.area.region_code)->area.kind == AreaKind::Region);
    }
    CHECK(kinds[AreaKind::Council] == 153);
    CHECK(kinds[AreaKind::Region] == 9);
    CHECK(kinds[AreaKind::SubRegion] == 2);
    CHECK(kinds[AreaKind::Country] == 1);
}

TEST_CASE("councils add up to their region, and regions to England, but for the Census's own perturbation")
{
    // The ONS perturbs small cells of each table anew, so the sums differ by a few people; README.md of the
    // folder says so.
    const auto apart = [](std::uint64_t left, std::uint64_t right) {
        return left > right ? left - right : right - left;
    };
    std::map<std::string, GroupCounts> sums;
    for (const auto& population : residents().all()) {
        if (population.area.kind != AreaKind::Council && population.area.kind != AreaKind::Region)
            continue;
        const auto whole =
            population.area.kind == AreaKind::Region ? "E92000001" : population.area.region_code;
        for (std::size_t i = 0; i < most_groups; ++i)
            sums[whole][i] += population.residents[i];
    }
    REQUIRE(sums.size() == 10);
    for (const auto& [code, sum] : sums)
        for (std::size_t i = 0; i < most_groups; ++i)
            CHECK(apart(sum[i], residents().find(code)->residents[i]) <= (code == "E92000001" ? 25U : 6U));
}

TEST_CASE("a name that two areas share finds neither")
{
    const Populations two(
        { { { "A1", "Newtown", "", {}, {} }, {} }, { { "A2", "City of Newtown", "", {}, {} }, {} } },
        "made up");
    CHECK(two.find("Newtown Council") == nullptr);
    CHECK(two.find("newtown")->area.code == "A1");
    CHECK(two.find("A2")->area.name == "City of Newtown");
}
