// SPDX-License-Identifier: MIT
#include "association/adverse_impact.h"
#include "association/barnard_p.h"
#include "association/boschloo_p.h"
#include "association/chi_squared_tests.h"
#include "association/cochran_armitage.h"
#include "association/exact_independence.h"
#include "association/fisher_p.h"
#include "association/independence.h"
#include "association/odds_ratio.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

/// "1 2 / 3 4"
ContingencyTable table_of(const std::string& text)
{
    std::vector<std::uint64_t> counts;
    std::size_t rows = 1;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (word == "/")
            ++rows;
        else
            counts.push_back(std::stoull(word));
    }
    const std::size_t columns = counts.size() / rows;
    return ContingencyTable::of(rows, columns, std::move(counts)).value();
}

} // namespace

TEST_CASE("chi-squared tests of two proportions are as SciPy finds them, far into the tails")
{
    for (const auto& row : wres::test::cases("statistics/association_computed.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        const auto is = [&](const ChiSquaredTest& got, const std::string& name) {
            CHECK_MESSAGE(near(got.statistic, row.number(name), 1e-24, 1e-10), name, " ", got.statistic);
            CHECK_MESSAGE(near(got.p, row.number(name + "_p"), 1e-14, 1e-9), name, " ", got.p);
        };
        is(pearson_chi_squared(group, reference), "pearson");
        is(yates_chi_squared(group, reference), "yates");
        is(n_minus_1_chi_squared(group, reference), "n_minus_1");
        is(likelihood_ratio_chi_squared(group, reference), "likelihood_ratio");
    }
}

TEST_CASE("chi-squared tests have an answer for every table")
{
    for (const auto& table : extreme_tables())
        for (const auto test : { yates_chi_squared, n_minus_1_chi_squared, likelihood_ratio_chi_squared }) {
            const auto got = test(table.group, table.reference);
            INFO(describe(table), " ", got.statistic, " ", got.p);
            REQUIRE(got.statistic >= 0);
            REQUIRE(got.p >= 0);
            REQUIRE(got.p <= 1);
        }
}

TEST_CASE("unconditional exact tests are as every pair of counts, enumerated elsewhere, gives")
{
    for (const auto& row : wres::test::cases("statistics/unconditional_computed.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        CHECK(near(barnard_p(group, reference, BarnardStatistic::Pooled).value(),
            row.number("barnard_pooled"), 0, 1e-9));
        CHECK(near(barnard_p(group, reference, BarnardStatistic::Unpooled).value(),
            row.number("barnard_unpooled"), 0, 1e-9));
        CHECK(near(barnard_p(group, reference, BarnardStatistic::Pooled, BarnardTail::Lower).value(),
            row.number("barnard_lower"), 0, 1e-9));
        CHECK(near(barnard_p(group, reference, BarnardStatistic::Pooled, BarnardTail::Upper).value(),
            row.number("barnard_upper"), 0, 1e-9));
        CHECK(near(boschloo_lower_p(group, reference).value(), row.number("boschloo_lower"), 0, 1e-9));
        CHECK(near(boschloo_upper_p(group, reference).value(), row.number("boschloo_upper"), 0, 1e-9));
        CHECK(near(boschloo_p(group, reference).value(), row.number("boschloo"), 0, 1e-9));
    }
}

TEST_CASE(
    "Boschloo's one-sided p is never above Fisher's, and both unconditional tests ignore the order of groups")
{
    for (const auto& table : small_tables(6)) {
        const auto [group, reference] = table;
        INFO(describe(table));
        const double lower = boschloo_lower_p(group, reference).value();
        REQUIRE(lower <= fisher_lower_p(group, reference) * (1 + 1e-6));
        REQUIRE(lower > 0);
        for (const auto statistic : { BarnardStatistic::Pooled, BarnardStatistic::Unpooled }) {
            const double p = barnard_p(group, reference, statistic).value();
            REQUIRE(p > 0);
            REQUIRE(p <= 1);
            REQUIRE(near(p, barnard_p(reference, group, statistic).value(), 0, 1e-8));
        }
    }
    const auto large = proportion(30, 1'000'000);
    CHECK(barnard_p(large, large, BarnardStatistic::Pooled).error().code == "exact_test.too_large");
    CHECK(boschloo_p(large, large).error().code == "exact_test.too_large");
}

TEST_CASE("odds ratios and their exact limits are as sums over all tables give")
{
    for (const auto& row : wres::test::cases("statistics/odds_ratio_computed.csv")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        const auto level = ConfidenceLevel::percent_95();
        CHECK(near(conditional_odds_ratio(group, reference).value(), row.number("estimate"), 0, 1e-9));
        CHECK(near(exact_odds_ratio_interval(group, reference, level).lower, row.number("lower"), 0, 1e-9));
        CHECK(near(exact_odds_ratio_interval(group, reference, level).upper, row.number("upper"), 0, 1e-9));
        CHECK(near(
            mid_p_odds_ratio_interval(group, reference, level).lower, row.number("mid_p_lower"), 0, 1e-9));
        CHECK(near(
            mid_p_odds_ratio_interval(group, reference, level).upper, row.number("mid_p_upper"), 0, 1e-9));
    }
}

TEST_CASE(
    "every table has exact odds ratio limits that contain the estimate, the mid-P ones inside the exact ones")
{
    auto tables = small_tables(6);
    for (const auto& table : extreme_tables())
        tables.push_back(table);
    tables.push_back({ proportion(4'000'000'000'000'000'000, 9'000'000'000'000'000'000),
        proportion(1, 9'000'000'000'000'000'000) });
    for (const auto& table : tables) {
        const auto level = ConfidenceLevel::percent_95();
        const auto exact = exact_odds_ratio_interval(table.group, table.reference, level);
        const auto mid_p = mid_p_odds_ratio_interval(table.group, table.reference, level);
        const auto estimate = conditional_odds_ratio(table.group, table.reference);
        INFO(describe(table), " ", exact.lower, " ", exact.upper, " ", mid_p.lower, " ", mid_p.upper);
        REQUIRE(exact.lower <= mid_p.lower * (1 + 1e-9));
        REQUIRE(mid_p.lower <= mid_p.upper);
        REQUIRE(mid_p.upper <= exact.upper * (1 + 1e-9));
        if (!estimate) {
            REQUIRE(estimate.error().code == "odds_ratio.one_table_only");
            continue;
        }
        REQUIRE(mid_p.lower <= *estimate * (1 + 1e-9));
        REQUIRE(*estimate <= mid_p.upper * (1 + 1e-9));
    }
}

TEST_CASE("independence of two classifications is tested as SciPy and an enumeration in fractions do")
{
    for (const auto& row : wres::test::cases("statistics/independence_computed.csv")) {
        INFO(row.where());
        const auto table = table_of(row.text("table"));
        const auto pearson = pearson_independence(table);
        CHECK(near(pearson.statistic, row.number("pearson"), 0, 1e-12));
        CHECK(pearson.degrees_of_freedom == row.number("degrees_of_freedom"));
        CHECK(near(pearson.p, row.number("pearson_p"), 0, 1e-11));
        CHECK(near(likelihood_ratio_independence(table).statistic, row.number("likelihood_ratio"), 0, 1e-12));
        CHECK(near(likelihood_ratio_independence(table).p, row.number("likelihood_ratio_p"), 0, 1e-11));
        const auto exact = fisher_freeman_halton_p(table).value();
        CHECK(exact.route == ExactP::Route::Network);
        CHECK_MESSAGE(near(exact.p, row.number("exact_p"), 0, 1e-9), exact.p);
    }
}

TEST_CASE("the exact test of a two-by-two table is Fisher's, and turning a table on its side changes nothing")
{
    for (const auto& pair_of : small_tables(5)) {
        const auto [group, reference] = pair_of;
        const auto x1 = group.numerator();
        const auto y1 = group.denominator() - x1;
        const auto x2 = reference.numerator();
        const auto y2 = reference.denominator() - x2;
        const auto upright =
            fisher_freeman_halton_p(ContingencyTable::of(2, 2, { x1, y1, x2, y2 }).value()).value();
        const auto turned =
            fisher_freeman_halton_p(ContingencyTable::of(2, 2, { x1, x2, y1, y2 }).value()).value();
        INFO(describe(pair_of));
        REQUIRE(near(upright.p, fisher_p(group, reference), 0, 1e-9));
        REQUIRE(near(turned.p, upright.p, 0, 1e-9));
    }
}

TEST_CASE("a table with too many companions is answered by drawing, with an error that covers the "
          "chi-squared answer")
{
    const auto table =
        table_of("120 90 60 30 44 / 100 95 70 44 31 / 85 110 90 52 60 / 40 31 22 18 25 / 61 50 43 20 30");
    const auto drawn = fisher_freeman_halton_p(table).value();
    CHECK(drawn.route == ExactP::Route::MonteCarlo);
    CHECK(drawn.standard_error > 0);
    CHECK(std::abs(drawn.p - pearson_independence(table).p) < 0.01 + 5 * drawn.standard_error);
    CHECK(fisher_freeman_halton_p(table).value().p == drawn.p);
    const auto huge = ContingencyTable::of(2, 2, { 1'000'000, 2, 3, 4 }).value();
    CHECK(fisher_freeman_halton_p(huge).error().code == "exact_test.too_large");
    CHECK(fisher_freeman_halton_p(table_of("0 0 / 3 4")).value().p == 1);
    CHECK(pearson_independence(table_of("0 0 / 0 0")).p == 1);
    CHECK(ContingencyTable::of(2, 2, { 1, 2, 3 }).error().code == "contingency_table.not_rectangular");
}

TEST_CASE("rates of several groups, and their trend, are tested as elsewhere")
{
    for (const auto& row : wres::test::cases("statistics/k_groups_computed.csv")) {
        INFO(row.where());
        const auto groups = proportions(row.text("groups"));
        auto scores = numbers(row.text("scores"));
        CHECK(near(pearson_chi_squared(groups).statistic, row.number("pearson"), 0, 1e-11));
        CHECK(near(pearson_chi_squared(groups).p, row.number("pearson_p"), 0, 1e-10));
        const auto trend = cochran_armitage_trend(groups, scores);
        CHECK(near(trend.statistic, row.number("trend"), 0, 1e-9));
        CHECK(near(trend.p, row.number("trend_p"), 0, 1e-9));
        // Only distances between scores matter.
        for (auto& score : scores)
            score = 2020 + 0.001 * score;
        CHECK(near(cochran_armitage_trend(groups, scores).statistic, trend.statistic, 0, 1e-7));
    }
    CHECK(cochran_armitage_trend({}, {}).p == 1);
    CHECK(cochran_armitage_trend(proportions("1/2 1/3"), numbers("4 4")).p == 1);
    CHECK(pearson_chi_squared(proportions("0/2 0/3 0/5")).p == 1);
}

TEST_CASE("adverse-impact measures are as by hand")
{
    for (const auto& row : cases_and_computed("adverse_impact")) {
        INFO(row.where());
        const auto [group, reference] = pair(row);
        const std::map<std::string, double> got {
            { "shortfall_to_reference_rate", shortfall_to_reference_rate(group, reference) },
            { "shortfall_to_overall_rate", shortfall_to_overall_rate(group, reference) },
            { "flip_flop_ratio", flip_flop_ratio(group, reference).value_or(-1) },
            { "cohen_h", cohen_h(group, reference) },
            { "pooled_z", pooled_z(group, reference) },
            { "phi_coefficient", phi_coefficient(group, reference) },
            { "below_four_fifths", below_four_fifths(group, reference).value() ? 1 : 0 },
        };
        CHECK(near(got.at(row.text("statistic")), row.number("expected"), row.number("tolerance")));
    }
    CHECK(!below_four_fifths(proportion(0, 3), proportion(0, 4)));
    CHECK(!flip_flop_ratio(proportion(3, 3), proportion(2, 4)));
    CHECK(pooled_z(proportion(0, 3), proportion(0, 4)) == 0);
}
