// SPDX-License-Identifier: MIT
//
// Each rule of a profile, attacked.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "attack/linear_model.h"
#include "attack/system_knowledge.h"
#include "disclosure/attacked_release_test.h"
#include "disclosure/made_up_council_test.h"
#include "disclosure/printed_counts.h"

using namespace wres;
using namespace wres::disclosure;
using standard::GroupDisclosure;
using standard::HidingCost;
using standard::PrintedPart;
using test::attacked;
using test::AttackedReleases;
using test::made_up_cube;
using test::made_up_results;
using test::released;

namespace {

/// The made-up standard, its rules "under-10" changed.
template <typename Change>
standard::Standard standard_with(Change change)
{
    auto standard = test::made_up_standard();
    change(standard.disclosure_profiles.front());
    return standard;
}

/// How many groups of at least one person are known, or nearly, to have had the event all together or not at
/// all.
std::size_t groups_uncovered(const standard::Standard& standard, const counts::Cube& cube, bool everybody)
{
    const auto results = made_up_results(standard, cube);
    const auto release = released(standard, cube, results, Audience::Public, "under-10");
    AttackedReleases attack({ release }, standard, cube, results);
    const auto& sums = attack.cells().system().sums();
    const auto& counts = attack.cells().counts();
    std::size_t uncovered = 0;
    visit_parts_of_wholes(results, attack.forms(), standard, [&](const PartOfWhole& line) {
        const auto part = attack.cells().sum_of(line.part);
        const auto whole = attack.cells().sum_of(line.whole);
        if (!part || !whole || *part == *whole || cells::value_of({ sums[*whole], {} }, counts) == 0)
            return;
        const auto number =
            everybody ? cells::SignedSum { sums[*whole], sums[*part] } : cells::SignedSum { sums[*part], {} };
        if (cells::value_of(number, counts) == 0 && attack.bounds(number).width() < 10)
            ++uncovered;
    });
    return uncovered;
}

} // namespace

TEST_CASE("everybody and nobody of a group are given away, unless the rules protect them")
{
    const auto cube = made_up_cube(test::made_up_standard(), 2, 60, 2, 3);
    const auto open = test::made_up_standard();
    REQUIRE(groups_uncovered(open, cube, false) > 0);

    const auto everybody =
        standard_with([](auto& profile) { profile.group_disclosure = GroupDisclosure::Everybody; });
    CHECK(groups_uncovered(everybody, cube, true) == 0);
    CHECK(groups_uncovered(everybody, cube, false) > 0);

    const auto both =
        standard_with([](auto& profile) { profile.group_disclosure = GroupDisclosure::NobodyOrEverybody; });
    CHECK(groups_uncovered(both, cube, true) == 0);
    CHECK(groups_uncovered(both, cube, false) == 0);
}

TEST_CASE("whatever hiding costs, nothing is uncovered, and another rule hides other counts")
{
    std::vector<std::uint64_t> hidden;
    for (const auto rule : { HidingCost::Rule::Priority, HidingCost::Rule::Count, HidingCost::Rule::One,
             HidingCost::Rule::Log }) {
        const auto standard = standard_with([&](auto& profile) { profile.cost.rule = rule; });
        const auto cube = made_up_cube(standard, 3, 200, 3, 3);
        const auto results = made_up_results(standard, cube);
        const auto release = released(standard, cube, results, Audience::Public, "under-10");
        const auto found = attacked({ release }, standard, cube, results, 1);
        CHECK(found.sensitive > 20);
        CHECK(found.uncovered == 0);
        hidden.push_back(release.counts_hidden_to_protect);
    }
    CHECK(std::set(hidden.begin(), hidden.end()).size() > 1);
}

TEST_CASE("no percentage and no ratio is given of fewer people than the rules ask, and the counts are")
{
    const auto standard = standard_with([](auto& profile) {
        profile.minimum_percentage_denominator = 100;
        profile.minimum_ratio_denominator = 1000;
    });
    const auto cube = made_up_cube(standard, 2, 3000, 2, 2);
    const auto results = made_up_results(standard, cube);
    const auto release = released(standard, cube, results, Audience::Public, "under-10");
    std::size_t without_percentage = 0;
    std::size_t without_ratio = 0;
    std::size_t with_ratio = 0;
    for (const auto& result : release.results) {
        for (const auto& row : result.groups_against_reference) {
            const auto& shown = row.comparison;
            if (!shown.group.denominator.visible() || !shown.group.numerator.visible())
                continue;
            const bool few = shown.group.denominator.value() < 100;
            if (shown.group.denominator.value() > 0) {
                CHECK(shown.group.rate.value.visible() == !few);
                if (few) {
                    CHECK(shown.group.rate.value.hidden() == Hidden::TooFewPeople);
                    ++without_percentage;
                }
            }
            if (!shown.reference.numerator.visible() || !shown.reference.denominator.visible())
                continue;
            if (shown.ratio.value.visible()) {
                CHECK(shown.group.denominator.value() >= 1000);
                CHECK(shown.reference.denominator.value() >= 1000);
                ++with_ratio;
            } else if (shown.ratio.value.hidden() == Hidden::TooFewPeople) {
                CHECK(shown.p_score.hidden() == Hidden::TooFewPeople);
                CHECK(shown.verdict == ReleasedVerdict::TooFewToTell);
                ++without_ratio;
            }
        }
        with_ratio += result.headline.ratio.value.visible() ? 1U : 0U;
    }
    CHECK(without_percentage > 0);
    CHECK(without_ratio > 0);
    CHECK(with_ratio > 0);
}

TEST_CASE("a count that must stay public stays, and others give way")
{
    const auto open = test::made_up_standard();
    const auto cube = made_up_cube(open, 5, 700, 3, 3);
    const auto results = made_up_results(open, cube);
    const auto standard = standard_with([](auto& profile) {
        profile.stays_public = { { PrintedPart::Headline, "3", "social_care", "excluding" } };
    });
    const auto release = released(standard, cube, results, Audience::Public, "under-10");
    std::size_t headlines = 0;
    for (const auto& result : release.results) {
        if (result.indicator != "3" || result.scope != "social_care" || result.definition != "excluding")
            continue;
        ++headlines;
        for (const auto* side : { &result.headline.group, &result.headline.reference }) {
            CHECK(side->numerator.visible());
            CHECK(side->denominator.visible());
        }
    }
    CHECK(headlines == 1);
    CHECK(attacked({ release }, standard, cube, results, 1).uncovered == 0);
}

namespace {

/// How many small counts somebody can narrow down who knows one person in every cell that has people, and one
/// between each cell and what it is part of: more than any one person counted knows.
std::size_t uncovered_by_people_counted(const standard::Standard& standard, const counts::Cube& cube)
{
    const auto results = made_up_results(standard, cube);
    const auto release = released(standard, cube, results, Audience::Public, "under-10");
    const AttackedReleases attack({ release }, standard, cube, results);
    const auto& cells = attack.cells();
    auto knowledge = attack::knowledge_of(cells.system(), attack.shown());
    for (attack::Unknown cell = 0; cell < cells.counts().size(); ++cell)
        if (cells.counts()[cell] > 0)
            knowledge.narrow(cell, { 1, attack::endless });
    for (const auto& order : cells.system().orders())
        if (cells.counts()[order.larger] > cells.counts()[order.smaller])
            knowledge.add_fact({ { { order.larger, 1 }, { order.smaller, -1 } }, { 1, attack::endless } });
    attack::LinearModel model(knowledge);
    std::size_t uncovered = 0;
    for (const auto& number : cells.numbers()) {
        const auto value = cells::value_of(number, cells.counts());
        if (value < 1 || value > 10)
            continue;
        auto form = attack::form_of(number);
        REQUIRE(model.minimise(form) == attack::LinearModel::Outcome::Found);
        const double least = model.least();
        for (auto& term : form)
            term.factor = -term.factor;
        const bool has_most = model.minimise(form) == attack::LinearModel::Outcome::Found;
        if (has_most && -model.least() - least < 10 - 1e-6)
            ++uncovered;
    }
    return uncovered;
}

} // namespace

TEST_CASE("a reader who is one of the people counted finds out more, unless the rules think of him")
{
    const auto open = test::made_up_standard();
    const auto cube = made_up_cube(open, 3, 150, 3, 3);
    CHECK(uncovered_by_people_counted(open, cube) > 0);
    const auto careful = standard_with([](auto& profile) { profile.reader_may_be_counted = true; });
    CHECK(uncovered_by_people_counted(careful, cube) == 0);
}

TEST_CASE("the order of results and of people changes nothing")
{
    const auto standard = test::made_up_standard();
    const auto cube = made_up_cube(standard, 3, 150, 3, 3);
    const auto results = made_up_results(standard, cube);
    const auto one = released(standard, cube, results, Audience::Public, "under-10");

    counts::Cube backwards;
    for (auto slice = cube.slices().rbegin(); slice != cube.slices().rend(); ++slice)
        backwards.add(slice->first, slice->second);
    std::mt19937 generator(7);
    for (int times = 0; times < 3; ++times) {
        auto shuffled = results;
        std::ranges::shuffle(shuffled.all, generator);
        for (auto& result : shuffled.all)
            for (auto& breakdown : result.breakdowns)
                std::ranges::shuffle(breakdown.rows, generator);
        const auto other = released(standard, backwards, shuffled, Audience::Public, "under-10");
        CHECK(earlier_release("", other).counts == earlier_release("", one).counts);
    }
}

TEST_CASE("rules that contradict themselves release nothing, and name the counts")
{
    const auto refused = [](const standard::Standard& standard, const counts::Cube& cube) {
        const standard::Settings settings(standard);
        const auto release = Gate::release(made_up_results(standard, cube), cube, standard, settings,
            { Audience::Public, "under-10", "", {}, {}, {} });
        REQUIRE_FALSE(release.has_value());
        return release.error();
    };
    SUBCASE("a small count that must stay public")
    {
        const auto standard = standard_with([](auto& profile) {
            profile.stays_public = { { PrintedPart::DetailedGroup, "3", "social_care", "" } };
        });
        const auto error = refused(standard, made_up_cube(standard, 2, 60, 2, 2));
        CHECK(error.code == "disclosure.small_stays_public");
        CHECK(error.message.find("Disciplined; Label of ") != std::string::npos);
    }
    SUBCASE("counts that give a small one away together")
    {
        // Social care less adult services leaves the 9 in children's services.
        auto standard = standard_with([](auto& profile) {
            profile.stays_public = { { PrintedPart::Headline, "1", "social_care", "" },
                { PrintedPart::Headline, "1", "adult", "" } };
        });
        counts::Cube cube;
        for (const auto& [scope, people] :
            { std::pair { "adult", std::uint64_t { 100 } }, std::pair { "children", std::uint64_t { 9 } } })
            for (const auto& measure : standard.measures)
                for (standard::GroupIndex group = 0; group < 8; ++group) {
                    cube.add({ "E08000000", "2025", scope, measure.id, "", "" }, group, people);
                    cube.add({ "E08000000", "2025", scope, measure.id, "band", "Band 0" }, group, people);
                }
        const auto error = refused(standard, cube);
        CHECK(error.code == "disclosure.stays_public_uncovers");
        CHECK(error.message.find("Staff") != std::string::npos);
        CHECK(error.message.find("Label of") != std::string::npos);
    }
}
