// SPDX-License-Identifier: MIT
#include "statistics/pay_gap.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

#include "statistics/normal.h"
#include "statistics/quantile.h"

namespace wres::statistics {

namespace {

constexpr std::uint64_t seed = 20'170'331; // fixed for ever: another seed would be another result

double middle_of(std::span<const double> pay, PayMiddle middle)
{
    if (middle == PayMiddle::Median)
        return quantile(pay, 0.5);
    return std::accumulate(pay.begin(), pay.end(), 0.0) / static_cast<double>(pay.size());
}

double gap_between(std::span<const double> group, std::span<const double> reference, PayMiddle middle)
{
    return 1 - middle_of(group, middle) / middle_of(reference, middle);
}

Done check(std::span<const double> group, std::span<const double> reference)
{
    if (group.empty() || reference.empty())
        return failure("pay.nobody", "There is nobody in one of the groups whose pay is to be compared.");
    for (const auto& pay : { group, reference })
        for (const double wage : pay)
            if (!(wage > 0 && wage < 1e12))
                return failure("pay.not_a_wage", "An hourly wage is not more than 0, or is not a number.");
    return {};
}

Done check_enough(std::span<const double> group, std::span<const double> reference)
{
    TRY_DONE(check(group, reference));
    if (std::min(group.size(), reference.size()) < fewest_people_for_pay)
        return failure("pay.too_few",
            "A group has fewer than ten people: too few to say how sure a pay gap is, and to show it.");
    return {};
}

/// The same numbers on every machine, which the library's distributions do not promise.
void resample(std::span<const double> pay, std::vector<double>& drawn, std::mt19937_64& random)
{
    drawn.resize(pay.size());
    for (double& wage : drawn)
        wage = pay[static_cast<std::size_t>(
            static_cast<double>(random() >> 11) * 0x1p-53 * static_cast<double>(pay.size()))];
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

/// The place among sorted differences y - x (x of the group, y of the reference) with this rank, from 0:
/// halving the value, counting by two pointers, so that n x m differences are never written down.
double difference_of_rank(const std::vector<double>& group, const std::vector<double>& reference, double rank)
{
    const auto at_most = [&](double difference) {
        double count = 0;
        std::size_t j = 0;
        for (const double x : group) {
            while (j < reference.size() && reference[j] - x <= difference)
                ++j;
            count += static_cast<double>(j);
        }
        return count;
    };
    double lower = reference.front() - group.back();
    double upper = reference.back() - group.front();
    if (at_most(lower) > rank)
        return lower;
    for (int halving = 0; halving < 80; ++halving) {
        const double middle = lower + (upper - lower) / 2;
        (at_most(middle) > rank ? upper : lower) = middle;
    }
    return upper;
}

std::vector<double> sorted_logarithms(std::span<const double> pay)
{
    std::vector<double> logarithms;
    for (const double wage : pay)
        logarithms.push_back(std::log(wage));
    std::ranges::sort(logarithms);
    return logarithms;
}

} // namespace

Result<double> pay_gap(std::span<const double> group, std::span<const double> reference, PayMiddle middle)
{
    TRY_DONE(check(group, reference));
    return gap_between(group, reference, middle);
}

Result<EstimateWithInterval> bootstrap_pay_gap(std::span<const double> group,
    std::span<const double> reference, PayMiddle middle, ConfidenceLevel level, std::size_t resamples)
{
    TRY_DONE(check_enough(group, reference));
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

Result<EstimateWithInterval> rank_pay_gap(
    std::span<const double> group, std::span<const double> reference, ConfidenceLevel level)
{
    TRY_DONE(check_enough(group, reference));
    const auto x = sorted_logarithms(group);
    const auto y = sorted_logarithms(reference);
    const auto n = static_cast<double>(x.size());
    const auto m = static_cast<double>(y.size());
    const double error = std::sqrt(n * m * (n + m + 1) / 12);
    const double last = n * m - 1;
    const double reach = std::min(two_sided_z(level) * error, n * m);
    const double outside = std::clamp(std::floor(n * m / 2 - reach), 0.0, last);
    const double middle =
        (difference_of_rank(x, y, std::floor(last / 2)) + difference_of_rank(x, y, std::ceil(last / 2))) / 2;
    const auto gap = [](double difference) { return -std::expm1(-difference); };
    return EstimateWithInterval { .value = gap(middle),
        .interval = { .lower = gap(difference_of_rank(x, y, outside)),
            .upper = gap(difference_of_rank(x, y, last - outside)) } };
}

Result<std::array<double, 4>> group_share_of_pay_quarters(
    std::span<const double> group, std::span<const double> reference)
{
    TRY_DONE(check(group, reference));
    const std::size_t all = group.size() + reference.size();
    if (all < 4)
        return failure("pay.too_few", "There are fewer than four people, so there are no four quarters.");
    struct Person {
        double wage;
        double in_group;
    };
    std::vector<Person> people;
    for (const double wage : group)
        people.push_back({ wage, 1 });
    for (const double wage : reference)
        people.push_back({ wage, 0 });
    std::ranges::sort(people, {}, &Person::wage);

    std::array<double, 4> shares {};
    const double quarter = static_cast<double>(all) / 4;
    for (std::size_t first = 0; first < all;) {
        std::size_t end = first;
        double in_group = 0;
        for (; end < all && people[end].wage == people[first].wage; ++end)
            in_group += people[end].in_group;
        const double share = in_group / static_cast<double>(end - first);
        for (std::size_t q = 0; q < 4; ++q) {
            const double from = std::max(static_cast<double>(first), static_cast<double>(q) * quarter);
            const double to = std::min(static_cast<double>(end), static_cast<double>(q + 1) * quarter);
            shares[q] += std::max(0.0, to - from) * share / quarter;
        }
        first = end;
    }
    return shares;
}

} // namespace wres::statistics
