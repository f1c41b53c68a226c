// SPDX-License-Identifier: MIT
//
// Several releases of the same people, in one attacker's hands.

#include "disclosure/earlier_release.h"

#include <doctest/doctest.h>

#include "attack/survey.h"
#include "attack/system_knowledge.h"
#include "disclosure/attacked_release_test.h"
#include "disclosure/made_up_council_test.h"

using namespace wres;
using namespace wres::disclosure;
using standard::HidingCost;
using test::attacked;
using test::AttackedReleases;
using test::made_up_cube;
using test::made_up_results;

namespace {

/// The made-up standard, with other rules that hide as many counts as small and others to protect them.
standard::Standard with_other_rules()
{
    auto standard = test::made_up_standard();
    auto other = standard.disclosure_profiles.front();
    other.id = "fewest-counts";
    other.cost.rule = HidingCost::Rule::One;
    standard.disclosure_profiles.push_back(other);
    return standard;
}

Release released(const standard::Standard& standard, const counts::Cube& cube, const std::string& profile,
    std::vector<EarlierRelease> earlier)
{
    const standard::Settings settings(standard);
    Occasion occasion;
    occasion.audience = Audience::Public;
    occasion.profile = profile;
    occasion.earlier = std::move(earlier);
    auto release = Gate::release(made_up_results(standard, cube), cube, standard, settings, occasion);
    REQUIRE(release.has_value());
    return release->value();
}

/// How many counts one release shows and the other hides.
std::size_t hidden_since(const EarlierRelease& before, const EarlierRelease& now)
{
    std::size_t hidden = 0;
    for (const auto& [key, count] : before.counts)
        hidden += count && !now.counts.at(key) ? 1U : 0U;
    return hidden;
}

} // namespace

TEST_CASE("a release by other rules uncovers an earlier one, unless it is told of it")
{
    const auto standard = with_other_rules();
    std::size_t uncovered_untold = 0;
    for (const std::uint32_t seed : { 1U, 2U, 3U, 4U }) {
        INFO("seed ", seed);
        const auto cube = made_up_cube(standard, seed, 200, 3, 3);
        const auto results = made_up_results(standard, cube);
        const auto first = released(standard, cube, "under-10", {});
        const auto before = earlier_release("first", first);

        const auto untold = released(standard, cube, "fewest-counts", {});
        uncovered_untold += attacked({ first, untold }, standard, cube, results, 1).uncovered;

        const auto told = released(standard, cube, "fewest-counts", { before });
        CHECK(attacked({ first, told }, standard, cube, results, 1).uncovered == 0);
        CHECK(hidden_since(before, earlier_release("told", told)) == 0);
        CHECK(told.known_from_earlier == 0);
        REQUIRE(told.earlier.size() == 1);
        CHECK(told.earlier.front().same == first.counts_shown);
        CHECK(told.earlier.front().changed == 0);
        CHECK(told.earlier.front().not_here == 0);
    }
    CHECK(uncovered_untold > 0);
}

TEST_CASE("release after release, each told of those before, every small number stays a threshold wide in "
          "whole numbers")
{
    auto standard = with_other_rules();
    auto by_people = standard.disclosure_profiles.front();
    by_people.id = "by-people";
    by_people.cost.rule = HidingCost::Rule::Log;
    standard.disclosure_profiles.push_back(by_people);
    std::size_t asked = 0;
    for (const std::uint32_t seed : { 21U, 22U, 23U }) {
        INFO("seed ", seed);
        const auto cube = made_up_cube(standard, seed, 40 + 50 * (seed % 3), 2 + seed % 2, 2);
        const auto results = made_up_results(standard, cube);
        std::vector<Release> releases;
        std::vector<EarlierRelease> before;
        for (const auto* profile : { "fewest-counts", "under-10", "by-people" }) {
            releases.push_back(released(standard, cube, profile, before));
            before.push_back(earlier_release(profile, releases.back()));
            const AttackedReleases attack(releases, standard, cube, results);
            const auto& cells = attack.cells();
            attack::Survey survey(attack::knowledge_of(cells.system(), attack.shown()), { 100 });
            REQUIRE(survey.possible());
            std::size_t place = 0;
            for (const auto& number : cells.numbers()) {
                const auto value = cells::value_of(number, cells.counts());
                if (value < 1 || value >= 10 || place++ % 5 != 0)
                    continue;
                ++asked;
                const auto range = survey.range(attack::form_of(number));
                CHECK(range.whole.upper - range.whole.lower >= 10);
            }
        }
    }
    CHECK(asked > 100);
}

TEST_CASE("the same release again is the same")
{
    const auto standard = test::made_up_standard();
    const auto cube = made_up_cube(standard, 5, 260, 3, 3);
    const auto first = released(standard, cube, "under-10", {});
    const auto before = earlier_release("first", first);
    CHECK(earlier_release("again", released(standard, cube, "under-10", { before })).counts == before.counts);
}

TEST_CASE("of changed data, what comes to the same stays public, and the pattern prefers the last")
{
    const auto standard = test::made_up_standard();
    const auto cube = made_up_cube(standard, 6, 260, 3, 3);
    const auto before = earlier_release("first", released(standard, cube, "under-10", {}));
    auto changed = cube;
    // Two members of staff more, in the adult service's largest group.
    changed.add({ "E08000000", "2025", "adult", "headcount", "", "" }, 0, 2);
    changed.add({ "E08000000", "2025", "adult", "headcount", "band", "Band 0" }, 0, 2);
    changed.add({ "E08000000", "2025", "adult", "headcount", "team", "Team 0" }, 0, 2);
    const auto alone = released(standard, changed, "under-10", {});
    const auto told = released(standard, changed, "under-10", { before });
    REQUIRE(told.earlier.size() == 1);
    CHECK(told.earlier.front().changed > 0);
    CHECK(told.earlier.front().same > told.earlier.front().changed);
    const auto results = made_up_results(standard, changed);
    CHECK(attacked({ told }, standard, changed, results, 1).uncovered == 0);

    const auto now = earlier_release("now", told);
    for (const auto& [key, count] : before.counts)
        if (count && now.counts.at(key) != count)
            CHECK((!now.counts.at(key) || *now.counts.at(key) > *count));
    CHECK(hidden_since(before, now) <= hidden_since(before, earlier_release("alone", alone)));
}

TEST_CASE("what an earlier release gave away is said, and the rest is still protected")
{
    const auto standard = test::made_up_standard();
    const auto cube = made_up_cube(standard, 4, 260, 3, 3);
    const auto results = made_up_results(standard, cube);
    const auto careless = released(standard, cube, "threshold-only", {});
    const auto given_away = attacked({ careless }, standard, cube, results, 1).uncovered;
    REQUIRE(given_away > 20);
    const auto told = released(standard, cube, "under-10", { earlier_release("careless", careless) });
    CHECK(told.known_from_earlier > 20);
    CHECK(attacked({ careless, told }, standard, cube, results, 1).uncovered == given_away);
}

TEST_CASE("counts of other years and settings are told from those of other councils")
{
    const auto standard = test::made_up_standard();
    const auto cube = made_up_cube(standard, 5, 260, 3, 3);
    EarlierRelease before { "before", {} };
    before.counts["1|E08000000|adult|2024|excluding|headline|[z]|[z]|[z]|group|numerator"] = 30;
    before.counts["1|E08000000|adult|2023|excluding|headline|[z]|[z]|[z]|group|numerator"] = std::nullopt;
    before.counts["1|E09000000|adult|2025|excluding|headline|[z]|[z]|[z]|group|numerator"] = 40;
    const auto release = released(standard, cube, "under-10", { before });
    REQUIRE(release.earlier.size() == 1);
    CHECK(release.earlier.front().not_here == 1);
    CHECK(release.earlier.front().same == 0);
}

TEST_CASE("rules that claim nothing are not held together with earlier releases")
{
    const auto standard = test::made_up_standard();
    const auto cube = made_up_cube(standard, 5, 260, 3, 3);
    const auto before = earlier_release("first", released(standard, cube, "under-10", {}));
    CHECK(released(standard, cube, "rounded", { before }).earlier.empty());
    CHECK(released(standard, cube, "threshold-only", { before }).earlier.empty());
}

TEST_CASE("a table of numbers is read as it was written, and another table is refused")
{
    const std::string csv =
        "standard,indicator,area,area_name,scope,period,definition,part,dimension,row,label,side,measure,"
        "unit,value\n"
        "s,2,E1,Ashdale,adult,2025,x,headline,[z],[z],[z],group,numerator,people,12\n"
        "s,2,E1,Ashdale,adult,2025,x,headline,[z],[z],[z],reference,numerator,people,[c]\n"
        "s,2,E1,Ashdale,adult,2025,x,headline,[z],[z],[z],group,rate,proportion,0.5\n"
        "s,2,E1,Ashdale,adult,2025,x,level,grade,'-1,'-1,group,numerator,people,30\n";
    const auto read = read_earlier_release("first", csv);
    REQUIRE(read.has_value());
    CHECK(read->counts.size() == 3);
    CHECK(read->counts.at("2|E1|adult|2025|x|headline|[z]|[z]|[z]|group|numerator") == 12);
    CHECK(read->counts.at("2|E1|adult|2025|x|headline|[z]|[z]|[z]|reference|numerator") == std::nullopt);
    CHECK(read->counts.at("2|E1|adult|2025|x|level|grade|-1|-1|group|numerator") == 30);

    const auto other = read_earlier_release("other", "a,b\n1,2\n");
    REQUIRE_FALSE(other.has_value());
    CHECK(other.error().code == "earlier.not_results");
}
