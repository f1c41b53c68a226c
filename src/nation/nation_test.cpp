// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "base/text.h"
#include "nation/councils_in_words_test.h"
#include "nation/national_change.h"
#include "nation/national_estimate.h"
#include "nation/strata.h"
#include "support/case_table.h"

using namespace wres;
using namespace wres::nation;
using statistics::ConfidenceLevel;
using test::councils_from;

namespace {

constexpr auto level = ConfidenceLevel::percent_95();

std::vector<double> numbers_from(const std::string& words)
{
    std::vector<double> numbers;
    for (const auto word : split(words, ' '))
        numbers.push_back(std::stod(std::string(word)));
    return numbers;
}

doctest::Approx near(double value)
{
    return doctest::Approx(value).epsilon(1e-9);
}

} // namespace

TEST_CASE("councils together, each in its council, without one, and beside the others")
{
    for (const auto& row : test::cases("nation/estimates.csv")) {
        INFO(row.where());
        const auto councils = councils_from(row.text("councils"));
        const auto estimate = national_estimate(councils, level);
        REQUIRE(estimate.crude);
        REQUIRE(estimate.within);
        REQUIRE(estimate.without_it);
        CHECK(estimate.crude->value == near(row.number("crude")));
        CHECK(estimate.within->value == near(row.number("within")));
        CHECK(estimate.within->interval.lower == near(row.number("within_lower")));
        CHECK(estimate.within->interval.upper == near(row.number("within_upper")));
        CHECK(estimate.without_it->value == near(row.number("without_it")));
        if (row.text("most_influential") != "any")
            CHECK(estimate.most_influential == row.text("most_influential"));

        const auto middle = estimate.middle.ratio(level);
        CHECK(middle.value == near(row.number("middle")));
        CHECK(middle.interval.lower == near(row.number("middle_lower")));
        CHECK(middle.interval.upper == near(row.number("middle_upper")));
        CHECK(estimate.middle.one_more(level).upper == near(row.number("one_more_upper")));
        CHECK(estimate.middle.between_variance == near(row.number("between_variance")));

        const auto deviations = numbers_from(row.text("deviations"));
        const auto adjusted = numbers_from(row.text("p_adjusted"));
        REQUIRE(estimate.places.size() == councils.size());
        for (std::size_t i = 0; i < councils.size(); ++i) {
            CHECK(estimate.places[i].area == councils[i].area);
            CHECK(std::abs(estimate.places[i].deviation - deviations[i]) < 1e-6);
            CHECK(std::abs(estimate.places[i].p_adjusted - adjusted[i]) < 1e-6);
        }
    }
}

TEST_CASE("a change is split into what the same councils did and who reported")
{
    for (const auto& row : test::cases("nation/changes.csv")) {
        INFO(row.where());
        const auto change =
            national_change(councils_from(row.text("before")), councils_from(row.text("after")), level);
        REQUIRE(change);
        CHECK(change->councils_in_both == row.count("in_both"));
        CHECK(change->whole == near(row.number("whole")));
        CHECK(change->other_councils == near(row.number("other_councils")));
        CHECK(change->same_councils.value == near(row.number("same_councils")));
        CHECK(change->same_councils.interval.lower == near(row.number("same_lower")));
        CHECK(change->same_councils.interval.upper == near(row.number("same_upper")));
        CHECK(change->p == near(row.number("p")));
    }
}

TEST_CASE("a change that is only in who reported is recognised")
{
    const auto before = councils_from("A=10/100:20/400 B=12/120:24/480");
    auto after = before;
    const auto others = councils_from("C=10/400:60/400 D=9/390:55/380");
    after.insert(after.end(), others.begin(), others.end());
    const auto change = national_change(before, after, level);
    REQUIRE(change);
    CHECK(change->same_councils.value == near(1));
    CHECK(change->p == near(1));
    CHECK(change->whole < 0.5);
    CHECK(change->other_councils == near(change->whole));
}

TEST_CASE("the order of councils changes nothing")
{
    auto councils = councils_from(test::cases("nation/estimates.csv")[1].text("councils"));
    const auto one = national_estimate(councils, level);
    std::ranges::reverse(councils);
    const auto other = national_estimate(councils, level);
    CHECK(one.within->value == near(other.within->value));
    CHECK(one.most_influential == other.most_influential);
    CHECK(one.places.front().deviation == near(other.places.back().deviation));
}

TEST_CASE("councils that cannot be compared are passed over, and no council is an answer")
{
    const auto none = national_estimate({}, level);
    CHECK_FALSE(none.crude);
    CHECK_FALSE(none.within);
    CHECK(none.places.empty());
    CHECK_FALSE(national_change({}, {}, level));

    const auto one_sided =
        national_estimate({ { "A", { 0, 0, 5, 100 } }, { "B", { 3, 30, 10, 200 } } }, level);
    REQUIRE(one_sided.within);
    CHECK(one_sided.places.size() == 1);
    CHECK(one_sided.within->value == near(2));
    CHECK(one_sided.together.reference_denominator == 300);
    CHECK_FALSE(one_sided.without_it);

    const auto nobody =
        national_change({ { "A", { 0, 50, 5, 100 } } }, { { "A", { 3, 50, 5, 100 } } }, level);
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().code == "nation.no_finite_change");
}

TEST_CASE("of many councils, what the others have in common is the same by one step as from the beginning")
{
    for (const std::uint64_t fewest : { 0U, 3U }) {
        std::vector<CouncilCounts> councils;
        for (std::uint64_t i = 0; i < 620; ++i) {
            const auto people = 40 + (i * 37) % 300;
            councils.push_back({ "C" + std::to_string(i),
                { fewest + (i * 7) % 11 * people / 400, people, fewest + (i * 5) % 13,
                    500 + (i * 91) % 900 } });
        }
        const auto strata = strata_of(councils);
        const auto by_steps = expectations_without_each(strata);
        for (const std::size_t i : { 0U, 17U, 311U, 619U }) {
            auto others = strata;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
            const auto exact = expectation_from(others);
            INFO("without council ", i, ", fewest ", fewest);
            CHECK(by_steps[i].councils == exact.councils);
            CHECK(by_steps[i].mean.value == doctest::Approx(exact.mean.value).epsilon(1e-9));
            CHECK(by_steps[i].mean.variance == doctest::Approx(exact.mean.variance).epsilon(0.01));
            CHECK(by_steps[i].between_variance == doctest::Approx(exact.between_variance).epsilon(0.001));
        }
    }
}

TEST_CASE("councils in which often nobody was counted are drawn towards the pooled ratio")
{
    for (const auto& row : test::cases("nation/shrunken.csv")) {
        INFO(row.where());
        const auto estimate = national_estimate(councils_from(row.text("councils")), level);
        CHECK(estimate.middle.is_pooled);
        const auto values_text = row.text("shrunken");
        const auto uppers_text = row.text("uppers");
        const auto values = split(values_text, ' ');
        const auto uppers = split(uppers_text, ' ');
        REQUIRE(values.size() == estimate.places.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            CHECK(estimate.places[i].shrunken.value == near(*parse_decimal(values[i])));
            CHECK(estimate.places[i].shrunken.interval.upper == near(*parse_decimal(uppers[i])));
        }
    }
}
