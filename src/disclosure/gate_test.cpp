// SPDX-License-Identifier: MIT
//
// Every test of the public audience is an attack.

#include "disclosure/gate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "disclosure/attacked_release_test.h"
#include "disclosure/complete_results.h"
#include "disclosure/given_counts.h"
#include "disclosure/made_up_council_test.h"

using namespace wres;
using namespace wres::disclosure;
using test::attacked;
using test::made_up_cube;
using test::made_up_results;
using test::made_up_standard;
using test::released;

TEST_CASE("the public release of made-up councils leaves no small number within its width")
{
    const auto standard = made_up_standard();
    for (const std::uint32_t seed : { 1U, 2U, 3U, 4U, 5U, 6U }) {
        const auto cube = made_up_cube(standard, seed, 20 + 60 * seed, 2 + seed % 3, 3);
        const auto results = made_up_results(standard, cube);
        const auto release = released(standard, cube, results, Audience::Public, "under-10");
        const auto found = attacked({ release }, standard, cube, results, 1);
        INFO("seed ", seed);
        CHECK(found.sensitive > 20);
        CHECK(found.uncovered == 0);
        CHECK(release.counts_shown > 0);
    }
}

TEST_CASE("hiding small counts alone is uncovered by the same attack")
{
    const auto standard = made_up_standard();
    const auto cube = made_up_cube(standard, 4, 260, 3, 3);
    const auto results = made_up_results(standard, cube);
    const auto release = released(standard, cube, results, Audience::Public, "threshold-only");
    CHECK(attacked({ release }, standard, cube, results, 1).uncovered > 20);
}

TEST_CASE("where zero is protected, no empty group is given away")
{
    const auto standard = made_up_standard();
    const auto cube = made_up_cube(standard, 3, 120, 3, 3);
    const auto results = made_up_results(standard, cube);
    const auto release = released(standard, cube, results, Audience::Public, "under-10-and-zero");
    CHECK(attacked({ release }, standard, cube, results, 0).uncovered == 0);
}

TEST_CASE("the same counts are hidden every time")
{
    const auto standard = made_up_standard();
    const auto cube = made_up_cube(standard, 5, 300, 4, 4, { "2024", "2025" });
    const auto results = made_up_results(standard, cube);
    const auto one = released(standard, cube, results, Audience::Public, "under-10");
    const auto other = released(standard, cube, results, Audience::Public, "under-10");
    REQUIRE(one.results.size() == other.results.size());
    const standard::Settings settings(standard);
    const auto complete = with_every_group(results, cube, standard, settings);
    for (std::size_t index = 0; index < one.results.size(); ++index) {
        std::map<CountForm, std::int64_t> from_one;
        std::map<CountForm, std::int64_t> from_other;
        const auto forms = forms_of(complete.all[index], cube, standard, settings);
        read_given_counts(from_one, one.results[index], forms);
        read_given_counts(from_other, other.results[index], forms);
        CHECK(from_one == from_other);
    }
    CHECK(one.counts_hidden_to_protect == other.counts_hidden_to_protect);
}

TEST_CASE("inside, every count is shown and what was not supplied is said")
{
    const auto standard = made_up_standard();
    const auto cube = made_up_cube(standard, 1, 50, 2, 2);
    auto results = made_up_results(standard, cube);
    const indicators::NotCalculable missing { "not_supplied", "No recruitment file was supplied." };
    auto& last = results.all.back().headline;
    last.group = last.reference = { 0, 0, std::unexpected(missing) };
    last.ratio = std::unexpected(missing);
    last.verdict = indicators::Verdict::NotCalculable;

    const auto release = released(standard, cube, results, Audience::Internal);
    REQUIRE(release.results.size() == results.all.size());
    for (std::size_t index = 0; index + 1 < results.all.size(); ++index) {
        const auto& headline = release.results[index].headline;
        REQUIRE(headline.group.numerator.visible());
        CHECK(headline.group.numerator.value() == results.all[index].headline.group.numerator);
        CHECK(release.results[index].area_name == "Made-up Council");
    }
    const auto& headline = release.results.back().headline;
    CHECK(headline.group.numerator == Shown<std::uint64_t>(Hidden::NotAvailable));
    CHECK(headline.ratio.value == Shown<double>(Hidden::NotAvailable));
    CHECK(headline.verdict == ReleasedVerdict::NotCalculable);
    CHECK(headline.not_calculable == "No recruitment file was supplied.");
}

TEST_CASE("to the public, nothing derived stands beside a hidden count, and files stay inside")
{
    const auto standard = made_up_standard();
    const auto cube = made_up_cube(standard, 2, 150, 3, 3);
    const auto results = made_up_results(standard, cube);
    const standard::Settings settings(standard);
    Occasion occasion { Audience::Public, "under-10", "", { { "staff.csv", "workforce", 150, 149, 1 } }, {},
        {} };
    const auto gate = Gate::release(results, cube, standard, settings, occasion);
    REQUIRE(gate.has_value());
    CHECK(gate->value().files.empty());
    std::size_t withheld = 0;
    for (const auto& result : gate->value().results) {
        for (const auto& row : result.groups_against_reference) {
            const auto& shown = row.comparison;
            const bool all = shown.group.numerator.visible() && shown.group.denominator.visible()
                && shown.reference.numerator.visible() && shown.reference.denominator.visible();
            if (all)
                continue;
            ++withheld;
            CHECK(shown.ratio.value == Shown<double>(Hidden::Confidential));
            CHECK(shown.ratio.lower == Shown<double>(Hidden::Confidential));
            CHECK(shown.p_score == Shown<double>(Hidden::Confidential));
            CHECK(shown.verdict == ReleasedVerdict::Withheld);
            CHECK(shown.not_calculable.empty());
        }
    }
    CHECK(withheld > 10);
}

TEST_CASE("counts that do not agree with the cube were not judged, and are hidden")
{
    const auto standard = made_up_standard();
    const auto cube = made_up_cube(standard, 2, 3000, 2, 2);
    auto results = made_up_results(standard, cube);
    auto& headline = results.all.front().headline;
    REQUIRE(released(standard, cube, results, Audience::Public, "under-10")
                .results.front()
                .headline.group.rate.value.visible());
    headline.group.numerator += 1;
    const auto release = released(standard, cube, results, Audience::Public, "under-10");
    CHECK(release.results.front().headline.group.numerator == Shown<std::uint64_t>(Hidden::Confidential));
    CHECK_FALSE(release.results.front().headline.group.rate.value.visible());
}

TEST_CASE("rounded counts, and rates made from them")
{
    const auto standard = made_up_standard();
    const auto cube = made_up_cube(standard, 2, 700, 2, 2);
    const auto results = made_up_results(standard, cube);
    const auto release = released(standard, cube, results, Audience::Public, "rounded");
    std::size_t ratios = 0;
    for (const auto& result : release.results) {
        const auto& group = result.headline.group;
        if (result.headline.ratio.value.visible()) {
            ++ratios;
            CHECK(result.headline.verdict == ReleasedVerdict::Withheld); // a test's, and so of exact counts
        }
        if (!group.numerator.visible())
            continue;
        CHECK(group.numerator.value() % 5 == 0);
        CHECK(group.denominator.value() % 5 == 0);
        CHECK(group.rate.value.value()
            == doctest::Approx(static_cast<double>(group.numerator.value())
                / static_cast<double>(group.denominator.value())));
        CHECK_FALSE(group.rate.lower.visible());
        CHECK_FALSE(result.headline.ratio.lower.visible());
    }
    CHECK(ratios > 0);
}

TEST_CASE("rules that the standard does not have are refused, naming those it has")
{
    const auto standard = made_up_standard();
    const auto cube = made_up_cube(standard, 2, 10, 2, 2);
    const auto results = made_up_results(standard, cube);
    const standard::Settings settings(standard);
    const auto release =
        Gate::release(results, cube, standard, settings, { Audience::Public, "under-3", "", {}, {}, {} });
    REQUIRE_FALSE(release.has_value());
    CHECK(release.error().code == "disclosure.unknown_profile");
    CHECK(release.error().message.find("under-10") != std::string::npos);
}
