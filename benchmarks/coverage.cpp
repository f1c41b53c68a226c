// SPDX-License-Identifier: MIT
//
// How often does each 95 % interval of a ratio hold the true ratio? Not simulated: every possible pair of
// counts is weighed with its probability. Prints the table that docs/methods/statistics/ratio.md shows.
//
//   build/bench/wres_bench_coverage

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "contrasts/adjusted_inverse_sinh_ratio_interval.h"
#include "contrasts/adjusted_log_ratio_interval.h"
#include "contrasts/inverse_sinh_ratio_interval.h"
#include "contrasts/katz_ratio_interval.h"
#include "contrasts/koopman_ratio_interval.h"
#include "contrasts/miettinen_nurminen_ratio_interval.h"
#include "contrasts/mover_ratio_interval.h"
#include "contrasts/price_bonett_ratio_interval.h"
#include "contrasts/scas_ratio_interval.h"
#include "distributions/binomial_terms.h"

namespace {

using namespace wres::statistics;

struct Method {
    const char* name;
    Interval (*interval)(Proportion, Proportion, ConfidenceLevel);
};

const std::vector<Method> methods {
    { "SCAS", scas_ratio_interval },
    { "Katz log", katz_ratio_interval },
    { "MOVER-R Wilson", mover_ratio_interval },
    { "Koopman", koopman_ratio_interval },
    { "Miettinen–Nurminen", miettinen_nurminen_ratio_interval },
    { "Inverse sinh", inverse_sinh_ratio_interval },
    { "Adjusted inverse sinh", adjusted_inverse_sinh_ratio_interval },
    { "Adjusted log", adjusted_log_ratio_interval },
    { "Price–Bonett", price_bonett_ratio_interval },
};

struct Sizes {
    std::uint64_t group;
    std::uint64_t reference;
};

struct Coverage {
    double covered {};
    double too_high {}; // the whole interval lies above the truth
    double too_low {};
};

std::vector<double> binomial(std::uint64_t n, double rate)
{
    std::vector<double> all;
    for (std::uint64_t k = 0; k <= n; ++k)
        all.push_back(std::exp(
            log_binomial_probability(static_cast<double>(k), static_cast<double>(n), rate, 1 - rate)));
    return all;
}

std::vector<Interval> all_intervals(const Method& method, Sizes sizes)
{
    std::vector<Interval> all;
    for (std::uint64_t x1 = 0; x1 <= sizes.group; ++x1)
        for (std::uint64_t x2 = 0; x2 <= sizes.reference; ++x2)
            all.push_back(method.interval(Proportion::of(x1, sizes.group).value(),
                Proportion::of(x2, sizes.reference).value(), ConfidenceLevel::percent_95()));
    return all;
}

Coverage coverage(const std::vector<Interval>& intervals, Sizes sizes, double reference_rate, double ratio)
{
    const auto of_group = binomial(sizes.group, reference_rate * ratio);
    const auto of_reference = binomial(sizes.reference, reference_rate);
    Coverage found;
    std::size_t at = 0;
    for (const double group_probability : of_group)
        for (const double reference_probability : of_reference) {
            const double probability = group_probability * reference_probability;
            const Interval& interval = intervals[at++];
            if (interval.lower > ratio)
                found.too_high += probability;
            else if (interval.upper < ratio)
                found.too_low += probability;
            else
                found.covered += probability;
        }
    return found;
}

struct Summary {
    double worst = 1;
    std::string where;
    double below {}; // share of cases that cover less than .949
    double mean {};
    double mean_too_high {};
    double mean_too_low {};
    double worst_too_high {}; // of the averages over rates
    double worst_too_low {};
};

/// Every hundredth, which finds the worst places; and the few rates that a quick comparison would try.
std::vector<double> every_hundredth()
{
    std::vector<double> rates;
    for (int percent = 1; percent <= 45; ++percent)
        rates.push_back(percent / 100.0);
    return rates;
}

const std::vector<double> a_few { 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.45 };
const std::vector<double> ratios { 0.5, 1, 1.4, 2 };

Summary summarise(const Method& method, const std::vector<Sizes>& all_sizes, const std::vector<double>& rates)
{
    Summary summary;
    std::size_t below = 0;
    for (const Sizes sizes : all_sizes) {
        const auto intervals = all_intervals(method, sizes);
        for (const double ratio : ratios) {
            Coverage sum;
            for (const double rate : rates) {
                const Coverage here = coverage(intervals, sizes, rate, ratio);
                sum.covered += here.covered;
                sum.too_high += here.too_high;
                sum.too_low += here.too_low;
                below += here.covered < 0.949 ? 1U : 0U;
                if (here.covered < summary.worst) {
                    summary.worst = here.covered;
                    summary.where = fmt::format(
                        "{} v {}, rate {:.2f}, ratio {}", sizes.group, sizes.reference, rate, ratio);
                }
            }
            const auto count = static_cast<double>(rates.size());
            const auto cells = static_cast<double>(all_sizes.size() * ratios.size());
            summary.mean += sum.covered / count / cells;
            summary.mean_too_high += sum.too_high / count / cells;
            summary.mean_too_low += sum.too_low / count / cells;
            summary.worst_too_high = std::max(summary.worst_too_high, sum.too_high / count);
            summary.worst_too_low = std::max(summary.worst_too_low, sum.too_low / count);
        }
    }
    summary.below =
        static_cast<double>(below) / static_cast<double>(all_sizes.size() * ratios.size() * rates.size());
    return summary;
}

void print_table(const std::vector<Sizes>& all_sizes, const std::vector<double>& rates)
{
    fmt::print("\nGroup v reference:");
    for (const Sizes sizes : all_sizes)
        fmt::print(" {} v {}", sizes.group, sizes.reference);
    fmt::print("\n\n| Method | Worst coverage | where | Cases below .949 | Mean coverage | Too high: mean, "
               "worst | Too low: "
               "mean, worst |\n"
               "|---|---|---|---|---|---|---|\n");
    for (const Method& method : methods) {
        const Summary s = summarise(method, all_sizes, rates);
        fmt::print("| {} | {:.4f} | {} | {:.1f} % | {:.4f} | {:.2f} %, {:.2f} % | {:.2f} %, {:.2f} % |\n",
            method.name, s.worst, s.where, 100 * s.below, s.mean, 100 * s.mean_too_high,
            100 * s.worst_too_high, 100 * s.mean_too_low, 100 * s.worst_too_low);
    }
}

} // namespace

int main()
{
    fmt::print(
        "Nominal 95 %, true ratio .5, 1, 1.4, 2. \"Too high\": the whole interval lies above the truth.\n"
        "Worst coverage is over every case; the worst tails are averages over rates.\n");
    fmt::print("\n## Reference rate .01 to .45, every hundredth\n");
    print_table({ { 40, 260 }, { 120, 480 } }, every_hundredth());
    print_table({ { 260, 40 } }, every_hundredth());
    fmt::print("\n## Reference rate .01, .02, .05, .10, .20, .30, .45\n");
    print_table({ { 40, 260 }, { 120, 480 } }, a_few);
    print_table({ { 260, 40 } }, a_few);
}
