// SPDX-License-Identifier: MIT
#include "proportions/wilson_interval.h"

#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

TEST_CASE("Wilson limits are as published")
{
    for (const auto& row : wres::test::cases("statistics/wilson_interval.csv")) {
        INFO(row.where());
        const auto got = wilson_interval(
            proportion(row.count("x"), row.count("n")), ConfidenceLevel::of(row.number("level")));
        CHECK(near(got.lower, row.number("lower"), row.number("tolerance")));
        CHECK(near(got.upper, row.number("upper"), row.number("tolerance")));
    }
}

TEST_CASE("the Wilson interval contains the proportion it is about, and stays within 0 and 1")
{
    for (std::uint64_t n : { 1ULL, 2ULL, 3ULL, 7ULL, 29ULL, 60ULL, 1'000'000ULL, 4'000'000'000ULL })
        for (std::uint64_t x = 0; x <= n; x += 1 + n / 61) {
            const auto got = wilson_interval(proportion(x, n), ConfidenceLevel::percent_99_8());
            INFO(x, "/", n);
            CHECK(got.lower >= 0);
            CHECK(got.lower <= proportion(x, n).value());
            CHECK(got.upper >= proportion(x, n).value());
            CHECK(got.upper <= 1);
        }
    CHECK(wilson_interval(proportion(0, 7), ConfidenceLevel::percent_95()).lower == 0);
    CHECK(wilson_interval(proportion(7, 7), ConfidenceLevel::percent_95()).upper == 1);
}
