// SPDX-License-Identifier: MIT
#include "strata/random_effects.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "distributions/normal.h"
#include "distributions/root.h"
#include "distributions/student_t.h"

namespace wres::statistics {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The weighted squared distances from the weighted mean.
double spread(std::span<const LogRatio> ratios, double tau_squared)
{
    const double mean = weighted_mean(ratios, tau_squared).value;
    double sum = 0;
    for (const auto& each : ratios)
        sum += (each.value - mean) * (each.value - mean) / (each.variance + tau_squared);
    return sum;
}

double der_simonian_laird(std::span<const LogRatio> ratios)
{
    double weights = 0;
    double squares = 0;
    for (const auto& each : ratios) {
        weights += 1 / each.variance;
        squares += 1 / each.variance / each.variance;
    }
    const double chance = static_cast<double>(ratios.size() - 1);
    return std::max(0.0, (spread(ratios, 0) - chance) / (weights - squares / weights));
}

double paule_mandel(std::span<const LogRatio> ratios)
{
    const double chance = static_cast<double>(ratios.size() - 1);
    if (spread(ratios, 0) <= chance)
        return 0;
    // The spread falls as tau squared grows, like 1 / tau squared in the end: on the log scale the root is
    // easily found.
    const auto excess = [&](double log_tau_squared) {
        return spread(ratios, std::exp(log_tau_squared)) - chance;
    };
    return std::exp(root_of_falling(excess, std::log(der_simonian_laird(ratios) + 1e-6), 1));
}

Interval around(double centre, double half_width)
{
    return { .lower = std::exp(centre - half_width), .upper = std::exp(centre + half_width) };
}

} // namespace

LogRatio weighted_mean(std::span<const LogRatio> ratios, double tau_squared)
{
    double weights = 0;
    double sum = 0;
    for (const auto& each : ratios) {
        weights += 1 / (each.variance + tau_squared);
        sum += each.value / (each.variance + tau_squared);
    }
    return { .value = sum / weights, .variance = 1 / weights };
}

double between_variance(std::span<const LogRatio> ratios, BetweenVariance method)
{
    if (ratios.size() < 2)
        return 0;
    return method == BetweenVariance::PauleMandel ? paule_mandel(ratios) : der_simonian_laird(ratios);
}

Result<RandomEffects> random_effects_ratio(
    std::span<const Stratum> strata, ConfidenceLevel level, BetweenVariance between, HartungKnapp interval)
{
    if (strata.empty())
        return failure("strata.none", "There are no strata to put together.");
    const auto ratios = log_ratios(strata);
    if (ratios.empty())
        return failure("strata.nobody_counted", "Nobody was counted in either group, so there is no ratio.");

    RandomEffects found;
    found.strata = ratios.size();
    found.prediction = { .lower = 0, .upper = infinity };
    found.tau_squared = between_variance(ratios, between);
    const LogRatio mean = weighted_mean(ratios, found.tau_squared);
    found.ratio.value = std::exp(mean.value);
    if (ratios.size() == 1) {
        found.ratio.interval = around(mean.value, two_sided_z(level) * std::sqrt(mean.variance));
        found.heterogeneity.p = 1;
        return found;
    }

    const auto degrees_of_freedom = static_cast<double>(ratios.size() - 1);
    const double q = spread(ratios, 0);
    found.heterogeneity = { .statistic = q,
        .degrees_of_freedom = degrees_of_freedom,
        .p = upper_chi_squared_p(q, degrees_of_freedom) };
    found.i_squared = q > 0 ? std::max(0.0, 1 - degrees_of_freedom / q) : 0;

    double scale = spread(ratios, found.tau_squared) / degrees_of_freedom;
    if (interval == HartungKnapp::NeverNarrower)
        scale = std::max(1.0, scale);
    found.ratio.interval =
        around(mean.value, two_sided_t(level, degrees_of_freedom) * std::sqrt(scale * mean.variance));
    if (ratios.size() > 2)
        found.prediction = around(mean.value,
            two_sided_t(level, degrees_of_freedom - 1) * std::sqrt(found.tau_squared + mean.variance));
    return found;
}

} // namespace wres::statistics
