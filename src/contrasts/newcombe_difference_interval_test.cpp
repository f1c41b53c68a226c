// SPDX-License-Identifier: MIT
#include "contrasts/newcombe_difference_interval.h"

#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

TEST_CASE("Newcombe limits are as published")
{
    for (const auto& row : wres::test::cases("statistics/difference_interval.csv")) {
        if (row.text("method") != "newcombe")
            continue;
        INFO(row.where());
        const auto [group, reference] = pair(row);
        const auto got =
            newcombe_difference_interval(group, reference, ConfidenceLevel::of(row.number("level")));
        CHECK(near(got.lower, row.number("lower"), row.number("tolerance")));
        CHECK(near(got.upper, row.number("upper"), row.number("tolerance")));
    }
}

TEST_CASE(
    "the Newcombe interval contains the difference, stays within -1 and 1, and changes sign with the groups")
{
    for (const auto& table : extreme_tables()) {
        const auto got =
            newcombe_difference_interval(table.group, table.reference, ConfidenceLevel::percent_95());
        const auto back =
            newcombe_difference_interval(table.reference, table.group, ConfidenceLevel::percent_95());
        const double difference = table.group.value() - table.reference.value();
        INFO(describe(table));
        REQUIRE(got.lower >= -1);
        REQUIRE(got.lower <= difference);
        REQUIRE(got.upper >= difference);
        REQUIRE(got.upper <= 1);
        REQUIRE(near(got.lower, -back.upper, 1e-15));
    }
}
