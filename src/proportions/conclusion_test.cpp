// SPDX-License-Identifier: MIT
#include "proportions/conclusion.h"

#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

TEST_CASE("limits allow the conclusion that the method says, whoever it is worse for")
{
    for (const auto& row : wres::test::cases("indicators/verdict.csv")) {
        INFO(row.where());
        const Interval limits { row.number("lower"), row.number("upper") };
        const double worthwhile = row.number("worthwhile_ratio");
        const double share = row.number("reference_share");
        const auto& verdict = row.text("verdict");
        const auto conclusion = std::isnan(share) ? conclusion_of_ratio(limits, worthwhile)
                                                  : conclusion_of_difference(limits, share, worthwhile);
        const bool clear = conclusion == Conclusion::Higher || conclusion == Conclusion::Lower;
        CHECK((conclusion == Conclusion::TooFewToTell) == (verdict == "too_few_to_tell"));
        CHECK((conclusion == Conclusion::NoWorthwhileDifference) == (verdict == "no_clear_difference"));
        CHECK(clear == (verdict == "adverse" || verdict == "favourable" || verdict == "different"));
    }
}

TEST_CASE("among many, a conclusion that the adjusted p does not support is taken back, and no other")
{
    CHECK(conclusion_among_many(Conclusion::Higher, 0.049, 0.05) == Conclusion::Higher);
    CHECK(conclusion_among_many(Conclusion::Lower, 0.05, 0.05) == Conclusion::TooFewToTell);
    CHECK(conclusion_among_many(Conclusion::NoWorthwhileDifference, 1, 0.05)
        == Conclusion::NoWorthwhileDifference);
}

TEST_CASE("the probability of superiority is that of quadrature in thirty digits, tails included")
{
    for (const auto& row : wres::test::cases("statistics/superiority_computed.csv")) {
        INFO(row.where());
        const auto table = pair(row);
        const double above = probability_of_superiority(table.group, table.reference);
        CHECK_MESSAGE(near(above, row.number("probability"), 0, 1e-10), above);
    }
}

TEST_CASE("the probabilities of both directions add up to 1, and grow with every person counted")
{
    auto tables = small_tables(5);
    for (const auto& table : random_tables(100))
        tables.push_back(table);
    for (const auto& [group, reference] : tables) {
        const double above = probability_of_superiority(group, reference);
        INFO(describe({ group, reference }), " ", above);
        REQUIRE(near(above + probability_of_superiority(reference, group), 1, 1e-10));
        if (group.numerator() == group.denominator())
            continue;
        const auto more = proportion(group.numerator() + 1, group.denominator());
        REQUIRE(probability_of_superiority(more, reference) >= above * (1 - 1e-10));
    }
}
