// SPDX-License-Identifier: MIT
#include "calculator/answers.h"
#include "calculator/registry.h"
#include "calculator/strata.h"
#include "strata/breslow_day.h"
#include "strata/cochran_mantel_haenszel.h"
#include "strata/mantel_haenszel_difference.h"
#include "strata/mantel_haenszel_odds_ratio.h"
#include "strata/mantel_haenszel_ratio.h"
#include "strata/random_effects.h"
#include "strata/ratio_heterogeneity.h"
#include "strata/stratified_score_ratio.h"

namespace wres::calculator {
namespace {

using statistics::RatioScoreKind;
using statistics::Stratum;
using statistics::StratumWeights;

Json nothing_or(const Result<statistics::EstimateWithInterval>& estimate, const char* part)
{
    if (!estimate)
        return nullptr;
    return std::string_view(part) == "value" ? Json(estimate->value) : as_json(estimate->interval);
}

template <RatioScoreKind kind, StratumWeights weights>
Result<Json> stratified_interval(const Inputs& inputs)
{
    const auto strata = TRY(strata_of(inputs));
    const auto level = TRY(inputs.level());
    const auto estimate = TRY(statistics::stratified_score_ratio(strata, level, kind, weights));
    auto answer = as_json(estimate.interval);
    answer["ratio"] = estimate.value;
    return answer;
}

double crude_ratio(const std::vector<Stratum>& strata)
{
    double x1 = 0;
    double n1 = 0;
    double x2 = 0;
    double n2 = 0;
    for (const auto& stratum : strata) {
        x1 += static_cast<double>(stratum.group.numerator());
        n1 += static_cast<double>(stratum.group.denominator());
        x2 += static_cast<double>(stratum.reference.numerator());
        n2 += static_cast<double>(stratum.reference.denominator());
    }
    return (x1 / n1) / (x2 / n2);
}

Result<Json> two_by_two_over_strata(const Inputs& inputs)
{
    using namespace statistics;
    const auto strata = TRY(strata_of(inputs));
    const auto level = TRY(inputs.level());
    const auto without = cochran_mantel_haenszel(strata, ContinuityCorrection::Without);
    const auto with = cochran_mantel_haenszel(strata, ContinuityCorrection::With);
    const auto odds = mantel_haenszel_odds_ratio(strata, level);
    const auto ratio = mantel_haenszel_ratio(strata, level);
    const auto difference = mantel_haenszel_difference(strata, level);
    const auto score = stratified_score_ratio(
        strata, level, RatioScoreKind::MiettinenNurminen, StratumWeights::MantelHaenszel);
    const auto scas = stratified_score_ratio(
        strata, level, RatioScoreKind::SkewnessCorrected, StratumWeights::MantelHaenszel);
    return Json { { "cmh", without.statistic }, { "cmh_p", without.p }, { "cmh_cc", with.statistic },
        { "cmh_cc_p", with.p }, { "mh_or", nothing_or(odds, "value") },
        { "mh_or_ci", nothing_or(odds, "interval") }, { "mh_rr", nothing_or(ratio, "value") },
        { "mh_rr_ci_greenland_robins", nothing_or(ratio, "interval") },
        { "mh_rd", nothing_or(difference, "value") }, { "mh_rd_ci", nothing_or(difference, "interval") },
        { "stratified_mn_rr_mh", nothing_or(score, "interval") },
        { "stratified_scas_rr", nothing_or(scas, "interval") },
        { "stratified_scas_est", nothing_or(scas, "value") }, { "crude_rr", crude_ratio(strata) } };
}

Json as_test(const statistics::ChiSquaredTest& test, const char* name)
{
    return { { name, test.statistic }, { "df", test.degrees_of_freedom }, { "p", test.p } };
}

Result<Json> ratio_heterogeneity(const Inputs& inputs)
{
    const auto strata = TRY(strata_of(inputs));
    return as_test(statistics::ratio_heterogeneity(strata), "Q");
}

Result<Json> breslow_day(const Inputs& inputs)
{
    const auto strata = TRY(strata_of(inputs));
    return as_test(statistics::breslow_day_tarone(strata), "statistic");
}

template <statistics::BetweenVariance between, statistics::HartungKnapp form>
Result<Json> random_effects(const Inputs& inputs)
{
    const auto strata = TRY(strata_of(inputs));
    const auto level = TRY(inputs.level());
    const auto pooled = TRY(statistics::random_effects_ratio(strata, level, between, form));
    auto answer = as_json(pooled.ratio.interval);
    answer["ratio"] = pooled.ratio.value;
    answer["prediction"] = as_json(pooled.prediction);
    answer["tau2"] = pooled.tau_squared;
    answer["i2"] = pooled.i_squared;
    answer["Q"] = pooled.heterogeneity.statistic;
    answer["p"] = pooled.heterogeneity.p;
    return answer;
}

} // namespace

void add_strata_methods(std::vector<Method>& methods)
{
    using enum RatioScoreKind;
    using enum StratumWeights;
    using statistics::BetweenVariance;
    using statistics::HartungKnapp;
    constexpr auto inputs = "x1, n1, x2, n2 (lists, one number a stratum); level (0.95)";
    const auto add = [&](std::string_view statistic, std::string_view method, std::string_view source,
                         auto answer) {
        methods.push_back({ statistic, method, inputs, source, answer });
    };
    constexpr auto score = "stratified_risk_ratio_ci";
    add(score, "stratified koopman (no bias corr.), INV weights", "Gart and Nam (1988) Biometrics 44:323",
        &stratified_interval<Koopman, InverseVariance>);
    add(score, "stratified Gart-Nam skewness-corrected, INV weights", "Gart and Nam (1988) Biometrics 44:323",
        &stratified_interval<GartNam, InverseVariance>);
    add(score, "stratified score RR (Tang), IVS weights, no bias corr.", "Tang (2020) Stat Med 39:3427",
        &stratified_interval<Koopman, InverseVariance>);
    add(score, "stratified skewness-corrected score RR (Tang), IVS weights",
        "Tang (2020) Stat Med 39:3427; Laud (2017)", &stratified_interval<GartNam, InverseVariance>);
    add(score, "miettinen_nurminen, MH weights", "Miettinen and Nurminen (1985) Stat Med 4:213",
        &stratified_interval<MiettinenNurminen, MantelHaenszel>);
    add(score, "scas, MH weights", "Laud (2017) Pharm Stat 16:334",
        &stratified_interval<SkewnessCorrected, MantelHaenszel>);
    add("stratified_two_by_two", "CMH, MH OR, MH RR (Greenland-Robins), stratified MN/SCAS RR",
        "Mantel and Haenszel (1959); Robins, Breslow and Greenland (1986); Greenland and Robins (1985)",
        &two_by_two_over_strata);
    add("heterogeneity_Q", "score RR INV", "Gart and Nam (1988) Biometrics 44:323", &ratio_heterogeneity);
    add("breslow_day", "tarone", "Breslow and Day (1980); Tarone (1985) Biometrika 72:91", &breslow_day);
    add("random_effects_risk_ratio", "paule_mandel, hartung_knapp",
        "Paule and Mandel (1982); Hartung and Knapp (2001); never narrower than without",
        &random_effects<BetweenVariance::PauleMandel, HartungKnapp::NeverNarrower>);
    add("random_effects_risk_ratio", "dersimonian_laird, hartung_knapp",
        "DerSimonian and Laird (1986); Hartung and Knapp (2001)",
        &random_effects<BetweenVariance::DerSimonianLaird, HartungKnapp::Plain>);
}

} // namespace wres::calculator
