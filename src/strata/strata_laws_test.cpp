// SPDX-License-Identifier: MIT
//
// The laws of putting strata and councils together.
#include <algorithm>
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
#include "support/random_counts.h"

using namespace wres::statistics;
using namespace wres::statistics::test;
using wres::test::holds;

namespace {

using Pooled = std::function<wres::Result<EstimateWithInterval>(std::span<const Stratum>, ConfidenceLevel)>;

Pooled score(RatioScoreKind kind, StratumWeights weights)
{
    return [=](std::span<const Stratum> strata, ConfidenceLevel level) {
        return stratified_score_ratio(strata, level, kind, weights);
    };
}

const std::map<std::string, Pooled> pooled_ratios {
    { "Mantel-Haenszel ratio", mantel_haenszel_ratio },
    { "Mantel-Haenszel odds ratio", mantel_haenszel_odds_ratio },
    { "Koopman", score(RatioScoreKind::Koopman, StratumWeights::InverseVariance) },
    { "Miettinen-Nurminen", score(RatioScoreKind::MiettinenNurminen, StratumWeights::MantelHaenszel) },
    { "SCAS", score(RatioScoreKind::SkewnessCorrected, StratumWeights::MantelHaenszel) },
};

std::vector<Stratum> turned(std::vector<Stratum> strata)
{
    for (auto& stratum : strata)
        std::swap(stratum.group, stratum.reference);
    return strata;
}

bool same(const EstimateWithInterval& one, const EstimateWithInterval& other, double relative = 1e-7)
{
    return near(one.value, other.value, 1e-12, relative)
        && near(one.interval.lower, other.interval.lower, 1e-12, relative)
        && near(one.interval.upper, other.interval.upper, 1e-12, relative);
}

bool is_test(const ChiSquaredTest& test)
{
    return test.statistic >= 0 && test.degrees_of_freedom >= 0 && test.p >= 0 && test.p <= 1;
}

} // namespace

TEST_CASE(
    "laws of pooled ratios: in order, the same in any order of strata, upside down with groups changed over")
{
    for (const auto& [name, pool] : pooled_ratios)
        holds(
            name,
            [&] {
                const auto strata = any_strata();
                const auto level = any_level();
                const auto found = pool(strata, level);
                RC_ASSERT(found.has_value() == pool(turned(strata), level).has_value());
                RC_PRE(found.has_value());
                RC_ASSERT(found->interval.lower >= 0);
                RC_ASSERT(at_most(found->interval.lower, found->value));
                RC_ASSERT(at_most(found->value, found->interval.upper));
                RC_ASSERT(same(pool(in_order(strata, any_order(strata.size())), level).value(), *found));
                const auto back = pool(turned(strata), level).value();
                const EstimateWithInterval upside_down { .value = 1 / back.value,
                    .interval = { .lower = 1 / back.interval.upper, .upper = 1 / back.interval.lower } };
                RC_ASSERT(same(upside_down, *found, 1e-6));
            },
            300);
    holds("difference", [] {
        const auto strata = any_strata();
        const auto level = any_level();
        const auto found = mantel_haenszel_difference(strata, level).value();
        RC_ASSERT(found.interval.lower >= -1 && found.interval.upper <= 1);
        RC_ASSERT(at_most(found.interval.lower, found.value) && at_most(found.value, found.interval.upper));
        RC_ASSERT(same(
            mantel_haenszel_difference(in_order(strata, any_order(strata.size())), level).value(), found));
        const auto back = mantel_haenszel_difference(turned(strata), level).value();
        RC_ASSERT(near(back.value, -found.value, 1e-12));
        RC_ASSERT(near(back.interval.lower, -found.interval.upper, 1e-9));
    });
}

TEST_CASE("a Mantel-Haenszel ratio or difference lies between those of its strata")
{
    holds("ratio and difference", [] {
        const auto strata = any_strata();
        double lowest = std::numeric_limits<double>::infinity();
        double highest = 0;
        double least = 1;
        double most = -1;
        for (const auto& [group, reference] : strata) {
            least = std::min(least, group.value() - reference.value());
            most = std::max(most, group.value() - reference.value());
            if (group.numerator() + reference.numerator() == 0)
                continue;
            lowest = std::min(lowest, group.value() / reference.value());
            highest = std::max(highest, group.value() / reference.value());
        }
        const double difference =
            mantel_haenszel_difference(strata, ConfidenceLevel::percent_95()).value().value;
        RC_ASSERT(at_most(least, difference) && at_most(difference, most));
        const auto ratio = mantel_haenszel_ratio(strata, ConfidenceLevel::percent_95());
        RC_PRE(ratio.has_value());
        RC_ASSERT(at_most(lowest, ratio->value) && at_most(ratio->value, highest));
    });
}

TEST_CASE("a stratified score interval leaves out 1 exactly when its test rejects, whatever the strata")
{
    for (const auto kind : { RatioScoreKind::Koopman, RatioScoreKind::SkewnessCorrected })
        holds(
            "score",
            [=] {
                const auto strata = any_strata();
                const auto level = any_level();
                const auto found =
                    stratified_score_ratio(strata, level, kind, StratumWeights::MantelHaenszel);
                RC_PRE(found.has_value());
                const double p = stratified_score_p(strata, kind, StratumWeights::MantelHaenszel);
                RC_PRE(!near(p, 1 - level.value(), 0, 1e-9));
                RC_ASSERT(
                    (found->interval.lower > 1 || found->interval.upper < 1) == (p < 1 - level.value()));
            },
            300);
}

TEST_CASE("laws of tests over strata: probabilities, the same in any order and with groups changed over")
{
    const std::map<std::string, std::function<ChiSquaredTest(std::span<const Stratum>)>> tests {
        { "Cochran-Mantel-Haenszel", [](auto strata) { return cochran_mantel_haenszel(strata); } },
        { "the same, corrected",
            [](auto strata) { return cochran_mantel_haenszel(strata, ContinuityCorrection::With); } },
        { "Breslow-Day, Tarone", breslow_day_tarone },
        { "heterogeneity of ratios", ratio_heterogeneity },
    };
    for (const auto& [name, test] : tests)
        holds(
            name,
            [&] {
                const auto strata = any_strata(10'000);
                const auto found = test(strata);
                RC_ASSERT(is_test(found));
                for (const auto& other : { in_order(strata, any_order(strata.size())), turned(strata) }) {
                    const auto again = test(other);
                    RC_ASSERT(near(again.statistic, found.statistic, 1e-6, 1e-6));
                    RC_ASSERT(again.degrees_of_freedom == found.degrees_of_freedom);
                }
            },
            300);
    holds("a continuity correction never makes p smaller", [] {
        const auto strata = any_strata();
        RC_ASSERT(cochran_mantel_haenszel(strata, ContinuityCorrection::With).p
            >= cochran_mantel_haenszel(strata).p);
    });
    holds("strata alike do not differ", [] {
        const auto [group, reference] = any_table(10'000);
        const std::vector<Stratum> alike(*rc::gen::inRange<std::size_t>(1, 6), Stratum { group, reference });
        RC_ASSERT(ratio_heterogeneity(alike).statistic < 1e-6);
        RC_ASSERT(breslow_day_tarone(alike).statistic < 1e-6);
        RC_ASSERT(between_variance(log_ratios(alike), BetweenVariance::PauleMandel) < 1e-6);
    });
}

TEST_CASE("laws of random-effects pooling and of shrinkage")
{
    holds(
        "the middle lies among the councils, the prediction is wider than the middle, and order is nothing",
        [] {
            const auto strata = any_strata();
            const auto level = any_level();
            const auto between =
                *rc::gen::element(BetweenVariance::PauleMandel, BetweenVariance::DerSimonianLaird);
            const auto found = random_effects_ratio(strata, level, between);
            RC_PRE(found.has_value());
            double lowest = std::numeric_limits<double>::infinity();
            double highest = 0;
            for (const auto& each : log_ratios(strata)) {
                lowest = std::min(lowest, std::exp(each.value));
                highest = std::max(highest, std::exp(each.value));
            }
            RC_ASSERT(at_most(lowest, found->ratio.value) && at_most(found->ratio.value, highest));
            RC_ASSERT(found->ratio.interval.lower <= found->ratio.value);
            RC_ASSERT(found->ratio.value <= found->ratio.interval.upper);
            RC_ASSERT(found->tau_squared >= 0 && std::isfinite(found->tau_squared));
            RC_ASSERT(found->i_squared >= 0 && found->i_squared < 1);
            RC_ASSERT(is_test(found->heterogeneity));
            RC_ASSERT(found->prediction.lower <= found->ratio.value);
            RC_ASSERT(found->ratio.value <= found->prediction.upper);
            const auto again =
                random_effects_ratio(in_order(strata, any_order(strata.size())), level, between).value();
            RC_ASSERT(near(again.tau_squared, found->tau_squared, 1e-7, 1e-6));
            RC_ASSERT(near(again.ratio.value, found->ratio.value, 0, 1e-6));
        },
        300);
    holds(
        "a council's ratio is moved towards the common one, and never past it",
        [] {
            const auto strata = any_strata();
            const auto shrunken = shrunken_ratios(strata, any_level());
            RC_PRE(shrunken.has_value());
            RC_ASSERT(shrunken->size() == strata.size());
            const auto ratios = log_ratios(strata);
            const double common =
                weighted_mean(ratios, between_variance(ratios, BetweenVariance::PauleMandel)).value;
            for (std::size_t i = 0; i < strata.size(); ++i) {
                const auto& [value, interval] = (*shrunken)[i];
                RC_ASSERT(at_most(interval.lower, value) && at_most(value, interval.upper));
                const double own = log_ratio(strata[i]).value_or(LogRatio { common, 1 }).value;
                RC_ASSERT(at_most(std::min(own, common), std::log(value), 1e-7));
                RC_ASSERT(at_most(std::log(value), std::max(own, common), 1e-7));
            }
        },
        300);
    holds("a council's rate is moved towards the common one, and never past it", [] {
        std::vector<Proportion> councils;
        double counted = 0;
        double everybody = 0;
        for (const auto& stratum : any_strata()) {
            councils.push_back(stratum.group);
            counted += static_cast<double>(stratum.group.numerator());
            everybody += static_cast<double>(stratum.group.denominator());
        }
        const double common = counted / everybody;
        const auto shrunken = shrunken_rates(councils, any_level()).value();
        for (std::size_t i = 0; i < councils.size(); ++i) {
            const auto& [value, interval] = shrunken[i];
            RC_ASSERT(interval.lower >= 0 && interval.upper <= 1);
            RC_ASSERT(interval.lower <= value && value <= interval.upper);
            const double own = councils[i].value();
            RC_ASSERT(at_most(std::min(own, common), value) && at_most(value, std::max(own, common)));
        }
    });
    holds(
        "leaving out is pooling the others, once for each",
        [] {
            const auto strata = any_strata(1'000);
            const auto without = leave_one_out(strata, ConfidenceLevel::percent_95());
            RC_ASSERT(without.size() == strata.size());
            const std::vector<Stratum> but_the_last(strata.begin(), strata.end() - 1);
            const auto expected = mantel_haenszel_ratio(but_the_last, ConfidenceLevel::percent_95());
            RC_ASSERT(without.back().ratio.has_value() == expected.has_value());
            RC_ASSERT(!expected || without.back().ratio->value == expected->value);
        },
        100);
}
