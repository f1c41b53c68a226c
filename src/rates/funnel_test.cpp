// SPDX-License-Identifier: MIT
#include <limits>

#include "distributions/quantile.h"
#include "proportions/wilson_interval.h"
#include "rates/beta_binomial_funnel.h"
#include "rates/funnel_limits.h"
#include "rates/overdispersion.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

constexpr auto level95 = ConfidenceLevel::percent_95();
constexpr auto level998 = ConfidenceLevel::percent_99_8();

const std::map<std::string, FunnelScale> scales { { "arcsine", FunnelScale::Arcsine },
    { "log_ratio_of_counts", FunnelScale::LogRatioOfCounts }, { "log", FunnelScale::Log },
    { "square_root", FunnelScale::SquareRoot } };

/// "x/n x/n ...", n need not be whole
std::vector<FunnelUnit> units(const std::string& text)
{
    std::vector<FunnelUnit> all;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        std::istringstream numbers(word);
        FunnelUnit unit;
        char separator {};
        numbers >> unit.numerator >> separator >> unit.denominator;
        all.push_back(unit);
    }
    return all;
}

} // namespace

TEST_CASE("quantiles are those of a spreadsheet")
{
    for (const auto& row : wres::test::cases("statistics/quantile.csv")) {
        INFO(row.where());
        const auto found = quantile(numbers(row.text("numbers")), row.number("share"));
        CHECK(near(found, row.number("expected"), row.number("absolute_tolerance")));
    }
}

TEST_CASE("funnel limits of proportions are those calculated by hand")
{
    for (const auto& row : wres::test::cases("statistics/funnel_limits.csv")) {
        INFO(row.where());
        const auto limits = proportion_funnel_limits(
            row.number("average"), row.number("population"), ConfidenceLevel::of(row.number("level")));
        CHECK(near(limits.lower, row.number("lower"), row.number("absolute_tolerance")));
        CHECK(near(limits.upper, row.number("upper"), row.number("absolute_tolerance")));
    }
}

TEST_CASE("a council is outside the funnel exactly when its Wilson interval leaves out the average")
{
    for (const std::uint64_t n : { 1ULL, 7ULL, 60ULL, 333ULL })
        for (std::uint64_t x = 0; x <= n; ++x)
            for (const double average : { 0.013, 0.21, 0.5, 0.83 }) {
                const auto funnel = proportion_funnel_limits(average, static_cast<double>(n), level95);
                const auto wilson = wilson_interval(proportion(x, n), level95);
                const double share = proportion(x, n).value();
                INFO(x, "/", n, " average ", average);
                CHECK((share > funnel.upper) == (wilson.lower > average));
                CHECK((share < funnel.lower) == (wilson.upper < average));
            }
}

TEST_CASE("exact binomial and beta-binomial limits are those of summed probabilities")
{
    for (const auto& row : wres::test::cases("statistics/binomial_funnel_computed.csv")) {
        INFO(row.where());
        const BetaBinomial spread { .mean = row.number("mean"), .correlation = row.number("correlation") };
        const auto limits = beta_binomial_funnel_limits(spread, row.number("population"), level95);
        CHECK(near(limits.lower, row.number("lower"), 1e-9));
        CHECK(near(limits.upper, row.number("upper"), 1e-9));
    }
}

TEST_CASE("the two ways to beta-binomial limits meet")
{
    const BetaBinomial spread { .mean = 0.2, .correlation = 0.01 };
    const auto enumerated = beta_binomial_funnel_limits(spread, 10'000, level95);
    const auto matched = beta_binomial_funnel_limits(spread, 10'001, level95);
    CHECK(near(enumerated.lower, matched.lower, 2e-4));
    CHECK(near(enumerated.upper, matched.upper, 2e-4));
}

TEST_CASE("exact funnel limits narrow towards the average as councils grow, and stay within 0 and 1")
{
    for (const double average : { 0.0, 1e-9, 0.003, 0.4, 0.97, 1.0 })
        for (const double n : { 1.0, 2.0, 50.0, 9'999.0, 1e6, 1e12, 9007199254740992.0 }) {
            INFO(average, " ", n);
            for (const double correlation : { 0.0, 1e-6, 0.3, 1 - 1e-9 }) {
                const auto limits = beta_binomial_funnel_limits({ average, correlation }, n, level998);
                CHECK(limits.lower >= 0);
                CHECK(limits.upper <= 1);
                CHECK(limits.lower <= limits.upper);
            }
        }
    CHECK(near(exact_binomial_funnel_limits(0.4, 1e8, level95).upper,
        proportion_funnel_limits(0.4, 1e8, level95).upper, 1e-7));
}

TEST_CASE("halved limits of a ratio are the printed ones; the exact ones lie within 5e-5 of them")
{
    for (const auto& row : wres::test::cases("statistics/funnel_bisection.csv")) {
        INFO(row.where());
        const auto level = ConfidenceLevel::of(row.number("level"));
        const auto halved = halved_ratio_funnel_limits(row.number("observed"), level);
        CHECK(near(halved.lower, row.number("lower"), 0, row.number("relative_tolerance")));
        CHECK(near(halved.upper, row.number("upper"), 0, row.number("relative_tolerance")));
        const auto exact = ratio_funnel_limits(row.number("observed"), level);
        CHECK(near(halved.lower, exact.lower, 0, 5e-5));
        CHECK(near(halved.upper, exact.upper, 0, 5e-6));
    }
    CHECK(ratio_funnel_limits(1, level998).lower == doctest::Approx(-std::log(0.999)).epsilon(1e-13));
}

TEST_CASE("on a limit is not outside, and the outer limit comes first")
{
    const Interval inner { 2, 8 };
    const Interval outer { 1, 9 };
    CHECK(funnel_significance(8, inner, outer) == FunnelSignificance::NotSignificant);
    CHECK(funnel_significance(2, inner, outer) == FunnelSignificance::NotSignificant);
    CHECK(funnel_significance(9, inner, outer) == FunnelSignificance::High95);
    CHECK(funnel_significance(9.01, inner, outer) == FunnelSignificance::High99_8);
    CHECK(funnel_significance(1, inner, outer) == FunnelSignificance::Low95);
    CHECK(funnel_significance(0.99, inner, outer) == FunnelSignificance::Low99_8);
    CHECK(ratio_funnel_significance(0, 240) == FunnelSignificance::Low99_8);
    CHECK(ratio_funnel_significance(10, 10) == FunnelSignificance::NotSignificant);
    CHECK(ratio_funnel_significance(151, 106.4) == FunnelSignificance::High99_8);
}

TEST_CASE("over-dispersion is as NumPy finds it")
{
    for (const auto& row : wres::test::cases("statistics/overdispersion_computed.csv")) {
        INFO(row.where());
        const auto scale = scales.at(row.text("scale"));
        const auto trimming =
            scale == FunnelScale::Log ? FunnelTrimming::Truncated : FunnelTrimming::Winsorised;
        const auto found = overdispersion(units(row.text("councils")), scale, trimming, 0.1).value();
        CHECK(static_cast<double>(found.used) == row.number("used"));
        CHECK(near(found.phi, row.number("phi"), 0, 1e-11));
        CHECK(near(found.tau_squared, row.number("tau_squared"), 0, 1e-10));
        CHECK(near(found.target, row.number("target"), 0, 1e-13));
    }
}

TEST_CASE("limits on every scale are those calculated by hand")
{
    for (const auto& row : wres::test::cases("statistics/funnel_scale_limits.csv")) {
        INFO(row.where());
        const auto limits = overdispersed_funnel_limits(scales.at(row.text("scale")), row.number("target"),
            row.number("tau_squared"), row.number("denominator"), ConfidenceLevel::of(row.number("level")));
        CHECK(near(limits.lower, row.number("lower"), row.number("absolute_tolerance")));
        CHECK(near(limits.upper, row.number("upper"), row.number("absolute_tolerance")));
    }
}

TEST_CASE("councils that differ only by chance have no over-dispersion, and more of it widens every limit")
{
    const auto alike = units("30/100 31/100 29/100 30/100 60/200");
    for (const auto& [name, scale] : scales) {
        INFO(name);
        const double target = name == "log" || name == "square_root" ? 1 : 0.3;
        if (target < 1)
            CHECK(overdispersion(alike, scale, FunnelTrimming::Winsorised, 0.1).value().tau_squared == 0);
        Interval last = overdispersed_funnel_limits(scale, target, 0, 50, level95);
        for (const double tau_squared : { 1e-4, 1e-2, 1.0, 1e3 }) {
            const auto limits = overdispersed_funnel_limits(scale, target, tau_squared, 50, level95);
            CHECK(limits.lower <= last.lower);
            CHECK(limits.upper >= last.upper);
            CHECK(limits.lower >= 0);
            last = limits;
        }
    }
}

TEST_CASE("a council that stands out widens winsorised limits less than plain ones")
{
    const auto councils =
        units("30/100 35/100 24/100 30/100 60/200 28/100 33/100 29/100 31/100 27/100 95/100");
    const auto plain = overdispersion(councils, FunnelScale::Arcsine, FunnelTrimming::Winsorised, 0).value();
    const auto trimmed =
        overdispersion(councils, FunnelScale::Arcsine, FunnelTrimming::Winsorised, 0.1).value();
    CHECK(trimmed.tau_squared < plain.tau_squared / 5);
}

TEST_CASE("funnels refuse what they cannot place")
{
    const auto code = [](const std::string& councils, FunnelScale scale) {
        return overdispersion(units(councils), scale, FunnelTrimming::Winsorised, 0.1).error().code;
    };
    CHECK(code("", FunnelScale::Arcsine) == "funnel.no_councils");
    CHECK(code("1/0", FunnelScale::Arcsine) == "funnel.not_a_count");
    CHECK(code("-1/5", FunnelScale::Log) == "funnel.not_a_count");
    CHECK(code("6/5", FunnelScale::Arcsine) == "funnel.more_than_all");
    CHECK(code("0/5 3/4", FunnelScale::Log) == "funnel.no_events");
    CHECK(code("0/5 0/4", FunnelScale::LogRatioOfCounts) == "funnel.no_events");
    const auto two = units("1/5 2/5");
    CHECK(overdispersion(two, FunnelScale::Arcsine, FunnelTrimming::Winsorised, 0.5).error().code
        == "funnel.not_a_share");
    const auto nobody = units("0/5 0/9");
    CHECK(overdispersion(nobody, FunnelScale::Arcsine, FunnelTrimming::Winsorised, 0.1).value().tau_squared
        == 0);
    CHECK(fit_beta_binomial(nobody).value().mean == 0);
}
