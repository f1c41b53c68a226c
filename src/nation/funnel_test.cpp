// SPDX-License-Identifier: MIT
#include "nation/funnel.h"

#include <cmath>

#include <doctest/doctest.h>

#include "nation/councils_in_words_test.h"
#include "nation/strata.h"
#include "support/case_table.h"

using namespace wres;
using statistics::ConfidenceLevel;

TEST_CASE("a funnel's limits narrow as councils grow, down to how much they differ")
{
    for (const auto& row : test::cases("nation/funnels.csv")) {
        INFO(row.where());
        const auto councils = test::councils_from(row.text("councils"));
        const auto together = test::councils_from("all=" + row.text("together")).front().counts;
        const auto expected = nation::expectation_from(nation::strata_of(councils));
        const std::vector<double> sizes { row.number("size") };
        const auto usual = nation::funnel_limits(expected, together, sizes, ConfidenceLevel::percent_95());
        CHECK(usual.lower.front() == doctest::Approx(row.number("lower_95")).epsilon(1e-6));
        CHECK(usual.upper.front() == doctest::Approx(row.number("upper_95")).epsilon(1e-6));
        const auto far = nation::funnel_limits(expected, together, sizes, ConfidenceLevel::percent_99_8());
        CHECK(far.lower.front() == doctest::Approx(row.number("lower_998")).epsilon(1e-6));
        CHECK(far.upper.front() == doctest::Approx(row.number("upper_998")).epsilon(1e-6));
    }
}

TEST_CASE("nobody sets no limits")
{
    const auto limits = nation::funnel_limits({}, {}, { 10 }, ConfidenceLevel::percent_95());
    CHECK(limits.lower.front() == 0);
    CHECK(std::isinf(limits.upper.front()));
    CHECK(nation::funnel_size({ 1, 30, 2, 60 }) == doctest::Approx(20));
    CHECK(nation::funnel_size({}) == 0);
}
