// SPDX-License-Identifier: MIT
//
// How long does one answer take? Prints a line a question: name, median microseconds, target, and the answer
// itself, so that benchmarks/statistics can hold it against what SciPy, statsmodels and R answer to the same
// question.
//
//   build/bench/wres_bench_statistics

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "association/barnard_p.h"
#include "association/boschloo_p.h"
#include "association/cochran_armitage.h"
#include "association/exact_independence.h"
#include "association/fisher_mid_p.h"
#include "association/fisher_p.h"
#include "association/odds_ratio.h"
#include "contrasts/katz_ratio_interval.h"
#include "contrasts/koopman_ratio_interval.h"
#include "contrasts/miettinen_nurminen_difference_interval.h"
#include "contrasts/miettinen_nurminen_ratio_interval.h"
#include "contrasts/newcombe_difference_interval.h"
#include "contrasts/scas_ratio_interval.h"
#include "contrasts/scas_ratio_p.h"
#include "multiplicity/benjamini_hochberg.h"
#include "multiplicity/hommel.h"
#include "pay/bootstrap_pay_gap.h"
#include "pay/rank_pay_gap.h"
#include "proportions/clopper_pearson_interval.h"
#include "proportions/conclusion.h"
#include "proportions/wilson_interval.h"
#include "rates/count_interval.h"
#include "rates/funnel_limits.h"
#include "rates/overdispersion.h"
#include "rates/rate_ratio.h"
#include "rates/standardised_rate.h"
#include "series/interrupted_time_series.h"
#include "series/xmr_chart.h"
#include "strata/cochran_mantel_haenszel.h"
#include "strata/mantel_haenszel_odds_ratio.h"
#include "strata/random_effects.h"
#include "strata/shrinkage.h"
#include "strata/stratified_score_ratio.h"

namespace {

using namespace wres::statistics;

constexpr auto level = ConfidenceLevel::percent_95();
constexpr double no_target = 0;

using Answer = std::vector<double>;

double sink = 0; // keeps the work from being optimised away

Proportion share(std::uint64_t numerator, std::uint64_t denominator)
{
    return Proportion::of(numerator, denominator).value();
}

Answer limits(const Interval& interval)
{
    return { interval.lower, interval.upper };
}

/// Processor time, so that neighbours on a busy machine count less.
double seconds_since(std::clock_t start)
{
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// The median of eleven rounds of at least 5 ms.
double median_microseconds(const std::function<Answer()>& work)
{
    std::vector<double> rounds;
    while (rounds.size() < 11) {
        std::uint64_t times = 0;
        const auto start = std::clock();
        do {
            for (int i = 0; i < 8; ++i)
                sink += work().front();
            times += 8;
        } while (seconds_since(start) < 0.005);
        rounds.push_back(seconds_since(start) / static_cast<double>(times) * 1e6);
    }
    std::ranges::nth_element(rounds, rounds.begin() + 5);
    return rounds[5];
}

void print_line(const char* name, double microseconds, double target, const Answer& answer)
{
    fmt::print("{}\t{:.4f}\t{}\t{:.17g}\n", name, microseconds,
        target == no_target ? "-" : fmt::format("{}", target), fmt::join(answer, " "));
}

void time_one(const char* name, double target_microseconds, const std::function<Answer()>& work)
{
    print_line(name, median_microseconds(work), target_microseconds, work());
}

// ---- the same made-up data as in statistics_peers.py and statistics_peers.R
// -------------------------------------

std::vector<Stratum> councils()
{
    std::vector<Stratum> all;
    for (std::uint64_t i = 0; i < 153; ++i)
        all.push_back(
            { share(2 + i * 7 % 11, 40 + i * 13 % 90), share(30 + i * 5 % 41, 300 + i * 17 % 500) });
    return all;
}

std::vector<double> wages(std::size_t people, std::size_t step, double origin)
{
    std::vector<double> all;
    for (std::size_t i = 0; i < people; ++i)
        all.push_back(origin + static_cast<double>(i * step % 977) / 50);
    return all;
}

std::vector<double> months()
{
    std::vector<double> all;
    for (std::size_t i = 0; i < 60; ++i)
        all.push_back(20 + static_cast<double>(i * 37 % 19) / 4 + (i >= 30 ? 3 : 0));
    return all;
}

std::vector<double> many_p()
{
    std::vector<double> p;
    for (std::size_t i = 0; i < 171; ++i)
        p.push_back(static_cast<double>(1 + i * 61 % 997) / 1000);
    return p;
}

// ---- the questions
// ----------------------------------------------------------------------------------------------

void time_two_rates()
{
    const auto group = share(15, 120);
    const auto reference = share(75, 480);
    const auto first = share(60, 300);
    const auto second = share(30, 360);
    time_one("Wilson interval", no_target, [=] { return limits(wilson_interval(group, level)); });
    time_one("Clopper-Pearson interval", no_target,
        [=] { return limits(clopper_pearson_interval(group, level)); });
    time_one(
        "SCAS interval of a ratio", 5, [=] { return limits(scas_ratio_interval(group, reference, level)); });
    time_one("SCAS p", no_target, [=] { return Answer { scas_ratio_p(group, reference) }; });
    time_one("Koopman interval of a ratio", 2,
        [=] { return limits(koopman_ratio_interval(group, reference, level)); });
    time_one("Miettinen-Nurminen interval of a ratio", 2,
        [=] { return limits(miettinen_nurminen_ratio_interval(group, reference, level)); });
    time_one("Miettinen-Nurminen interval of a difference", no_target,
        [=] { return limits(miettinen_nurminen_difference_interval(group, reference, level)); });
    time_one("Newcombe interval of a difference", no_target,
        [=] { return limits(newcombe_difference_interval(group, reference, level)); });
    time_one("Fisher p, 60/300 v 30/360", 10, [=] { return Answer { fisher_p(first, second) }; });
    time_one("Exact odds ratio limits, 60/300 v 30/360", no_target,
        [=] { return limits(exact_odds_ratio_interval(first, second, level)); });
    time_one(
        "Boschloo p, 60/300 v 30/360", 20'000, [=] { return Answer { boschloo_p(first, second).value() }; });
    time_one("Barnard p, 60/300 v 30/360", no_target,
        [=] { return Answer { barnard_p(first, second, BarnardStatistic::Pooled).value() }; });
    time_one("Probability of superiority", no_target,
        [=] { return Answer { probability_of_superiority(group, reference) }; });
}

void time_many_groups()
{
    const auto table = ContingencyTable::of(4, 4, { 5, 3, 8, 2, 9, 4, 1, 6, 2, 7, 5, 3, 4, 4, 6, 1 }).value();
    time_one("Exact test, 4 x 4, 70 people", no_target,
        [=] { return Answer { fisher_freeman_halton_p(table).value().p }; });
    const std::vector groups { share(73, 86), share(90, 93), share(114, 136), share(75, 82) };
    const std::vector<double> scores { 1, 2, 3, 4 };
    time_one(
        "Cochran-Armitage p", no_target, [=] { return Answer { cochran_armitage_trend(groups, scores).p }; });
    const auto p = many_p();
    time_one("Benjamini-Hochberg, 171 p", no_target, [=] { return Answer { benjamini_hochberg(p)[17] }; });
    time_one("Hommel, 171 p", no_target, [=] { return Answer { hommel(p)[17] }; });
}

void time_councils()
{
    const auto strata = councils();
    time_one("Cochran-Mantel-Haenszel, 153 councils", no_target,
        [=] { return Answer { cochran_mantel_haenszel(strata).statistic }; });
    time_one("Mantel-Haenszel odds ratio limits, 153 councils", no_target,
        [=] { return limits(mantel_haenszel_odds_ratio(strata, level).value().interval); });
    time_one("Stratified SCAS, 153 councils", no_target, [=] {
        return limits(stratified_score_ratio(
            strata, level, RatioScoreKind::SkewnessCorrected, StratumWeights::MantelHaenszel)
                          .value()
                          .interval);
    });
    time_one("Random effects (Paule-Mandel), 153 councils", no_target, [=] {
        const auto pooled = random_effects_ratio(strata, level).value();
        return Answer { pooled.ratio.value, pooled.tau_squared };
    });
    time_one("Shrunken ratios, 153 councils", no_target,
        [=] { return Answer { shrunken_ratios(strata, level).value()[17].value }; });
}

void time_rates_and_funnels()
{
    time_one("Exact limits of a count", no_target, [] { return limits(exact_count_interval(37, level)); });
    const auto group = Rate::of(15, 19'017).value();
    const auto reference = Rate::of(41, 28'010).value();
    time_one("Exact rate ratio, limits and p", no_target, [=] {
        const auto interval = exact_rate_ratio_interval(group, reference, level);
        return Answer { interval.lower, interval.upper, exact_rate_ratio_p(group, reference) };
    });
    std::vector<StandardisedBand> bands;
    for (std::size_t i = 0; i < 19; ++i) {
        const auto events = static_cast<double>(5 + i * 7 % 23);
        bands.push_back({ events, events, static_cast<double>(300 + i * 41 % 170),
            static_cast<double>(1000 + i * 137 % 900) });
    }
    time_one("Directly standardised rate, 19 bands", no_target, [=] {
        const auto rate = directly_standardised_rate(bands, level).value();
        return Answer { rate.value, rate.interval.lower, rate.interval.upper };
    });
    std::vector<FunnelUnit> units;
    for (const auto& stratum : councils())
        units.push_back({ static_cast<double>(stratum.reference.numerator()),
            static_cast<double>(stratum.reference.denominator()) });
    time_one("Over-dispersion, 153 councils", no_target, [=] {
        const auto found =
            overdispersion(units, FunnelScale::Arcsine, FunnelTrimming::Winsorised, 0.1).value();
        return Answer { found.phi, found.tau_squared };
    });
    time_one("Exact binomial funnel limits, 500 people", no_target,
        [] { return limits(exact_binomial_funnel_limits(0.1, 500, ConfidenceLevel::percent_99_8())); });
}

void time_series_and_pay()
{
    const auto series = months();
    time_one("XmR chart, 60 months", no_target, [=] {
        const auto chart = xmr_chart(series, {}).value();
        return limits(chart.back().limits);
    });
    time_one("Interrupted time series, 60 months", no_target, [=] {
        const auto found = interrupted_time_series(series, 30, level, 3).value();
        return Answer { found.step.value, found.step.standard_error };
    });
    const auto group = wages(100, 331, 11);
    const auto reference = wages(400, 271, 12);
    time_one("Mean pay gap, BCa bootstrap, 100 v 400 people", no_target, [=] {
        return limits(bootstrap_pay_gap(group, reference, PayMiddle::Mean, level, 2000).value().interval);
    });
    time_one("Rank pay gap, 100 v 400 people", no_target,
        [=] { return Answer { rank_pay_gap(group, reference, level).value().value }; });
}

/// Everything a report prints about one pair of groups.
double battery(Proportion group, Proportion reference)
{
    return wilson_interval(group, level).lower + wilson_interval(reference, level).lower
        + scas_ratio_interval(group, reference, level).lower + scas_ratio_p(group, reference)
        + koopman_ratio_interval(group, reference, level).lower
        + miettinen_nurminen_ratio_interval(group, reference, level).lower
        + katz_ratio_interval(group, reference, level).lower
        + newcombe_difference_interval(group, reference, level).lower + fisher_p(group, reference)
        + fisher_mid_p(group, reference);
}

/// Nine indicators x 19 groups x 153 councils, sizes as councils have them.
void time_battery()
{
    constexpr std::uint64_t tables = 9 * 19 * 153;
    std::array<double, 5> rounds {};
    double sum = 0;
    for (double& round : rounds) {
        sum = 0;
        const auto start = std::clock();
        for (std::uint64_t i = 0; i < tables; ++i) {
            const std::uint64_t n1 = 5 + (i * 7919) % 300;
            const std::uint64_t n2 = 80 + (i * 104729) % 1500;
            sum += battery(share((i * 31) % (n1 / 3 + 1), n1), share((i * 17) % (n2 / 3 + 1), n2));
        }
        round = seconds_since(start) * 1e6;
    }
    std::ranges::sort(rounds);
    print_line("Nine indicators x 19 groups x 153 councils, all", rounds[2], 250'000, { sum });
}

} // namespace

int main()
{
    time_two_rates();
    time_many_groups();
    time_councils();
    time_rates_and_funnels();
    time_series_and_pay();
    time_battery();
    return std::isnan(sink) ? 1 : 0;
}
