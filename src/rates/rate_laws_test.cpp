// SPDX-License-Identifier: MIT
//
// The laws of counts, rates, standardised rates and funnels.
#include <algorithm>
#include <limits>

#include "rates/beta_binomial_funnel.h"
#include "rates/count_interval.h"
#include "rates/funnel_limits.h"
#include "rates/overdispersion.h"
#include "rates/rate_ratio.h"
#include "rates/standardised_rate.h"
#include "support/random_counts.h"

using namespace wres::statistics;
using namespace wres::statistics::test;
using wres::test::holds;

namespace {

using OfCount = Interval (*)(double, ConfidenceLevel);

const std::map<std::string, OfCount> of_count { { "exact", exact_count_interval },
    { "Byar", byar_count_interval }, { "Jeffreys", jeffreys_count_interval } };

std::uint64_t any_events()
{
    return *rc::gen::weightedOneOf<std::uint64_t>(
        { { 1, rc::gen::just<std::uint64_t>(0) }, { 5, any_size(1'000'000) } });
}

Rate any_rate()
{
    return Rate::of(any_events(), any_positive(0.01, 1e7)).value();
}

std::vector<FunnelUnit> any_councils()
{
    std::vector<FunnelUnit> councils;
    const auto many = *rc::gen::inRange<std::size_t>(1, 30);
    while (councils.size() < many) {
        const auto share = any_share(100'000);
        councils.push_back(
            { static_cast<double>(share.numerator()), static_cast<double>(share.denominator()) });
    }
    return councils;
}

} // namespace

TEST_CASE("laws of limits of a count: they hold it, rise with it and widen with the level")
{
    for (const auto& [name, interval] : of_count)
        holds(name, [&] {
            const auto events = static_cast<double>(any_events());
            const auto level = any_level();
            const auto got = interval(events, level);
            RC_ASSERT(std::isfinite(got.lower) && std::isfinite(got.upper));
            RC_ASSERT(name == "Byar" || got.lower >= 0);
            // With no event Jeffreys' upper limit at a low level is the median, which is above 0 all the
            // same.
            RC_ASSERT(at_most(got.lower, events) && at_most(events, got.upper));
            const auto more = interval(events + 1, level);
            RC_ASSERT(more.upper > got.upper);
            RC_ASSERT(name == "Byar" || more.lower > got.lower);
            const auto narrower = interval(events, ConfidenceLevel::of(0.9 * level.value()));
            RC_ASSERT(at_most(got.lower, narrower.lower) && at_most(narrower.upper, got.upper));
        });
    holds("Byar's limits are near the exact ones from ten events on", [] {
        const auto events = static_cast<double>(10 + any_events());
        const auto exact = exact_count_interval(events, ConfidenceLevel::percent_95());
        const auto byar = byar_count_interval(events, ConfidenceLevel::percent_95());
        RC_ASSERT(near(byar.lower, exact.lower, 0.02));
        RC_ASSERT(near(byar.upper, exact.upper, 0.02));
    });
}

TEST_CASE("laws of ratios of rates: upside down with groups changed over, the same in any unit of time")
{
    using OfRates = Interval (*)(const Rate&, const Rate&, ConfidenceLevel);
    for (const auto& [name, interval] : std::map<std::string, OfRates> {
             { "exact", exact_rate_ratio_interval }, { "MOVER-J", mover_jeffreys_rate_ratio_interval } })
        holds(name, [&] {
            const auto group = any_rate();
            const auto reference = any_rate();
            const auto level = any_level();
            const auto got = interval(group, reference, level);
            RC_ASSERT(got.lower >= 0);
            RC_ASSERT(ordered(got));
            const auto back = interval(reference, group, level);
            RC_ASSERT(near(got.lower, 1 / back.upper, 0, 1e-8));
            RC_ASSERT(near(got.upper, 1 / back.lower, 0, 1e-8));
            const double unit = any_positive(0.01, 1'000);
            const auto in_unit = [&](const Rate& rate) {
                return Rate::of(static_cast<std::uint64_t>(rate.events()), rate.exposure() * unit).value();
            };
            const auto again = interval(in_unit(group), in_unit(reference), level);
            RC_ASSERT(near(again.lower, got.lower, 0, 1e-9));
            RC_ASSERT(near(again.upper, got.upper, 0, 1e-9));
            if (const auto ratio = rate_ratio(group, reference); ratio && level.value() > 0.7)
                RC_ASSERT(at_most(got.lower, *ratio) && at_most(*ratio, got.upper));
        });
    holds("p", [] {
        const auto group = any_rate();
        const auto reference = any_rate();
        const double p = exact_rate_ratio_p(group, reference);
        RC_ASSERT(p >= 0 && p <= 1);
        RC_ASSERT(near(exact_rate_ratio_p(reference, group), p, 1e-300, 1e-7));
    });
}

TEST_CASE("laws of standardised rates")
{
    holds("direct: between the rates of the bands, whatever the standard's unit and the bands' order", [] {
        std::vector<StandardisedBand> bands(*rc::gen::inRange<std::size_t>(1, 12));
        double lowest = std::numeric_limits<double>::infinity();
        double highest = 0;
        for (auto& band : bands) {
            band.events = static_cast<double>(10 + any_events());
            band.squared_events = band.events;
            band.population = any_positive(1, 1e7);
            band.standard = any_positive(1, 1e6);
            lowest = std::min(lowest, band.events / band.population);
            highest = std::max(highest, band.events / band.population);
        }
        const auto level = any_level();
        const auto found = directly_standardised_rate(bands, level);
        RC_ASSERT(found.has_value());
        RC_ASSERT(at_most(lowest, found->value) && at_most(found->value, highest));
        RC_ASSERT(found->interval.lower < found->value && found->value < found->interval.upper);
        auto others = in_order(bands, any_order(bands.size()));
        const double unit = any_positive(0.001, 1'000);
        for (auto& band : others)
            band.standard *= unit;
        const auto again = directly_standardised_rate(others, level).value();
        RC_ASSERT(near(again.value, found->value, 0, 1e-11));
        RC_ASSERT(near(again.interval.upper, found->interval.upper, 0, 1e-9));
    });
    holds("indirect: 1 for the reference itself, and in proportion to what was observed", [] {
        std::vector<ReferencedBand> bands(*rc::gen::inRange<std::size_t>(1, 12));
        for (auto& band : bands) {
            band.events = band.reference_events = static_cast<double>(any_events());
            band.population = band.reference_population = any_positive(1, 1e7);
        }
        const auto counts = indirectly_standardised(bands);
        RC_PRE(counts.has_value());
        RC_ASSERT(near(counts->observed, counts->expected, 0, 1e-12));
        const auto ratio = standardised_ratio(*counts, any_level(), exact_count_interval);
        RC_ASSERT(near(ratio.value, 1, 0, 1e-12));
        RC_ASSERT(ratio.interval.lower <= ratio.value && ratio.value <= ratio.interval.upper);
    });
}

TEST_CASE("laws of funnels: limits hold the average, and narrow as councils grow")
{
    holds("proportions, by score and by enumeration", [] {
        const double average = any_share(1'000'000).value();
        const auto population = static_cast<double>(*any_size(1'000'000));
        const auto level = any_published_level();
        for (const auto limits_of : { proportion_funnel_limits, exact_binomial_funnel_limits }) {
            const auto got = limits_of(average, population, level);
            RC_ASSERT(got.lower >= 0 && got.upper <= 1);
            RC_ASSERT(ordered(got));
            const auto mirror = limits_of(1 - average, population, level);
            RC_ASSERT(limits_of != proportion_funnel_limits || near(got.lower, 1 - mirror.upper, 1e-9));
        }
        const auto got = proportion_funnel_limits(average, population, level);
        const auto larger = proportion_funnel_limits(average, 2 * population, level);
        RC_ASSERT(got.lower <= average && average <= got.upper);
        RC_ASSERT(at_most(got.lower, larger.lower) && at_most(larger.upper, got.upper));
    });
    holds("significance: farther out is never less significant", [] {
        const auto observed = static_cast<double>(any_events());
        const double expected = any_positive(0.01, 1e6);
        const auto here = ratio_funnel_significance(observed, expected);
        RC_ASSERT(ratio_funnel_significance(observed + 1, expected) >= here);
        RC_ASSERT(ratio_funnel_significance(observed, expected * 1.1) <= here);
    });
}

TEST_CASE("laws of over-dispersion: never negative, the same in any order, and it only widens")
{
    for (const auto scale : { FunnelScale::Arcsine, FunnelScale::LogRatioOfCounts, FunnelScale::SquareRoot })
        holds(
            "scale",
            [=] {
                const auto councils = any_councils();
                const double share = *rc::gen::element(0.0, 0.1, 0.25);
                const auto found = overdispersion(councils, scale, FunnelTrimming::Winsorised, share);
                RC_PRE(found.has_value());
                RC_ASSERT(found->phi >= 0 && std::isfinite(found->phi));
                RC_ASSERT(found->tau_squared >= 0 && std::isfinite(found->tau_squared));
                RC_ASSERT(found->used <= councils.size());
                const auto again = overdispersion(
                    in_order(councils, any_order(councils.size())), scale, FunnelTrimming::Winsorised, share);
                RC_ASSERT(near(again->phi, found->phi, 1e-12, 1e-9));
                RC_ASSERT(near(again->tau_squared, found->tau_squared, 1e-12, 1e-7));
                RC_PRE(found->target > 0);
                const auto population = static_cast<double>(*any_size(1'000'000));
                const auto level = any_published_level();
                const auto narrow = overdispersed_funnel_limits(scale, found->target, 0, population, level);
                const auto wide =
                    overdispersed_funnel_limits(scale, found->target, found->tau_squared, population, level);
                RC_ASSERT(ordered(narrow) && ordered(wide));
                RC_ASSERT(at_most(wide.lower, narrow.lower) && at_most(narrow.upper, wide.upper));
                RC_ASSERT(at_most(narrow.lower, found->target) && at_most(found->target, narrow.upper));
            },
            300);
    holds(
        "beta-binomial",
        [] {
            const auto councils = any_councils();
            const auto spread = fit_beta_binomial(councils);
            RC_PRE(spread.has_value());
            RC_ASSERT(spread->mean >= 0 && spread->mean <= 1);
            RC_ASSERT(spread->correlation >= 0 && spread->correlation < 1);
            const auto population = static_cast<double>(*any_size(100'000));
            const auto level = any_published_level();
            const auto got = beta_binomial_funnel_limits(*spread, population, level);
            RC_ASSERT(got.lower >= 0 && got.upper <= 1);
            RC_ASSERT(ordered(got));
        },
        200);
}
