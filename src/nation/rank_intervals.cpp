// SPDX-License-Identifier: MIT
#include "nation/rank_intervals.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>
#include <random>

#include "distributions/normal.h"

namespace wres::nation {
namespace {

using statistics::LogRatio;

/// Enough for the quantiles of a few hundred ranks; fewer where there are thousands, and a rank more or less
/// says nothing.
std::size_t draws_for(std::size_t councils)
{
    constexpr std::size_t usual = 2000;
    constexpr std::size_t fewest = 400;
    constexpr std::size_t most_ranks = 2'000'000;
    return councils == 0 ? usual : std::clamp(most_ranks / councils, fewest, usual);
}

/// Standard normal numbers, the same ones on every machine: std::normal_distribution is made differently by
/// each library.
class Normals {
public:
    double next()
    {
        if (has_spare_) {
            has_spare_ = false;
            return spare_;
        }
        const double radius = std::sqrt(-2 * std::log(uniform()));
        const double angle = 2 * std::numbers::pi * uniform();
        spare_ = radius * std::sin(angle);
        has_spare_ = true;
        return radius * std::cos(angle);
    }

private:
    /// More than 0, at most 1.
    double uniform() { return (static_cast<double>(engine_() >> 11U) + 1) * 0x1p-53; }

    std::mt19937_64 engine_ { 1996 };
    double spare_ {};
    bool has_spare_ = false;
};

/// The rank at which as many draws as wanted have come, from how often each rank came.
std::size_t quantile(const std::vector<std::uint32_t>& times, double wanted)
{
    double seen = 0;
    for (std::size_t rank = 0; rank < times.size(); ++rank) {
        seen += times[rank];
        if (seen >= wanted)
            return rank + 1;
    }
    return times.size();
}

} // namespace

std::vector<RankInterval> rank_intervals(std::span<const LogRatio> known, statistics::ConfidenceLevel level)
{
    const auto councils = known.size();
    const auto draws = draws_for(councils);
    const auto all_draws = static_cast<double>(draws);
    std::vector<double> drawn(councils);
    std::vector<std::uint32_t> order(councils);
    std::vector<std::vector<std::uint32_t>> ranks(councils);
    for (auto& of_one : ranks)
        of_one.reserve(draws);
    std::vector<RankInterval> intervals(councils);
    Normals normals;
    std::vector<double> deviations;
    for (const auto& each : known)
        deviations.push_back(std::sqrt(each.variance));
    for (std::size_t draw = 0; draw < draws; ++draw) {
        for (std::size_t i = 0; i < councils; ++i)
            drawn[i] = known[i].value + deviations[i] * normals.next();
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [&](std::uint32_t council) { return drawn[council]; });
        for (std::size_t place = 0; place < councils; ++place) {
            ranks[order[place]].push_back(static_cast<std::uint32_t>(place));
            intervals[order[place]].mean += static_cast<double>(place + 1) / all_draws;
        }
    }
    const double tail = (1 - level.value()) / 2;
    std::vector<std::uint32_t> times(councils);
    for (std::size_t i = 0; i < councils; ++i) {
        std::ranges::fill(times, 0U);
        for (const auto rank : ranks[i])
            ++times[rank];
        intervals[i].lower = quantile(times, tail * all_draws);
        intervals[i].upper = quantile(times, (1 - tail) * all_draws);
    }
    return intervals;
}

double pairs_told_apart(std::span<const LogRatio> known, statistics::ConfidenceLevel level)
{
    const double z_squared = std::pow(statistics::two_sided_z(level), 2);
    std::size_t apart = 0;
    for (std::size_t i = 0; i < known.size(); ++i) {
        for (std::size_t j = i + 1; j < known.size(); ++j) {
            const double difference = known[i].value - known[j].value;
            const bool is_apart =
                difference * difference > z_squared * (known[i].variance + known[j].variance);
            apart += is_apart ? 1U : 0U;
        }
    }
    const auto councils = static_cast<double>(known.size());
    return known.size() < 2 ? 0 : static_cast<double>(apart) / (councils * (councils - 1) / 2);
}

} // namespace wres::nation
