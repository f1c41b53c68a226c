// SPDX-License-Identifier: MIT
#include "series/run_chart.h"

#include <algorithm>
#include <cmath>

#include "distributions/beta_distribution.h"

namespace wres::statistics {

namespace {

/// The smallest k with P(K <= k) >= 5 % among so many tosses of a coin.
std::size_t fewest_crossings(std::size_t tosses)
{
    std::size_t below = 0;
    std::size_t at = tosses;
    const auto enough = [&](std::size_t k) {
        return k >= tosses
            || beta_upper_probability(static_cast<double>(k) + 1, static_cast<double>(tosses - k), 0.5)
            >= 0.05;
    };
    if (enough(below))
        return below;
    while (at - below > 1) {
        const std::size_t middle = below + (at - below) / 2;
        (enough(middle) ? at : below) = middle;
    }
    return at;
}

} // namespace

RunAnalysis run_analysis(std::span<const double> values, std::span<const double> centre)
{
    RunAnalysis found;
    std::size_t run = 0;
    bool last_above = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!(values[i] > centre[i] || values[i] < centre[i]))
            continue;
        const bool above = values[i] > centre[i];
        const bool same = found.useful > 0 && above == last_above;
        found.crossings += found.useful > 0 && !same ? 1 : 0;
        run = same ? run + 1 : 1;
        found.longest_run = std::max(found.longest_run, run);
        last_above = above;
        ++found.useful;
    }
    if (found.useful == 0)
        return found;
    found.longest_run_limit =
        static_cast<std::size_t>(std::lround(std::log2(static_cast<double>(found.useful)))) + 3;
    found.crossings_limit = fewest_crossings(found.useful - 1);
    found.signal = found.longest_run > found.longest_run_limit || found.crossings < found.crossings_limit;
    return found;
}

} // namespace wres::statistics
