// SPDX-License-Identifier: MIT
#include "pay/rank_pay_gap.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "distributions/normal.h"

namespace wres::statistics {

namespace {

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

Result<EstimateWithInterval> rank_pay_gap(
    std::span<const double> group, std::span<const double> reference, ConfidenceLevel level)
{
    TRY_DONE(check_enough_wages(group, reference));
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

} // namespace wres::statistics
