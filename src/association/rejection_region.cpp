// SPDX-License-Identifier: MIT
#include "association/rejection_region.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <boost/math/tools/minima.hpp>

#include "distributions/binomial_terms.h"

namespace wres::statistics {

namespace {

/// Binomial probabilities of 0 ... n, from the most probable outwards; what is too small to be a number is 0.
std::vector<double> binomial_probabilities(std::size_t n, double rate)
{
    std::vector<double> all(n + 1);
    const double complement = 1 - rate;
    const auto count = static_cast<double>(n);
    const std::size_t mode = std::min(n, static_cast<std::size_t>((count + 1) * rate));
    all[mode] = std::exp(log_binomial_probability(static_cast<double>(mode), count, rate, complement));
    const double odds = rate / complement;
    for (std::size_t k = mode; k < n && all[k] > 0; ++k)
        all[k + 1] = all[k] * (odds * static_cast<double>(n - k) / static_cast<double>(k + 1));
    for (std::size_t k = mode; k > 0 && all[k] > 0; --k)
        all[k - 1] = all[k] * (static_cast<double>(k) / (odds * static_cast<double>(n - k + 1)));
    return all;
}

} // namespace

double RejectionRegion::probability(double rate) const
{
    const auto of_group = binomial_probabilities(group_all_, rate);
    const auto of_reference = binomial_probabilities(reference_all_, rate);
    // Both cumulative sums, so that a tail at either end keeps its digits.
    std::vector<double> up_to(of_reference.size());
    std::vector<double> from(of_reference.size());
    double sum = 0;
    for (std::size_t k = 0; k < of_reference.size(); ++k)
        up_to[k] = sum += of_reference[k];
    sum = 0;
    for (std::size_t k = of_reference.size(); k-- > 0;)
        from[k] = sum += of_reference[k];

    double total = 0;
    for (std::size_t x1 = 0; x1 <= group_all_; ++x1) {
        if (of_group[x1] == 0)
            continue;
        double rejected = 0;
        for (std::size_t at = first_run_[x1]; at < first_run_[x1 + 1]; ++at) {
            const Run& run = runs_[at];
            if (run.last == reference_all_)
                rejected += from[run.first];
            else if (run.first == 0)
                rejected += up_to[run.last];
            else
                rejected += up_to[run.last] - up_to[run.first - 1];
        }
        total += of_group[x1] * rejected;
    }
    return std::min(total, 1.0);
}

double RejectionRegion::largest_probability() const
{
    // On the scale of the arc sine of the square root every binomial hill is about 1 / (2 sqrt n) wide. A
    // grid an eighth of 1 / sqrt N apart misses less than 1 % of a hill's height, so only its best places
    // need a closer look.
    const auto chance = [&](double angle) {
        const double sine = std::sin(angle);
        return probability(sine * sine);
    };
    const auto everybody = static_cast<double>(group_all_ + reference_all_);
    const auto steps = static_cast<std::size_t>(std::ceil(std::numbers::pi / 2 * 8 * std::sqrt(everybody)));
    const double step = std::numbers::pi / 2 / static_cast<double>(steps);
    std::vector<double> grid(steps + 1);
    for (std::size_t i = 1; i < steps; ++i)
        grid[i] = chance(static_cast<double>(i) * step);
    // With rate 0 or 1 only one pair can happen.
    grid.front() = probability(0);
    grid.back() = probability(1);

    double largest = *std::ranges::max_element(grid);
    const double worth_a_look = 0.97 * largest;
    for (std::size_t i = 1; i < steps; ++i) {
        if (grid[i] < worth_a_look || grid[i] < grid[i - 1] || grid[i] < grid[i + 1])
            continue;
        std::uintmax_t evaluations = 40;
        const auto best = boost::math::tools::brent_find_minima([&](double angle) { return -chance(angle); },
            static_cast<double>(i - 1) * step, static_cast<double>(i + 1) * step, 26, evaluations);
        largest = std::max(largest, -best.second);
    }
    return std::min(largest, 1.0);
}

} // namespace wres::statistics
