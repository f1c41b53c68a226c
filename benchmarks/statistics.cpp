// SPDX-License-Identifier: MIT
//
// How long does one table take? Each answer is checked before it is timed. benchmarks/statistics_peers.py and
// benchmarks/statistics_peers.R time the same tables in SciPy, statsmodels and R.
//
//   build/bench/wres_bench_statistics

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "statistics/barnard_p.h"
#include "statistics/boschloo_p.h"
#include "statistics/fisher_mid_p.h"
#include "statistics/fisher_p.h"
#include "statistics/katz_ratio_interval.h"
#include "statistics/koopman_ratio_interval.h"
#include "statistics/miettinen_nurminen_ratio_interval.h"
#include "statistics/newcombe_difference_interval.h"
#include "statistics/odds_ratio.h"
#include "statistics/scas_ratio_interval.h"
#include "statistics/scas_ratio_p.h"
#include "statistics/wilson_interval.h"

namespace {

using namespace wres::statistics;

double sink = 0; // keeps the work from being optimised away

Proportion share(std::uint64_t numerator, std::uint64_t denominator)
{
    return Proportion::of(numerator, denominator).value();
}

/// Processor time, so that neighbours on a busy machine count less.
double seconds_since(std::clock_t start)
{
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void check(std::string_view what, double got, double expected, double tolerance)
{
    if (std::abs(got - expected) <= tolerance * std::abs(expected))
        return;
    fmt::print("{}: got {}, expected {}\n", what, got, expected);
    std::exit(1);
}

/// The best of twenty rounds: the one least disturbed from outside.
template <typename Work>
void time_one(std::string_view what, double target_microseconds, const Work& work, int at_once = 16)
{
    double best = 1e9;
    for (int round = 0; round < 20; ++round) {
        std::uint64_t times = 0;
        const auto start = std::clock();
        do {
            for (int i = 0; i < at_once; ++i)
                sink += work(times++);
        } while (seconds_since(start) < 0.01);
        best = std::min(best, seconds_since(start) / static_cast<double>(times) * 1e6);
    }
    fmt::print("{:<46} {:>12.3f} us   target {:>9.0f} us   {}\n", what, best, target_microseconds,
        best <= target_microseconds ? "met" : "MISSED");
}

/// Everything a report prints about one pair of groups.
double battery(Proportion group, Proportion reference)
{
    const auto level = ConfidenceLevel::percent_95();
    return wilson_interval(group, level).lower + wilson_interval(reference, level).lower
        + scas_ratio_interval(group, reference, level).lower + scas_ratio_p(group, reference)
        + koopman_ratio_interval(group, reference, level).lower
        + miettinen_nurminen_ratio_interval(group, reference, level).lower
        + katz_ratio_interval(group, reference, level).lower
        + newcombe_difference_interval(group, reference, level).lower + fisher_p(group, reference)
        + fisher_mid_p(group, reference);
}

void time_battery()
{
    // Nine indicators x 19 groups x 153 councils, sizes as councils have them.
    constexpr std::uint64_t tables = 9 * 19 * 153;
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        const auto start = std::clock();
        for (std::uint64_t i = 0; i < tables; ++i) {
            const std::uint64_t n1 = 5 + (i * 7919) % 300;
            const std::uint64_t n2 = 80 + (i * 104729) % 1500;
            sink += battery(share((i * 31) % (n1 / 3 + 1), n1), share((i * 17) % (n2 / 3 + 1), n2));
        }
        best = std::min(best, seconds_since(start) * 1000);
    }
    fmt::print("{:<46} {:>12.1f} ms   target {:>9} ms   {}\n",
        "9 indicators x 19 groups x 153 councils, battery", best, 250, best <= 250 ? "met" : "MISSED");
}

} // namespace

int main()
{
    const auto level = ConfidenceLevel::percent_95();
    check("SCAS", scas_ratio_interval(share(24, 73), share(53, 65), level).lower, 0.276192635261, 1e-9);
    check("Koopman", koopman_ratio_interval(share(7, 34), share(1, 34), level).upper, 42.575718, 1e-6);
    check("Miettinen-Nurminen", miettinen_nurminen_ratio_interval(share(7, 34), share(1, 34), level).upper,
        43.0330, 1e-5);
    check("Fisher", fisher_p(share(60, 300), share(30, 360)), 1.98629619533684e-05, 1e-12); // R 4.2.2
    check("Boschloo", boschloo_p(share(60, 300), share(30, 360)).value(), 1.645088048777671e-05,
        1e-9); // SciPy 1.10

    // Counts that change from call to call, around those of a council.
    const auto group = [](std::uint64_t i) { return share(5 + i % 20, 120 + i % 7); };
    const auto reference = [](std::uint64_t i) { return share(60 + i % 31, 480 + i % 11); };
    time_one(
        "SCAS interval", 5, [&](auto i) { return scas_ratio_interval(group(i), reference(i), level).upper; });
    time_one("SCAS p", 1, [&](auto i) { return scas_ratio_p(group(i), reference(i)); });
    time_one("Koopman interval", 2,
        [&](auto i) { return koopman_ratio_interval(group(i), reference(i), level).upper; });
    time_one("Miettinen-Nurminen interval", 2,
        [&](auto i) { return miettinen_nurminen_ratio_interval(group(i), reference(i), level).upper; });
    time_one("Fisher p, 300 v 360", 10,
        [&](auto i) { return fisher_p(share(50 + i % 20, 300), share(25 + i % 10, 360)); });
    time_one("Exact odds ratio interval, 300 v 360", 100, [&](auto i) {
        return exact_odds_ratio_interval(share(50 + i % 20, 300), share(25 + i % 10, 360), level).upper;
    });
    time_one("Boschloo p, 60/300 v 30/360", 20'000,
        [&](auto) { return boschloo_p(share(60, 300), share(30, 360)).value(); });
    time_one("Barnard p, 60/300 v 30/360", 20'000,
        [&](auto) { return barnard_p(share(60, 300), share(30, 360), BarnardStatistic::Pooled).value(); });
    time_battery();
    return std::isnan(sink) ? 1 : 0;
}
