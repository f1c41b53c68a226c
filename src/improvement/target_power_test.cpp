// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cmath>

#include "improvement/period_change.h"
#include "improvement/target_power.h"
#include "support/case_table.h"

using namespace wres;
using namespace wres::improvement;
using indicators::FourCounts;

namespace {

constexpr auto level = statistics::ConfidenceLevel::percent_95();

Quantity quantity_of(const std::string& word)
{
    return word == "ratio" ? Quantity::LikelihoodRatio : Quantity::ShareOfGroup;
}

TargetQuestion question_of(const test::Case& row)
{
    return { .quantity = quantity_of(row.text("quantity")),
        .counted_as = row.text("counted_as") == "flow" ? CountedAs::Flow : CountedAs::Stock,
        .baseline = { row.count("group_numerator"), row.count("group_denominator"),
            row.count("reference_numerator"), row.count("reference_denominator") },
        .periods_before = static_cast<std::uint32_t>(row.count("periods_before")),
        .periods_after = static_cast<std::uint32_t>(row.count("periods_after")) };
}

} // namespace

TEST_CASE("the power of a target is that of other programs within one per cent")
{
    for (const auto& row : test::cases("improvement/target_power_computed.csv")) {
        INFO(row.where());
        const auto power = power_of_target(question_of(row), row.number("target"), level);
        REQUIRE(power);
        CHECK(std::abs(*power - row.number("power")) < 0.01);
    }
}

TEST_CASE("what is said to be found is found, and what lies nearer is not")
{
    for (const auto& row : test::cases("improvement/target_power_computed.csv")) {
        INFO(row.where());
        auto question = question_of(row);
        const auto answer = judge_target(question, row.number("target"), 0.8, level);
        REQUIRE(answer);
        if (answer->nearest_detectable) {
            const auto at = *power_of_target(question, *answer->nearest_detectable, level);
            CHECK(at >= 0.8);
            CHECK(at < 0.83);
        }
        if (answer->periods_needed) {
            question.periods_after = *answer->periods_needed;
            CHECK(*power_of_target(question, row.number("target"), level) >= 0.8);
            if (question.periods_after > 1) {
                question.periods_after -= 1;
                CHECK(*power_of_target(question, row.number("target"), level) < 0.8);
            }
        }
    }
}

TEST_CASE("a change between two stretches of time is that of other programs")
{
    for (const auto& row : test::cases("improvement/period_change_computed.csv")) {
        INFO(row.where());
        const FourCounts before { row.count("x1"), row.count("n1"), row.count("y1"), row.count("m1") };
        const FourCounts after { row.count("x2"), row.count("n2"), row.count("y2"), row.count("m2") };
        const auto found = period_change(quantity_of(row.text("quantity")), before, after, level);
        REQUIRE(found);
        CHECK(found->change.value == doctest::Approx(row.number("change")).epsilon(1e-9));
        CHECK(found->change.interval.lower == doctest::Approx(row.number("lower")).epsilon(1e-9));
        CHECK(found->change.interval.upper == doctest::Approx(row.number("upper")).epsilon(1e-9));
        if (!std::isnan(row.number("p")))
            CHECK(found->p == doctest::Approx(row.number("p")).epsilon(1e-9));
        const bool leaves_out = found->quantity == Quantity::LikelihoodRatio
            ? found->change.interval.lower > 1 || found->change.interval.upper < 1
            : found->change.interval.lower > 0 || found->change.interval.upper < 0;
        CHECK(leaves_out == (found->p < 0.05));
    }
}

TEST_CASE("a change of a share is surer when the same people are known to be in both years")
{
    const FourCounts before { 18, 0, 82, 0 };
    const FourCounts after { 27, 0, 79, 0 };
    const auto apart = period_change(Quantity::ShareOfGroup, before, after, level);
    const auto same = period_change(Quantity::ShareOfGroup, before, after, level,
        statistics::SamePeople { .people = 80, .with_first = 15, .with_second = 15, .with_both = 15 });
    REQUIRE(apart);
    REQUIRE(same);
    CHECK(same->same_people_known);
    CHECK(same->p < apart->p);
    CHECK(same->change.interval.lower > apart->change.interval.lower);
    CHECK_FALSE(period_change(Quantity::ShareOfGroup, before, after, level,
        statistics::SamePeople { .people = 200, .with_first = 15, .with_second = 15, .with_both = 15 }));
}

TEST_CASE("targets that cannot be planned for say why")
{
    const TargetQuestion none {
        .quantity = Quantity::LikelihoodRatio, .counted_as = CountedAs::Flow, .baseline = { 0, 40, 78, 260 }
    };
    CHECK(judge_target(none, 1, 0.8, level).error().code == "target.no_baseline");
    TargetQuestion some = none;
    some.baseline.group_numerator = 6;
    CHECK(judge_target(some, 4, 0.8, level).error().code == "target.impossible");
    CHECK(judge_target(some, 0.5, 0.8, level).error().code == "target.no_change");
    CHECK_FALSE(period_change(Quantity::LikelihoodRatio, { 0, 0, 1, 2 }, { 1, 2, 1, 2 }, level));
    CHECK_FALSE(period_change(Quantity::ShareOfGroup, { 0, 0, 0, 2 }, { 1, 2, 1, 2 }, level));
}

TEST_CASE("more years of the same staff do not make a target easier to tell")
{
    TargetQuestion question {
        .quantity = Quantity::ShareOfGroup, .counted_as = CountedAs::Stock, .baseline = { 18, 0, 82, 0 }
    };
    const auto one = judge_target(question, 0.22, 0.8, level);
    question.periods_after = 10;
    const auto ten = judge_target(question, 0.22, 0.8, level);
    REQUIRE(one);
    REQUIRE(ten);
    CHECK(one->power == ten->power);
    CHECK_FALSE(ten->periods_needed);
    CHECK(*ten->nearest_detectable > 0.3);
}
