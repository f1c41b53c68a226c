// SPDX-License-Identifier: MIT
#include <cmath>
#include <numbers>

#include "calculator/answers.h"
#include "calculator/registry.h"
#include "rates/beta_binomial_funnel.h"
#include "rates/count_interval.h"
#include "rates/funnel_limits.h"
#include "rates/overdispersion.h"

namespace wres::calculator {
namespace {

using statistics::ConfidenceLevel;
using statistics::FunnelScale;
using statistics::FunnelSignificance;
using statistics::FunnelTrimming;
using statistics::FunnelUnit;
using statistics::Interval;

constexpr auto inner = ConfidenceLevel::percent_95();
constexpr auto outer = ConfidenceLevel::percent_99_8();

/// Over-dispersed limits are printed with 1.96 and 3.09 standard errors to six decimals.
ConfidenceLevel level_of(double standard_errors)
{
    return ConfidenceLevel::of(std::erf(standard_errors / std::numbers::sqrt2));
}

std::string word(FunnelSignificance significance)
{
    switch (significance) {
    case FunnelSignificance::Low99_8: return "Low (0.001)";
    case FunnelSignificance::Low95: return "Low (0.025)";
    case FunnelSignificance::NotSignificant: return "Not significant";
    case FunnelSignificance::High95: return "High (0.025)";
    case FunnelSignificance::High99_8: return "High (0.001)";
    }
    return "";
}

/// A number of people or a list of them, each more than 0.
Result<std::vector<double>> sizes(const Inputs& inputs, std::string_view name)
{
    std::vector<double> all;
    if (inputs.has(name) && !inputs.values()[std::string(name)].is_array()) {
        const double one = TRY(inputs.number(name));
        all.push_back(one);
    } else {
        all = TRY(inputs.numbers(name));
    }
    for (const double size : all)
        if (!(size > 0) || !std::isfinite(size))
            return failure(
                "funnel.not_a_count", "A number of people, or of expected events, is not more than 0.");
    return all;
}

Result<std::vector<FunnelUnit>> councils(const Inputs& inputs)
{
    const auto numerators = TRY(inputs.numbers("numerator"));
    const auto denominators = TRY(inputs.numbers("denominator"));
    if (numerators.size() != denominators.size())
        return failure("calc.not_councils",
            "The inputs numerator and denominator are lists of one length, one number a council.");
    std::vector<FunnelUnit> units;
    for (std::size_t i = 0; i < numerators.size(); ++i)
        units.push_back({ numerators[i], denominators[i] });
    return units;
}

using ProportionLimits = Interval (*)(double average, double population, ConfidenceLevel level);

template <ProportionLimits limits_of>
Result<Json> proportion_limits(const Inputs& inputs)
{
    const double average = TRY(inputs.number("average"));
    const auto populations = TRY(sizes(inputs, "population"));
    const double multiplier = TRY(inputs.number_or("multiplier", 1));
    if (!(average >= 0 && average <= 1))
        return failure("calc.not_a_proportion", "The average is a proportion, from 0 to 1.");
    Json answer { { "baseline", average * multiplier } };
    for (const double population : populations) {
        const auto near = limits_of(average, population, inner);
        const auto far = limits_of(average, population, outer);
        answer["lower_2s"].push_back(near.lower * multiplier);
        answer["upper_2s"].push_back(near.upper * multiplier);
        answer["lower_3s"].push_back(far.lower * multiplier);
        answer["upper_3s"].push_back(far.upper * multiplier);
    }
    // One population, given as a number, has one limit each.
    if (answer.size() > 1 && !inputs.values()["population"].is_array())
        for (auto& [name, value] : answer.items())
            if (value.is_array())
                value = Json(value.front());
    return answer;
}

Interval whole_binomial(double average, double population, ConfidenceLevel level)
{
    return statistics::exact_binomial_funnel_limits(average, std::floor(population + 0.5), level);
}

using RatioLimits = Interval (*)(double observed, ConfidenceLevel level);

/// The limit as expected events, as the relative excess of the observed, and as a ratio times 100.
void add_ratio_limit(Json& answer, const std::string& name, double observed, double expected)
{
    const bool none = expected == 0;
    answer[name + "_exp_events"].push_back(expected);
    answer[name + "_count"].push_back(none ? Json() : Json(observed / expected - 1));
    answer[name + "_isr"].push_back(none ? Json() : Json(100 * observed / expected));
}

template <RatioLimits limits_of>
Result<Json> ratio_limits(const Inputs& inputs)
{
    const auto observed = TRY(inputs.counts("observed"));
    Json answer = Json::object();
    for (const auto each : observed) {
        const auto count = static_cast<double>(each);
        const auto near = limits_of(count, inner);
        const auto far = limits_of(count, outer);
        // More expected than observed is a low ratio: the upper limit of the count is the lower of the
        // funnel.
        add_ratio_limit(answer, "lower_2s", count, near.upper);
        add_ratio_limit(answer, "upper_2s", count, near.lower);
        add_ratio_limit(answer, "lower_3s", count, far.upper);
        add_ratio_limit(answer, "upper_3s", count, far.lower);
    }
    return answer;
}

Result<Json> proportion_significance(const Inputs& inputs)
{
    const auto units = TRY(councils(inputs));
    double numerators = 0;
    double denominators = 0;
    for (const auto& [numerator, denominator] : units) {
        if (!(denominator > 0 && numerator >= 0 && numerator <= denominator) || !std::isfinite(denominator))
            return failure("funnel.not_a_count",
                "A council has nobody, or more people with the event than it has people.");
        numerators += numerator;
        denominators += denominator;
    }
    if (units.empty())
        return failure("funnel.no_councils", "There is no council to compare.");
    const double average = numerators / denominators;
    Json answer { { "average", average }, { "significance", Json::array() } };
    for (const auto& [numerator, denominator] : units)
        answer["significance"].push_back(word(statistics::funnel_significance(numerator / denominator,
            statistics::proportion_funnel_limits(average, denominator, inner),
            statistics::proportion_funnel_limits(average, denominator, outer))));
    return answer;
}

Result<Json> ratio_significance(const Inputs& inputs)
{
    const auto observed = TRY(inputs.numbers("observed"));
    const auto expected = TRY(sizes(inputs, "expected_events"));
    if (observed.size() != expected.size())
        return failure("calc.not_councils",
            "The inputs observed and expected_events are lists of one length, one number a council.");
    Json answer { { "significance", Json::array() } };
    for (std::size_t i = 0; i < observed.size(); ++i) {
        if (!(observed[i] >= 0) || !std::isfinite(observed[i]))
            return failure("funnel.not_a_count", "A number of observed events is below 0.");
        answer["significance"].push_back(
            word(statistics::ratio_funnel_significance(observed[i], expected[i])));
    }
    return answer;
}

void add_limits(Json& limits, const std::string& prefix, const Interval& near, const Interval& far)
{
    limits[prefix + "ll95"].push_back(near.lower);
    limits[prefix + "ul95"].push_back(near.upper);
    limits[prefix + "ll998"].push_back(far.lower);
    limits[prefix + "ul998"].push_back(far.upper);
}

/// Without over-dispersion: the exact limits of the expected count for a standardised ratio, and the scale's
/// own elsewhere.
Interval limits_of_chance(FunnelScale scale, double target, double denominator, ConfidenceLevel level)
{
    if (scale != FunnelScale::Log && scale != FunnelScale::SquareRoot)
        return statistics::overdispersed_funnel_limits(scale, target, 0, denominator, level);
    const auto count = statistics::exact_count_interval(denominator, level);
    return { .lower = count.lower / denominator, .upper = count.upper / denominator };
}

/// On the square root scale itself, where the tools that use it draw councils.
void add_square_root_limits(Json& limits, double tau_squared, double denominator)
{
    const double error = std::sqrt(1 / (4 * denominator) + tau_squared);
    add_limits(limits, "od", { .lower = 1 - 1.959964 * error, .upper = 1 + 1.959964 * error },
        { .lower = 1 - 3.090232 * error, .upper = 1 + 3.090232 * error });
}

template <FunnelScale scale, FunnelTrimming trimming>
Result<Json> overdispersion(const Inputs& inputs)
{
    const auto units = TRY(councils(inputs));
    const double share = TRY(inputs.number_or("trim_by", 0.1));
    const auto at =
        TRY(sizes(inputs, inputs.has("limit_denominators") ? "limit_denominators" : "denominator"));
    const auto found = TRY(statistics::overdispersion(units, scale, trimming, share));
    Json answer { { "uzscore", found.z }, { "winsorised_z", Json::array() }, { "n_used", found.used },
        { "phi", found.phi }, { "tau2", found.tau_squared }, { "target", found.target },
        { "adjusted", Json::object() }, { "unadjusted", Json::object() } };
    for (const auto& z : found.trimmed_z)
        answer["winsorised_z"].push_back(z ? Json(*z) : Json(std::nan("")));
    const auto near = level_of(1.959964);
    const auto far = level_of(3.090232);
    for (const double denominator : at) {
        const auto adjusted = [&](ConfidenceLevel level) {
            return statistics::overdispersed_funnel_limits(
                scale, found.target, found.tau_squared, denominator, level);
        };
        if (scale == FunnelScale::SquareRoot) {
            add_limits(answer["adjusted_ratio"], "od", adjusted(near), adjusted(far));
            add_square_root_limits(answer["adjusted"], found.tau_squared, denominator);
        } else {
            add_limits(answer["adjusted"], "od", adjusted(near), adjusted(far));
        }
        add_limits(answer["unadjusted"], "", limits_of_chance(scale, found.target, denominator, near),
            limits_of_chance(scale, found.target, denominator, far));
    }
    return answer;
}

Result<Json> beta_binomial(const Inputs& inputs)
{
    const auto units = TRY(councils(inputs));
    const auto at =
        TRY(sizes(inputs, inputs.has("limit_denominators") ? "limit_denominators" : "denominator"));
    const auto spread = TRY(statistics::fit_beta_binomial(units));
    Json answer { { "target", spread.mean }, { "correlation", spread.correlation },
        { "adjusted", Json::object() } };
    for (const double denominator : at) {
        const double people = std::floor(denominator + 0.5);
        if (!(people > 0))
            return failure("funnel.not_a_count", "A number of people is not more than 0.");
        add_limits(answer["adjusted"], "od", statistics::beta_binomial_funnel_limits(spread, people, inner),
            statistics::beta_binomial_funnel_limits(spread, people, outer));
    }
    return answer;
}

} // namespace

void add_funnel_methods(std::vector<Method>& methods)
{
    using namespace statistics;
    constexpr auto spiegelhalter = "Spiegelhalter (2005) Stat Med 24:1185";
    constexpr auto limits = "average (0 to 1), population (one or a list); multiplier (1)";
    methods.emplace_back("funnel_limits_proportion", "Fingertips", limits, spiegelhalter,
        &proportion_limits<proportion_funnel_limits>);
    methods.emplace_back("funnel_limits_proportion", "exact binomial", limits,
        "Spiegelhalter (2005) appendix A.1.1", &proportion_limits<whole_binomial>);
    methods.emplace_back("funnel_limits_ratio", "exact Poisson", "observed",
        "Garwood (1936) Biometrika 28:437", &ratio_limits<ratio_funnel_limits>);
    methods.emplace_back("funnel_limits_ratio", "exact Poisson (bisection tol 1e-7)", "observed",
        "Garwood (1936), as public health tools print it", &ratio_limits<halved_ratio_funnel_limits>);
    methods.emplace_back("funnel_significance_proportion", "Fingertips (Wilson inversion)",
        "numerator, denominator", spiegelhalter, &proportion_significance);
    methods.emplace_back("funnel_significance_ratio", "Poisson", "observed, expected_events",
        "Garwood (1936) Biometrika 28:437", &ratio_significance);
    constexpr auto inputs =
        "numerator, denominator; trim_by (0.1), limit_denominators (those of the councils)";
    methods.emplace_back("funnel_overdispersion", "arcsine, winsorise 10%", inputs, spiegelhalter,
        &overdispersion<FunnelScale::Arcsine, FunnelTrimming::Winsorised>);
    methods.emplace_back("funnel_overdispersion", "log ratio of counts", inputs, spiegelhalter,
        &overdispersion<FunnelScale::LogRatioOfCounts, FunnelTrimming::Winsorised>);
    methods.emplace_back("funnel_overdispersion", "log truncated 10% (SHMI)", inputs,
        "NHS Digital, Summary Hospital-level Mortality Indicator: methodology",
        &overdispersion<FunnelScale::Log, FunnelTrimming::Truncated>);
    methods.emplace_back("funnel_overdispersion", "sqrt winsorised 10% (CQC)",
        "numerator, denominator; trim_by (0.1), limit_denominators (those of the councils); adjusted limits "
        "are of "
        "the square root of the ratio, adjusted_ratio of the ratio",
        "Spiegelhalter et al. (2012) J R Stat Soc A 175:1",
        &overdispersion<FunnelScale::SquareRoot, FunnelTrimming::Winsorised>);
    methods.emplace_back("funnel_overdispersion", "beta-binomial",
        "numerator, denominator; limit_denominators", "Kleinman (1973) J Am Stat Assoc 68:46; Skellam (1948)",
        &beta_binomial);
}

} // namespace wres::calculator
