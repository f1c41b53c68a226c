// SPDX-License-Identifier: MIT
#include <functional>
#include <limits>

#include "strata/breslow_day.h"
#include "strata/cochran_mantel_haenszel.h"
#include "strata/leave_one_out.h"
#include "strata/mantel_haenszel_difference.h"
#include "strata/mantel_haenszel_odds_ratio.h"
#include "strata/mantel_haenszel_ratio.h"
#include "strata/random_effects.h"
#include "strata/ratio_heterogeneity.h"
#include "strata/shrinkage.h"
#include "strata/stratified_score_ratio.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

using Statistic = std::function<double(const std::vector<Stratum>&)>;

/// name, name_lower, name_upper
void add_estimate(std::map<std::string, Statistic>& all, const std::string& name,
    const std::function<wres::Result<EstimateWithInterval>(const std::vector<Stratum>&)>& estimate)
{
    all.emplace(name, [=](const std::vector<Stratum>& strata) { return estimate(strata).value().value; });
    all.emplace(name + "_lower",
        [=](const std::vector<Stratum>& strata) { return estimate(strata).value().interval.lower; });
    all.emplace(name + "_upper",
        [=](const std::vector<Stratum>& strata) { return estimate(strata).value().interval.upper; });
}

const std::map<std::string, RatioScoreKind> score_kinds { { "koopman", RatioScoreKind::Koopman },
    { "miettinen_nurminen", RatioScoreKind::MiettinenNurminen }, { "gart_nam", RatioScoreKind::GartNam },
    { "scas", RatioScoreKind::SkewnessCorrected } };
const std::map<std::string, StratumWeights> weightings { { "mantel_haenszel",
                                                             StratumWeights::MantelHaenszel },
    { "inverse_variance", StratumWeights::InverseVariance } };

std::map<std::string, Statistic> statistics()
{
    const auto level = ConfidenceLevel::percent_95();
    std::map<std::string, Statistic> all {
        { "cmh", [](const auto& strata) { return cochran_mantel_haenszel(strata).statistic; } },
        { "cmh_p", [](const auto& strata) { return cochran_mantel_haenszel(strata).p; } },
        { "cmh_corrected",
            [](const auto& strata) {
                return cochran_mantel_haenszel(strata, ContinuityCorrection::With).statistic;
            } },
        { "ratio_heterogeneity", [](const auto& strata) { return ratio_heterogeneity(strata).statistic; } },
        { "ratio_heterogeneity_p", [](const auto& strata) { return ratio_heterogeneity(strata).p; } },
        { "breslow_day_tarone", [](const auto& strata) { return breslow_day_tarone(strata).statistic; } },
        { "breslow_day_tarone_p", [](const auto& strata) { return breslow_day_tarone(strata).p; } },
        { "scas_mantel_haenszel_p",
            [](const auto& strata) {
                return stratified_score_p(
                    strata, RatioScoreKind::SkewnessCorrected, StratumWeights::MantelHaenszel);
            } },
    };
    add_estimate(all, "mantel_haenszel_ratio",
        [=](const auto& strata) { return mantel_haenszel_ratio(strata, level); });
    add_estimate(all, "mantel_haenszel_odds_ratio",
        [=](const auto& strata) { return mantel_haenszel_odds_ratio(strata, level); });
    add_estimate(all, "mantel_haenszel_difference",
        [=](const auto& strata) { return mantel_haenszel_difference(strata, level); });
    for (const auto& kind : score_kinds)
        for (const auto& weights : weightings)
            add_estimate(all, kind.first + "_" + weights.first,
                [=, score = kind.second, weighting = weights.second](
                    const auto& strata) { return stratified_score_ratio(strata, level, score, weighting); });
    return all;
}

} // namespace

TEST_CASE("stratified statistics are as found elsewhere")
{
    const auto all = statistics();
    for (const auto* table : { "statistics/stratified.csv", "statistics/stratified_computed.csv" })
        for (const auto& row : wres::test::cases(table)) {
            INFO(row.where(), " ", row.text("statistic"));
            const double got = all.at(row.text("statistic"))(strata(row.text("strata")));
            CHECK_MESSAGE(near(got, row.number("expected"), 0, row.number("relative_tolerance")), got);
        }
}

TEST_CASE("one stratum is the table itself")
{
    for (const auto& table : small_tables(5)) {
        const std::vector<Stratum> one { { table.group, table.reference } };
        if (table.group.numerator() + table.reference.numerator() == 0)
            continue;
        for (const auto& [name, kind] : score_kinds)
            for (const auto& [weights_name, weights] : weightings) {
                const auto whole =
                    RatioScore(table.group, table.reference, kind).interval(ConfidenceLevel::percent_95());
                const auto got =
                    stratified_score_ratio(one, ConfidenceLevel::percent_95(), kind, weights).value();
                INFO(describe(table), " ", name, " ", weights_name, " ", got.interval.lower, " ",
                    got.interval.upper);
                REQUIRE(near(got.interval.lower, whole.lower, 0, 1e-9));
                REQUIRE(near(got.interval.upper, whole.upper, 0, 1e-9));
            }
    }
}

TEST_CASE("a stratified score interval contains its estimate and leaves out 1 exactly when its test rejects")
{
    const std::vector<Pair> others { { proportion(0, 3), proportion(2, 2) },
        { proportion(3, 3), proportion(0, 5) }, { proportion(4, 4), proportion(9, 9) },
        { proportion(20, 400), proportion(90, 800) } };
    for (const auto& first : small_tables(4))
        for (const auto& second : others)
            for (const auto& [name, kind] : score_kinds)
                for (const auto& [weights_name, weights] : weightings) {
                    const std::vector<Stratum> both { { first.group, first.reference },
                        { second.group, second.reference } };
                    const auto got =
                        stratified_score_ratio(both, ConfidenceLevel::percent_95(), kind, weights).value();
                    INFO(describe(first), ", ", describe(second), " ", name, " ", weights_name, " ",
                        got.value, " ", got.interval.lower, " ", got.interval.upper);
                    REQUIRE(got.interval.lower >= 0);
                    REQUIRE(got.interval.lower <= got.value);
                    REQUIRE(got.value <= got.interval.upper);
                    const bool rejected = stratified_score_p(both, kind, weights) < 1 - 0.95;
                    REQUIRE((got.interval.lower > 1 || got.interval.upper < 1) == rejected);
                }
}

TEST_CASE("leaving out a stratum is pooling the others")
{
    const auto all = strata("4/16:5/79 2/16:3/87 4/18:10/90");
    const auto without = leave_one_out(all, ConfidenceLevel::percent_95());
    REQUIRE(without.size() == 3);
    const auto others = strata("4/16:5/79 4/18:10/90");
    CHECK(without[1].ratio->value == mantel_haenszel_ratio(others, ConfidenceLevel::percent_95())->value);
    CHECK(without[1].heterogeneity.p == ratio_heterogeneity(others).p);
    CHECK(leave_one_out(strata("1/2:1/3"), ConfidenceLevel::percent_95()).front().ratio.error().code
        == "strata.none");
}

TEST_CASE("pooled ratios of councils are as statsmodels finds them")
{
    for (const auto& row : wres::test::cases("statistics/random_effects_computed.csv")) {
        INFO(row.where());
        const auto between = row.text("between") == "paule_mandel" ? BetweenVariance::PauleMandel
                                                                   : BetweenVariance::DerSimonianLaird;
        const auto all = strata(row.text("strata"));
        const auto got =
            random_effects_ratio(all, ConfidenceLevel::percent_95(), between, HartungKnapp::Plain).value();
        const double tolerance = row.number("relative_tolerance");
        CHECK(near(got.ratio.value, row.number("ratio"), 0, tolerance));
        CHECK(near(got.ratio.interval.lower, row.number("plain_lower"), 0, tolerance));
        CHECK(near(got.ratio.interval.upper, row.number("plain_upper"), 0, tolerance));
        CHECK(near(got.tau_squared, row.number("tau_squared"), 1e-9, 1e-5));
        CHECK(near(got.heterogeneity.statistic, row.number("q"), 0, tolerance));
        CHECK(near(got.i_squared, row.number("i_squared"), 0, tolerance));
        CHECK(near(got.prediction.lower, row.number("prediction_lower"), 0, tolerance));
        CHECK(near(got.prediction.upper, row.number("prediction_upper"), 0, tolerance));
        const auto careful = random_effects_ratio(all, ConfidenceLevel::percent_95(), between).value();
        CHECK(careful.ratio.interval.lower <= got.ratio.interval.lower);
        CHECK(careful.prediction.lower <= careful.ratio.interval.lower);
    }
}

TEST_CASE("pooling has an answer, never NaN, for every pair of councils in which somebody was counted")
{
    for (const auto& first : small_tables(4))
        for (const auto& second : { Pair { proportion(0, 3), proportion(2, 2) },
                 Pair { proportion(4, 4), proportion(9, 9) }, Pair { proportion(0, 9), proportion(0, 4) } }) {
            const std::vector<Stratum> both { { first.group, first.reference },
                { second.group, second.reference } };
            const auto got = random_effects_ratio(both, ConfidenceLevel::percent_95());
            INFO(describe(first), ", ", describe(second));
            if (!got) {
                REQUIRE(got.error().code == "strata.nobody_counted");
                continue;
            }
            REQUIRE(got->ratio.interval.lower > 0);
            REQUIRE(got->ratio.interval.lower <= got->ratio.value);
            REQUIRE(got->ratio.value <= got->ratio.interval.upper);
            REQUIRE(got->tau_squared >= 0);
            const auto shrunken = shrunken_ratios(both, ConfidenceLevel::percent_95()).value();
            REQUIRE(shrunken.size() == 2);
            for (const auto& each : shrunken) {
                REQUIRE(each.interval.lower <= each.value);
                REQUIRE(each.value <= each.interval.upper);
            }
        }
}

TEST_CASE("shrunken ratios and rates are as another route finds them")
{
    for (const auto& row : wres::test::cases("statistics/shrinkage_computed.csv")) {
        INFO(row.where());
        const auto which = row.count("which");
        const auto level = ConfidenceLevel::percent_95();
        const auto got = row.text("kind") == "ratio"
            ? shrunken_ratios(strata(row.text("councils")), level).value()[which]
            : shrunken_rates(proportions(row.text("councils")), level).value()[which];
        CHECK(near(got.value, row.number("value"), 0, 1e-6));
        CHECK(near(got.interval.lower, row.number("lower"), 0, 1e-6));
        CHECK(near(got.interval.upper, row.number("upper"), 0, 1e-6));
    }
}

TEST_CASE("a smaller council is moved further towards the others, and councils that agree all the way")
{
    const auto level = ConfidenceLevel::percent_95();
    const auto rates = shrunken_rates(proportions("3/40 300/4000 90/500 30/500 1/8 10/80"), level).value();
    const double common = 434.0 / 5128;
    const auto moved = [&](std::size_t i, double own) { return (rates[i].value - own) / (common - own); };
    CHECK(moved(4, 0.125) > moved(5, 0.125));
    const auto same = shrunken_rates(proportions("1/10 2/20 3/30"), level).value();
    for (const auto& each : same)
        CHECK(near(each.value, 0.1, 1e-15));
    const auto nobody = shrunken_rates(proportions("0/10 0/20 0/1"), level).value();
    for (const auto& each : nobody)
        CHECK(each.interval.lower == 0);
    CHECK(shrunken_rates({}, level).error().code == "strata.none");
    CHECK(shrunken_ratios({}, level).error().code == "strata.none");
}

TEST_CASE("strata that say nothing leave no NaN behind")
{
    const auto level = ConfidenceLevel::percent_95();
    CHECK(mantel_haenszel_ratio({}, level).error().code == "strata.none");
    CHECK(mantel_haenszel_ratio(strata("0/3:0/4"), level).error().code == "strata.nobody_counted");
    CHECK(mantel_haenszel_ratio(strata("1/3:0/4"), level).value().value
        == std::numeric_limits<double>::infinity());
    CHECK(cochran_mantel_haenszel({}).p == 1);
    CHECK(cochran_mantel_haenszel(strata("0/3:0/4 5/5:2/2")).p == 1);
    CHECK(ratio_heterogeneity({}).p == 1);
    CHECK(ratio_heterogeneity(strata("0/3:1/4 0/5:2/2")).p == 1);

    for (const auto& first : small_tables(4))
        for (const auto& second : { Pair { proportion(0, 3), proportion(2, 2) },
                 Pair { proportion(3, 3), proportion(0, 5) }, Pair { proportion(4, 4), proportion(9, 9) } }) {
            const std::vector<Stratum> both { { first.group, first.reference },
                { second.group, second.reference } };
            const auto heterogeneity = ratio_heterogeneity(both);
            INFO(describe(first), ", ", describe(second), " ", heterogeneity.statistic);
            REQUIRE(heterogeneity.p >= 0);
            REQUIRE(heterogeneity.p <= 1);
            const auto ratio = mantel_haenszel_ratio(both, level).value();
            REQUIRE(ratio.interval.lower <= ratio.value);
            REQUIRE(ratio.interval.upper >= ratio.value);
        }
}

TEST_CASE("the order of strata does not matter, and identical strata do not differ")
{
    const auto there = strata("4/16:5/79 2/16:3/87 4/18:10/90 1/15:3/82");
    const auto back = strata("1/15:3/82 4/18:10/90 2/16:3/87 4/16:5/79");
    CHECK(near(ratio_heterogeneity(there).statistic, ratio_heterogeneity(back).statistic, 0, 1e-12));
    CHECK(near(cochran_mantel_haenszel(there).statistic, cochran_mantel_haenszel(back).statistic, 0, 1e-12));
    CHECK(near(ratio_heterogeneity(strata("3/10:5/20 3/10:5/20 3/10:5/20")).p, 1, 1e-12));
}
