// SPDX-License-Identifier: MIT
#include "nation/not_reported.h"

#include <cmath>

#include <doctest/doctest.h>

#include "support/case_table.h"

using namespace wres;
using nation::bounds_if_all_had_reported;

TEST_CASE("bounds hold every world that councils which did not report can be")
{
    for (const auto& row : test::cases("nation/not_reported.csv")) {
        INFO(row.where());
        const auto bounds = bounds_if_all_had_reported(
            { row.count("group_numerator"), row.count("group_denominator"), row.count("reference_numerator"),
                row.count("reference_denominator") },
            { row.number("group_share"), row.number("reference_share") }, row.number("factor"));
        REQUIRE(bounds.has_value());
        CHECK(bounds->whatever_they_are.lower == doctest::Approx(row.number("whatever_lower")));
        CHECK(bounds->whatever_they_are.upper == doctest::Approx(row.number("whatever_upper")));
        CHECK(bounds->within_factor.lower == doctest::Approx(row.number("within_lower")));
        CHECK(bounds->within_factor.upper == doctest::Approx(row.number("within_upper")));
    }
}

TEST_CASE("what nobody reported bounds nothing")
{
    CHECK(bounds_if_all_had_reported({ 1, 10, 0, 0 }, { 0.5, 0.5 }, 2).error().code
        == "not_reported.nobody_counted");
    // Nobody of the reference had the event in those that reported: there may be no ratio above any bound.
    const auto none = bounds_if_all_had_reported({ 1, 10, 0, 20 }, { 0.5, 0.5 }, 2);
    REQUIRE(none.has_value());
    CHECK(std::isinf(none->whatever_they_are.upper));
    CHECK(none->whatever_they_are.lower == doctest::Approx(0.05 / 0.5));
}
