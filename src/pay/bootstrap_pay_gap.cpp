// SPDX-License-Identifier: MIT
#include "pay/bootstrap_pay_gap.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

#include "distributions/normal.h"
#include "distributions/quantile.h"
#include "distributions/random_index.h"

namespace wres::statistics {

namespace {

constexpr std::uint64_t seed = 20'170'331; // fixed for ever: another seed would be another result

void resample(std::span<const double> pay, std::vector<double>& drawn, std::mt19937_64& random)
{
    drawn.resize(pay.size());
    for (double& wage : drawn)
        wage = pay[random_index(random, pay.size())];
}

/// Every gap with one person left out, which says how skew the estimate is.
double acceleration(std::span<const double> group, std::span<const double> reference, PayMiddle middle)
{
    double squares = 0;
    double cubes = 0;
    // Groups are sampled each by itself, so each is left out of against its own mean.
    const auto add = [&](std::span<const double> pay, const auto& gap_of) {
        constexpr std::size_t most = 400; // evenly spaced over larger groups: the skewness needs no more
        const std::size_t step = (pay.size() + most - 1) / most;
        std::vector<double> sorted(pay.begin(), pay.end());
        std::ranges::sort(sorted);
        std::vector<double> gaps;
        std::vector<double> rest;
        for (std::size_t out = 0; out < sorted.size(); out += step) {
            rest = sorted;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(out));
            gaps.push_back(gap_of(rest));
        }
        const double mean = std::accumulate(gaps.begin(), gaps.end(), 0.0) / static_cast<double>(gaps.size());
        const double people = static_cast<double>(pay.size());
        const double each = people / static_cast<double>(gaps.size());
        for (const double gap : gaps) {
            const double from_mean = (people - 1) * (mean - gap);
            squares += each * from_mean * from_mean / (people * people);
            cubes += each * from_mean * from_mean * from_mean / (people * people * people);
        }
    };
    add(group, [&](std::span<const double> rest) { return gap_between(rest, reference, middle); });
    add(reference, [&](std::span<const double> rest) { return gap_between(group, rest, middle); });
    return squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0;
}

/// The normal score below which this share lies.
double normal_score(double share)
{
    const double level = 2 * share - 1;
    return level >= 0 ? two_sided_z(ConfidenceLevel::of(level)) : -two_sided_z(ConfidenceLevel::of(-level));
}

} // namespace

Result<EstimateWithInterval> bootstrap_pay_gap(std::span<const double> group,
    std::span<const double> reference, PayMiddle middle, ConfidenceLevel level, std::size_t resamples)
{
    TRY_DONE(check_enough_wages(group, reference));
    if (resamples < 100 || resamples > 20'000)
        return failure("pay.bad_resamples", "The number of resamples is from 100 to 20 000.");
    const double gap = gap_between(group, reference, middle);
    std::mt19937_64 random(seed);
    std::vector<double> gaps;
    std::vector<double> drawn_group;
    std::vector<double> drawn_reference;
    double below = 0;
    for (std::size_t i = 0; i < resamples; ++i) {
        resample(group, drawn_group, random);
        resample(reference, drawn_reference, random);
        gaps.push_back(gap_between(drawn_group, drawn_reference, middle));
        below += gaps.back() < gap ? 1 : gaps.back() == gap ? 0.5 : 0;
    }
    const auto all = static_cast<double>(resamples);
    const double bias = normal_score(std::clamp(below / all, 0.5 / all, 1 - 0.5 / all));
    const double skew = acceleration(group, reference, middle);
    const auto limit = [&](double z) {
        const double reach = bias + z;
        const double share = 1 - upper_normal_p(bias + reach / (1 - skew * reach));
        return quantile(gaps, std::clamp(share, 0.0, 1.0));
    };
    const double z = two_sided_z(level);
    return EstimateWithInterval { .value = gap,
        .interval = { .lower = std::min(limit(-z), gap), .upper = std::max(limit(z), gap) } };
}

} // namespace wres::statistics
