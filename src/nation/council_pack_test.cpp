// SPDX-License-Identifier: MIT
#include <cmath>

#include <doctest/doctest.h>

#include "base/text.h"
#include "nation/council_pack.h"
#include "nation/councils_in_words_test.h"
#include "nation/neighbours.h"
#include "standard/library.h"
#include "support/case_table.h"
#include "support/standards.h"

using namespace wres;
using namespace wres::nation;
using statistics::ConfidenceLevel;
using test::councils_from;

namespace {

constexpr auto level = ConfidenceLevel::percent_95();

CouncilPack pack_of(const std::string& area, const std::vector<CouncilCounts>& councils,
    const std::vector<CouncilCounts>& before = {}, const std::vector<std::string>& neighbours = {})
{
    const auto nation = national_estimate(councils, level);
    return council_pack(area, councils, before, nation, {}, neighbours, level).value();
}

const standard::Standard& sc_wres()
{
    static const auto standard = standard::load_standard(test::standards_folder(), "sc-wres/2025").value();
    return standard;
}

const standard::Populations& residents()
{
    static const auto all =
        standard::load_populations(test::standards_folder(), *sc_wres().classification).value();
    return all;
}

doctest::Approx near(double value)
{
    return doctest::Approx(value).epsilon(1e-6);
}

} // namespace

TEST_CASE("a council held against the others of the nation and of its region")
{
    for (const auto& row : test::cases("nation/packs.csv")) {
        INFO(row.where());
        auto councils = councils_from(row.text("own"));
        const auto others = councils_from(row.text("others"));
        councils.insert(councils.end(), others.begin(), others.end());
        const auto pack = pack_of(row.text("area"), councils);
        CHECK(pack.nation.councils == row.count("councils"));
        CHECK(pack.nation.together->value == near(row.number("together")));
        CHECK(pack.nation.deviation == near(row.number("deviation")));
        CHECK(pack.nation.usual_95.lower == near(row.number("lower_95")));
        CHECK(pack.nation.usual_95.upper == near(row.number("upper_95")));
        CHECK(pack.nation.usual_99_8.lower == near(row.number("lower_998")));
        CHECK(pack.nation.usual_99_8.upper == near(row.number("upper_998")));
        CHECK(pack.nation.standing == Standing::Usual);
        CHECK(pack.region.standing == Standing::TooFewToTell);
    }
}

TEST_CASE("a council that is apart stands out, and one alone cannot")
{
    const auto councils = councils_from("A=40/400:80/800 B=38/410:79/790 C=44/420:82/830 D=5/390:85/810 "
                                        "E=41/405:78/805 F=39/395:81/795");
    const auto apart = pack_of("D", councils, {}, { "A", "B", "C", "D" });
    CHECK(apart.nation.standing == Standing::Lower); // five others set no limits of 99.8 % that are near
    CHECK(apart.p_adjusted < 0.05);
    CHECK(apart.neighbours.councils == 3); // never itself
    CHECK(apart.neighbours.standing != Standing::Usual);
    CHECK(pack_of("A", councils).nation.standing == Standing::Usual);

    const auto alone = pack_of("A", councils_from("A=40/400:80/800"));
    CHECK(alone.nation.standing == Standing::TooFewToTell);
    CHECK_FALSE(alone.nation.together);
    const auto nation = national_estimate(councils, level);
    CHECK(council_pack("Z", councils, {}, nation, {}, {}, level).error().code == "pack.nobody_counted");
}

TEST_CASE("a council's own change is held apart from others'")
{
    const auto now = councils_from("A=40/400:80/800 B=38/410:79/790");
    const auto before = councils_from("A=20/400:80/800 B=90/410:79/790");
    const auto pack = pack_of("A", now, before);
    REQUIRE(pack.since);
    CHECK(pack.since->councils_in_both == 1);
    CHECK(pack.since->same_councils.value == near(2));
    CHECK_FALSE(pack_of("A", now, councils_from("B=90/410:79/790")).since);
}

TEST_CASE("the councils whose residents are most alike")
{
    for (const auto& row : test::cases("nation/neighbours.csv")) {
        INFO(row.where());
        const auto expected = split(row.text("neighbours"), ' ');
        const auto found =
            statistical_neighbours(residents(), *sc_wres().classification, row.text("area"), expected.size());
        REQUIRE(found.size() == expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto parts = split(expected[i], '=');
            CHECK(found[i].area == parts[0]);
            CHECK(found[i].distance == near(std::stod(std::string(parts[1]))));
        }
    }
}

TEST_CASE("no council is its own neighbour, and the nearness of two is the same from both sides")
{
    const auto& groups = *sc_wres().classification;
    const auto all = statistical_neighbours(residents(), groups, "E08000035", 1000);
    CHECK(all.size() == 152);
    for (const auto& neighbour : all) {
        CHECK(neighbour.area != "E08000035");
        for (const auto& back : statistical_neighbours(residents(), groups, neighbour.area, 1000)) {
            if (back.area == "E08000035")
                CHECK(back.distance == doctest::Approx(neighbour.distance));
        }
    }
    CHECK(statistical_neighbours(residents(), groups, "Nowhere", 5).empty());
}

TEST_CASE("a list of somebody's own takes the place of the neighbours")
{
    const auto list =
        parse_neighbour_list("n.csv", "council,neighbour\nLeeds,E08000032\nLeeds,Sheffield\n", residents());
    REQUIRE(list);
    CHECK(list->at("E08000035").size() == 2);
    CHECK(parse_neighbour_list("n.csv", "council,neighbour\nLeeds,Leeds\n", residents()).error().code
        == "neighbours.faulty");
    CHECK(parse_neighbour_list("n.csv", "council,neighbour\nLeeds,Nowhere\n", residents()).error().code
        == "neighbours.faulty");
    CHECK(parse_neighbour_list("n.csv", "council\nLeeds\n", residents()).error().code == "neighbours.faulty");
}
