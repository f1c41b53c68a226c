// SPDX-License-Identifier: MIT
#include "association/fisher_p.h"

#include "association/fisher_mid_p.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

std::uint64_t choose(std::uint64_t n, std::uint64_t k)
{
    if (k > n)
        return 0;
    std::uint64_t result = 1;
    for (std::uint64_t i = 1; i <= k; ++i)
        result = result * (n - k + i) / i;
    return result;
}

/// The definition in whole numbers, so that a tie is a tie.
double by_counting(const Pair& table)
{
    const auto n1 = table.group.denominator();
    const auto n2 = table.reference.denominator();
    const auto counted = table.group.numerator() + table.reference.numerator();
    const auto ways = [&](std::uint64_t k) {
        return k > counted ? 0 : choose(n1, k) * choose(n2, counted - k);
    };
    std::uint64_t as_improbable = 0;
    for (std::uint64_t k = 0; k <= n1; ++k)
        if (ways(k) <= ways(table.group.numerator()))
            as_improbable += ways(k);
    return static_cast<double>(as_improbable) / static_cast<double>(choose(n1 + n2, counted));
}

} // namespace

TEST_CASE("Fisher's p and its mid-P are as found elsewhere")
{
    for (const auto& row : wres::test::cases("statistics/fisher.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        const double tolerance = row.number("relative_tolerance");
        CHECK(near(fisher_p(group, reference), row.number("two_sided"), 0, tolerance));
        CHECK(near(fisher_mid_p(group, reference), row.number("mid_p"), 0, tolerance));
        CHECK(near(fisher_mid_p(group, reference, MidP::HalfOfTied), row.number("mid_p_tied"), 0, tolerance));
    }
}

TEST_CASE("Fisher's tails are those that whole numbers give, down to 1e-300")
{
    for (const auto& row : wres::test::cases("statistics/fisher_computed.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        CHECK(near(fisher_p(group, reference), row.number("two_sided"), 0, 1e-11));
        CHECK(near(fisher_lower_p(group, reference), row.number("lower"), 0, 1e-11));
        CHECK(near(fisher_upper_p(group, reference), row.number("upper"), 0, 1e-11));
        CHECK(near(fisher_mid_p(group, reference), row.number("mid_p"), 0, 1e-11));
        CHECK(near(fisher_mid_p(group, reference, MidP::HalfOfTied), row.number("mid_p_tied"), 0, 1e-11));
        CHECK(near(
            fisher_mid_p(group, reference, MidP::TwiceSmaller), row.number("mid_p_twice_smaller"), 0, 1e-11));
    }
}

TEST_CASE("Fisher's p counts tables, ties included")
{
    for (const auto& table : small_tables(11)) {
        INFO(describe(table));
        REQUIRE(near(fisher_p(table.group, table.reference), by_counting(table), 0, 1e-12));
    }
}

TEST_CASE("Fisher's p is the same whichever group comes first and whichever outcome is counted")
{
    for (const auto& table : extreme_tables()) {
        const auto [group, reference] = table;
        const double p = fisher_p(group, reference);
        const auto others = [](Proportion of) {
            return proportion(of.denominator() - of.numerator(), of.denominator());
        };
        INFO(describe(table), " ", p);
        REQUIRE(p >= 0);
        REQUIRE(p <= 1);
        REQUIRE(near(fisher_p(reference, group), p, 1e-300, 1e-9));
        REQUIRE(near(fisher_p(others(group), others(reference)), p, 1e-300, 1e-9));
        REQUIRE(fisher_mid_p(group, reference) <= p);
        REQUIRE(fisher_mid_p(group, reference) >= 0);
    }
}

TEST_CASE("more people than ever lived do not keep Fisher's test waiting")
{
    const auto group = proportion(4'000'000'000'000'000'000, 9'000'000'000'000'000'000);
    const auto reference = proportion(4'000'000'001'000'000'000, 9'000'000'000'000'000'000);
    const double p = fisher_p(group, reference);
    CHECK(p > 0);
    CHECK(p < 1);
    CHECK(near(fisher_lower_p(group, reference), p / 2, 0, 1e-9));
    CHECK(fisher_mid_p(group, reference) <= p);
    CHECK(fisher_p(proportion(1, 1'000'000'000'000), proportion(3, 900'000'000'000)) > 0.3);
}
