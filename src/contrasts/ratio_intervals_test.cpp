// SPDX-License-Identifier: MIT
#include <functional>
#include <limits>

#include "contrasts/adjusted_inverse_sinh_ratio_interval.h"
#include "contrasts/adjusted_log_ratio_interval.h"
#include "contrasts/gart_nam_ratio_interval.h"
#include "contrasts/inverse_sinh_ratio_interval.h"
#include "contrasts/katz_ratio_interval.h"
#include "contrasts/koopman_ratio_interval.h"
#include "contrasts/miettinen_nurminen_ratio_interval.h"
#include "contrasts/mover_ratio_interval.h"
#include "contrasts/price_bonett_ratio_interval.h"
#include "contrasts/ratio_score.h"
#include "contrasts/scas_ratio_interval.h"
#include "contrasts/scas_ratio_p.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

using Method = std::function<Interval(Proportion, Proportion, ConfidenceLevel)>;

const std::map<std::string, Method> score_methods {
    { "scas", scas_ratio_interval },
    { "gart_nam", gart_nam_ratio_interval },
    { "koopman", koopman_ratio_interval },
    { "miettinen_nurminen", miettinen_nurminen_ratio_interval },
};

/// Those that are centred on the observed ratio.
std::map<std::string, Method> methods_with_estimate()
{
    auto all = score_methods;
    all.emplace("katz", katz_ratio_interval);
    all.emplace("mover", mover_ratio_interval);
    all.emplace("inverse_sinh", inverse_sinh_ratio_interval);
    all.emplace("adjusted_inverse_sinh", adjusted_inverse_sinh_ratio_interval);
    return all;
}

std::map<std::string, Method> all_methods()
{
    auto all = methods_with_estimate();
    all.emplace("adjusted_log", adjusted_log_ratio_interval);
    all.emplace("price_bonett", price_bonett_ratio_interval);
    return all;
}

constexpr std::array levels { ConfidenceLevel::percent_95(), ConfidenceLevel::percent_99_8() };

std::vector<Pair> tables()
{
    auto all = small_tables(7);
    for (const auto& table : extreme_tables())
        all.push_back(table);
    for (const auto& table : random_tables(2'000))
        all.push_back(table);
    return all;
}

} // namespace

TEST_CASE("ratio intervals have the limits that others found")
{
    const auto methods = all_methods();
    for (const auto& row : wres::test::cases("statistics/ratio_interval.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        const auto got =
            methods.at(row.text("method"))(group, reference, ConfidenceLevel::of(row.number("level")));
        CHECK_MESSAGE(near(got.lower, row.number("lower"), row.number("tolerance"), 1e-9), got.lower);
        CHECK_MESSAGE(near(got.upper, row.number("upper"), row.number("tolerance"), 1e-9), got.upper);
    }
}

TEST_CASE("score intervals of a ratio are those that another route finds")
{
    for (const auto& row : wres::test::cases("statistics/ratio_interval_computed.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        const auto got =
            score_methods.at(row.text("method"))(group, reference, ConfidenceLevel::of(row.number("level")));
        CHECK_MESSAGE(near(got.lower, row.number("lower"), 0, 1e-8), got.lower);
        CHECK_MESSAGE(near(got.upper, row.number("upper"), 0, 1e-8), got.upper);
    }
}

TEST_CASE("every table has a ratio interval, in order and never NaN")
{
    for (const auto& [name, method] : all_methods())
        for (const auto& table : tables())
            for (const auto level : levels) {
                const auto got = method(table.group, table.reference, level);
                INFO(name, " ", describe(table), " ", got.lower, " ", got.upper);
                REQUIRE(got.lower >= 0);
                REQUIRE(got.lower <= got.upper);
            }
}

TEST_CASE("ratio intervals that are centred on the observed ratio contain it")
{
    for (const auto& [name, method] : methods_with_estimate())
        for (const auto& table : tables())
            for (const auto level : levels) {
                const auto got = method(table.group, table.reference, level);
                INFO(name, " ", describe(table), " ", got.lower, " ", got.upper);
                if (table.group.numerator() + table.reference.numerator() > 0) {
                    const double ratio = table.group.value() / table.reference.value();
                    REQUIRE(got.lower <= ratio);
                    REQUIRE(got.upper >= ratio);
                } else {
                    REQUIRE(got == Interval { 0, std::numeric_limits<double>::infinity() });
                }
            }
}

TEST_CASE("levels from a coin's toss to certainty give intervals, wider and wider")
{
    for (const auto& [name, method] : score_methods)
        for (const auto& table : small_tables(4)) {
            Interval narrower { std::numeric_limits<double>::infinity(), 0 };
            for (const double level : { 0.1, 0.5, 0.8, 0.95, 0.998, 0.999999, 1.0 }) {
                const auto got = method(table.group, table.reference, ConfidenceLevel::of(level));
                INFO(name, " ", describe(table), " ", level, " ", got.lower, " ", got.upper);
                REQUIRE(got.lower <= narrower.lower);
                REQUIRE(got.upper >= narrower.upper);
                narrower = got;
            }
        }
}

TEST_CASE("a score interval leaves out 1 exactly when its test rejects")
{
    const std::map<std::string, RatioScoreKind> kinds { { "scas", RatioScoreKind::SkewnessCorrected },
        { "gart_nam", RatioScoreKind::GartNam }, { "koopman", RatioScoreKind::Koopman },
        { "miettinen_nurminen", RatioScoreKind::MiettinenNurminen } };
    for (const auto& [name, method] : score_methods)
        for (const auto& table : tables())
            for (const auto level : levels) {
                const double p = RatioScore(table.group, table.reference, kinds.at(name)).p_of_equal_rates();
                const auto got = method(table.group, table.reference, level);
                INFO(name, " ", describe(table), " ", got.lower, " ", got.upper, " ", p);
                REQUIRE((got.lower > 1 || got.upper < 1) == (p < 1 - level.value()));
            }
}

TEST_CASE("changing the two groups over turns a ratio interval upside down")
{
    for (const auto& [name, method] : all_methods())
        for (const auto& table : tables()) {
            const auto there = method(table.group, table.reference, ConfidenceLevel::percent_95());
            const auto back = method(table.reference, table.group, ConfidenceLevel::percent_95());
            INFO(name, " ", describe(table));
            REQUIRE(near(there.lower, 1 / back.upper, 0, 1e-9));
            REQUIRE(near(there.upper, 1 / back.lower, 0, 1e-9));
        }
}

TEST_CASE("one more counted in the group raises both limits, one more in the reference lowers them")
{
    for (const auto& [name, method] : score_methods)
        for (const auto& table : tables()) {
            const auto [x1, n1] = std::pair(table.group.numerator(), table.group.denominator());
            const auto [x2, n2] = std::pair(table.reference.numerator(), table.reference.denominator());
            const auto level = ConfidenceLevel::percent_95();
            const auto got = method(table.group, table.reference, level);
            INFO(name, " ", describe(table));
            if (x1 < n1) {
                const auto more = method(proportion(x1 + 1, n1), table.reference, level);
                CHECK(more.lower >= got.lower);
                CHECK(more.upper >= got.upper);
            }
            if (x2 < n2) {
                const auto more = method(table.group, proportion(x2 + 1, n2), level);
                CHECK(more.lower <= got.lower);
                CHECK(more.upper <= got.upper);
            }
        }
}

TEST_CASE("the skewness-corrected p is as others found, and a probability")
{
    for (const auto& row : wres::test::cases("statistics/scas_ratio_p.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        CHECK(near(scas_ratio_p(group, reference), row.number("p"), 0, row.number("relative_tolerance")));
    }
    for (const auto& row : wres::test::cases("statistics/scas_ratio_p_computed.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        CHECK(near(scas_ratio_p(group, reference), row.number("p"), 0, 1e-10));
    }
    for (const auto& table : tables()) {
        const double p = scas_ratio_p(table.group, table.reference);
        INFO(describe(table), " ", p);
        REQUIRE(p >= 0);
        REQUIRE(p <= 1);
    }
}
