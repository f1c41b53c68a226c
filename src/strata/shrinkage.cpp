// SPDX-License-Identifier: MIT
#include "strata/shrinkage.h"

#include <algorithm>
#include <cmath>

#include "distributions/beta_distribution.h"
#include "distributions/normal.h"
#include "proportions/jeffreys_interval.h"

namespace wres::statistics {

Result<std::vector<EstimateWithInterval>> shrunken_ratios(
    std::span<const Stratum> strata, ConfidenceLevel level, BetweenVariance between)
{
    if (strata.empty())
        return failure("strata.none", "There are no strata to put together.");
    const auto ratios = log_ratios(strata);
    if (ratios.empty())
        return failure("strata.nobody_counted", "Nobody was counted in either group, so there is no ratio.");

    const double tau_squared = between_variance(ratios, between);
    const LogRatio common = weighted_mean(ratios, tau_squared);
    std::vector<EstimateWithInterval> shrunken;
    for (const auto& stratum : strata) {
        const auto own = log_ratio(stratum);
        // How far towards the common ratio: all the way when a council has none of its own.
        const double shrinkage = own ? own->variance / (own->variance + tau_squared) : 1;
        const double centre = shrinkage * common.value + (own ? (1 - shrinkage) * own->value : 0);
        const double variance = shrinkage * tau_squared + shrinkage * shrinkage * common.variance;
        const double half_width = two_sided_z(level) * std::sqrt(variance);
        shrunken.push_back({ .value = std::exp(centre),
            .interval = { .lower = std::exp(centre - half_width), .upper = std::exp(centre + half_width) } });
    }
    return shrunken;
}

namespace {

/// How alike two people of one council are, beyond being in the same country: 0 to 1, by the method of
/// moments.
double correlation_within(std::span<const Proportion> councils, double rate, double everybody)
{
    double spread = 0;
    double squares = 0;
    for (const auto& council : councils) {
        const auto n = static_cast<double>(council.denominator());
        spread += n * (council.value() - rate) * (council.value() - rate);
        squares += n * n;
    }
    const double others = static_cast<double>(councils.size() - 1);
    const double chance = rate * (1 - rate);
    const double denominator = chance * (everybody - squares / everybody - others);
    return denominator > 0 ? std::clamp((spread - chance * others) / denominator, 0.0, 1.0) : 0;
}

} // namespace

Result<std::vector<EstimateWithInterval>> shrunken_rates(
    std::span<const Proportion> councils, ConfidenceLevel level)
{
    if (councils.empty())
        return failure("strata.none", "There are no councils to put together.");

    double counted = 0;
    double everybody = 0;
    for (const auto& council : councils) {
        counted += static_cast<double>(council.numerator());
        everybody += static_cast<double>(council.denominator());
    }
    const double rate = counted / everybody;
    const double correlation = correlation_within(councils, rate, everybody);
    const double tail = (1 - level.value()) / 2;
    std::vector<EstimateWithInterval> shrunken;
    for (const auto& council : councils) {
        // A prior worth `weight` people; without differences between councils it is worth everybody.
        const double weight = correlation > 0 ? (1 - correlation) / correlation : 0;
        const auto x = correlation > 0 ? static_cast<double>(council.numerator()) : counted;
        const auto n = correlation > 0 ? static_cast<double>(council.denominator()) : everybody;
        const double half = correlation > 0 ? 0 : 0.5;
        const double a = weight * rate + x + half;
        const double b = weight * (1 - rate) + (n - x) + half;
        const double centre = correlation > 0 ? a / (a + b) : rate;
        Interval limits { .lower = a > 0 ? (b > 0 ? beta_quantile(a, b, tail) : 1.0) : 0.0,
            .upper = b > 0 ? (a > 0 ? beta_upper_quantile(a, b, tail) : 0.0) : 1.0 };
        limits.lower = std::min(limits.lower, centre);
        limits.upper = std::max(limits.upper, centre);
        shrunken.push_back({ .value = centre, .interval = limits });
    }
    return shrunken;
}

} // namespace wres::statistics
