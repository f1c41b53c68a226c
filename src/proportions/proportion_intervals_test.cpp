// SPDX-License-Identifier: MIT
#include <functional>

#include "proportions/agresti_coull_interval.h"
#include "proportions/clopper_pearson_interval.h"
#include "proportions/jeffreys_interval.h"
#include "proportions/mid_p_interval.h"
#include "proportions/skewness_corrected_interval.h"
#include "proportions/wald_interval.h"
#include "proportions/wilson_corrected_interval.h"
#include "proportions/wilson_interval.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

using Method = std::function<Interval(Proportion, ConfidenceLevel)>;

const std::map<std::string, Method> methods {
    { "agresti_coull", agresti_coull_interval },
    { "clopper_pearson", clopper_pearson_interval },
    { "jeffreys", jeffreys_interval },
    { "mid_p", mid_p_interval },
    { "skewness_corrected", skewness_corrected_interval },
    { "wald", wald_interval },
    { "wilson", wilson_interval },
    { "wilson_corrected", wilson_corrected_interval },
};

std::vector<Proportion> shares()
{
    std::vector<Proportion> all;
    for (const std::uint64_t n : { 1ULL, 2ULL, 3ULL, 10ULL, 29ULL, 148ULL, 1'000'000ULL, 40'000'000ULL })
        for (std::uint64_t x = 0; x <= n; x += 1 + n / 37) {
            all.push_back(proportion(x, n));
            all.push_back(proportion(n - x, n));
        }
    return all;
}

} // namespace

TEST_CASE("limits of a proportion are as published, and as another route finds them")
{
    for (const auto& row : wres::test::cases("statistics/proportion_interval.csv")) {
        INFO(row.where());
        const auto got = methods.at(row.text("method"))(
            proportion(row.count("x"), row.count("n")), ConfidenceLevel::of(row.number("level")));
        CHECK_MESSAGE(near(got.lower, row.number("lower"), row.number("tolerance")), got.lower);
        CHECK_MESSAGE(near(got.upper, row.number("upper"), row.number("tolerance")), got.upper);
    }
    for (const auto& row : wres::test::cases("statistics/proportion_interval_computed.csv")) {
        INFO(row.where(), " ", row.text("method"));
        const auto got = methods.at(row.text("method"))(
            proportion(row.count("x"), row.count("n")), ConfidenceLevel::of(row.number("level")));
        CHECK_MESSAGE(near(got.lower, row.number("lower"), 1e-13, 1e-9), got.lower);
        CHECK_MESSAGE(near(got.upper, row.number("upper"), 1e-13, 1e-9), got.upper);
    }
}

TEST_CASE("every proportion has an interval within 0 and 1 that contains it, and its mirror image")
{
    for (const auto& [name, method] : methods)
        for (const auto& share : shares())
            for (const double level : { 0.5, 0.95, 0.998, 1.0 }) {
                const auto got = method(share, ConfidenceLevel::of(level));
                const auto others = proportion(share.denominator() - share.numerator(), share.denominator());
                const auto mirror = method(others, ConfidenceLevel::of(level));
                INFO(name, " ", share.numerator(), "/", share.denominator(), " ", level, " ", got.lower, " ",
                    got.upper);
                REQUIRE(got.lower >= 0);
                REQUIRE(got.lower <= share.value());
                REQUIRE(got.upper >= share.value());
                REQUIRE(got.upper <= 1);
                REQUIRE(near(got.lower, 1 - mirror.upper, 1e-12));
            }
}

TEST_CASE("one more counted raises both limits of a proportion")
{
    for (const auto& [name, method] : methods)
        for (std::uint64_t n = 1; n <= 30; ++n)
            for (std::uint64_t x = 0; x < n && name != "wald"; ++x) {
                const auto level = ConfidenceLevel::percent_95();
                const auto less = method(proportion(x, n), level);
                const auto more = method(proportion(x + 1, n), level);
                INFO(name, " ", x, "/", n);
                REQUIRE(more.lower >= less.lower);
                REQUIRE(more.upper >= less.upper);
            }
}

TEST_CASE("a weighted Wilson interval is the ordinary one when counts are whole")
{
    const auto level = ConfidenceLevel::percent_95();
    CHECK(weighted_wilson_interval(3, 10, level) == wilson_interval(proportion(3, 10), level));
    const auto got = weighted_wilson_interval(0.445, 1, level);
    CHECK(got.lower < 0.445);
    CHECK(got.upper > 0.445);
}
