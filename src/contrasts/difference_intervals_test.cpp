// SPDX-License-Identifier: MIT
#include <functional>

#include "contrasts/agresti_caffo_difference_interval.h"
#include "contrasts/mee_difference_interval.h"
#include "contrasts/miettinen_nurminen_difference_interval.h"
#include "contrasts/mover_jeffreys_difference_interval.h"
#include "contrasts/newcombe_difference_interval.h"
#include "contrasts/ratio_score.h"
#include "contrasts/scas_difference_interval.h"
#include "contrasts/wald_corrected_difference_interval.h"
#include "contrasts/wald_difference_interval.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

using Method = std::function<Interval(Proportion, Proportion, ConfidenceLevel)>;

const std::map<std::string, Method> score_methods {
    { "mee", mee_difference_interval },
    { "miettinen_nurminen", miettinen_nurminen_difference_interval },
    { "scas", scas_difference_interval },
};

std::map<std::string, Method> all_methods()
{
    auto all = score_methods;
    all.emplace("agresti_caffo", agresti_caffo_difference_interval);
    all.emplace("mover_jeffreys", mover_jeffreys_difference_interval);
    all.emplace("newcombe", newcombe_difference_interval);
    all.emplace("wald", wald_difference_interval);
    all.emplace("wald_corrected", wald_corrected_difference_interval);
    return all;
}

std::vector<Pair> tables()
{
    auto all = small_tables(6);
    for (const auto& table : extreme_tables())
        all.push_back(table);
    for (const auto& table : random_tables(2'000))
        all.push_back(table);
    return all;
}

} // namespace

TEST_CASE("limits of a difference are as published, and as another route finds them")
{
    const auto methods = all_methods();
    for (const auto& row : wres::test::cases("statistics/difference_interval.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        const auto got =
            methods.at(row.text("method"))(group, reference, ConfidenceLevel::of(row.number("level")));
        CHECK_MESSAGE(near(got.lower, row.number("lower"), row.number("tolerance")), got.lower);
        CHECK_MESSAGE(near(got.upper, row.number("upper"), row.number("tolerance")), got.upper);
    }
    for (const auto& row : wres::test::cases("statistics/difference_interval_computed.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        const auto got =
            methods.at(row.text("method"))(group, reference, ConfidenceLevel::of(row.number("level")));
        CHECK_MESSAGE(near(got.lower, row.number("lower"), 1e-9), got.lower);
        CHECK_MESSAGE(near(got.upper, row.number("upper"), 1e-9), got.upper);
    }
}

TEST_CASE("every table has a difference interval, in order, never NaN, and changing the groups over changes "
          "its sign")
{
    for (const auto& [name, method] : all_methods())
        for (const auto& table : tables()) {
            const auto got = method(table.group, table.reference, ConfidenceLevel::percent_95());
            const auto back = method(table.reference, table.group, ConfidenceLevel::percent_95());
            INFO(
                name, " ", describe(table), " ", got.lower, " ", got.upper, " ", back.lower, " ", back.upper);
            REQUIRE(got.lower <= got.upper);
            REQUIRE(near(got.lower, -back.upper, 1e-10));
            REQUIRE(near(got.upper, -back.lower, 1e-10));
        }
}

TEST_CASE(
    "a score interval of a difference lies within -1 and 1, contains it, and agrees with its test about 0")
{
    const std::map<std::string, RatioScoreKind> kinds { { "mee", RatioScoreKind::Koopman },
        { "miettinen_nurminen", RatioScoreKind::MiettinenNurminen },
        { "scas", RatioScoreKind::SkewnessCorrected } };
    for (const auto& [name, method] : score_methods)
        for (const auto& table : tables())
            for (const auto level : { ConfidenceLevel::percent_95(), ConfidenceLevel::percent_99_8() }) {
                const auto got = method(table.group, table.reference, level);
                const double difference = table.group.value() - table.reference.value();
                const double p = RatioScore(table.group, table.reference, kinds.at(name)).p_of_equal_rates();
                INFO(name, " ", describe(table), " ", got.lower, " ", got.upper, " ", p);
                REQUIRE(got.lower >= -1);
                REQUIRE(got.lower <= difference);
                REQUIRE(got.upper >= difference);
                REQUIRE(got.upper <= 1);
                REQUIRE((got.lower > 0 || got.upper < 0) == (p < 1 - level.value()));
            }
}

TEST_CASE("one more counted in the group raises both limits of the difference")
{
    for (const auto& [name, method] : score_methods)
        for (const auto& table : tables()) {
            const auto [x1, n1] = std::pair(table.group.numerator(), table.group.denominator());
            if (x1 == n1)
                continue;
            const auto less = method(table.group, table.reference, ConfidenceLevel::percent_95());
            const auto more = method(proportion(x1 + 1, n1), table.reference, ConfidenceLevel::percent_95());
            INFO(name, " ", describe(table));
            CHECK(more.lower >= less.lower - 1e-12);
            CHECK(more.upper >= less.upper - 1e-12);
        }
}
