// SPDX-License-Identifier: MIT
#include "document/axis.h"

#include <doctest/doctest.h>

#include <limits>

using wres::document::Axis;

TEST_CASE("half and twice lie equally far from 1 on the axis of ratios")
{
    const auto axis = Axis::of_ratios();
    CHECK(axis.position(1) == doctest::Approx(50));
    CHECK(axis.position(2) - axis.position(1) == doctest::Approx(axis.position(1) - axis.position(0.5)));
    CHECK(axis.position(0) == axis.position(0.2));
    CHECK(axis.position(std::numeric_limits<double>::infinity()) == axis.position(5));
    CHECK(axis.is_below(0.19));
    CHECK(axis.is_above(5.1));
    CHECK_FALSE(axis.is_above(5));
}

TEST_CASE("an axis of differences or shares holds the largest, and its labels are in its unit")
{
    const auto differences = Axis::of_differences(0.12);
    CHECK(differences.position(0) == doctest::Approx(50));
    CHECK_FALSE(differences.is_below(-0.2));
    CHECK(differences.is_above(0.201));
    CHECK(differences.ticks().front().label == "−20");
    CHECK(differences.ticks().back().label == "+20");

    const auto shares = Axis::of_shares(0.26);
    CHECK(shares.ticks().back().label == "50%");
    CHECK_FALSE(shares.is_above(0.5));
}

TEST_CASE("an axis of any numbers has round ends that hold them, and few ticks")
{
    const std::pair<double, double> ranges[] { { 0, 30 }, { 0, 1 }, { -3, 7 }, { 950, 1200 },
        { 0.001, 0.0042 }, { 5, 5 } };
    for (const auto& [lowest, largest] : ranges) {
        INFO(lowest, " to ", largest);
        const auto axis = Axis::of_numbers(lowest, largest);
        CHECK_FALSE(axis.is_below(lowest));
        CHECK_FALSE(axis.is_above(largest));
        CHECK(axis.ticks().size() >= 3);
        CHECK(axis.ticks().size() <= 7);
    }
    CHECK(Axis::of_numbers(0, 30).ticks().back().label == "30");
    CHECK(Axis::of_numbers(-3, 7).ticks().front().label == "−4");
    CHECK(Axis::of_numbers(-3, 7).ticks()[2].label == "0");
}
