// SPDX-License-Identifier: MIT
#include "rates/beta_binomial_funnel.h"

#include <algorithm>
#include <cmath>

#include "distributions/beta_distribution.h"
#include "rates/funnel_limits.h"

namespace wres::statistics {

namespace {

constexpr double most_people_to_enumerate = 10'000;

/// The count whose cumulative probability is `tail`, interpolated; `a` and `b` swapped it is seen from the
/// other end.
double lower_count(double a, double b, double population, double tail)
{
    double log_probability =
        std::lgamma(b + population) + std::lgamma(a + b) - std::lgamma(a + b + population) - std::lgamma(b);
    double before = 0;
    for (double count = 0;; ++count) {
        const double probability = std::exp(log_probability);
        if (before + probability >= tail || count >= population)
            return count - (probability > 0 ? (before + probability - tail) / probability : 0);
        before += probability;
        log_probability += std::log((population - count) * (a + count))
            - std::log((count + 1) * (b + (population - count - 1)));
    }
}

} // namespace

Result<BetaBinomial> fit_beta_binomial(std::span<const FunnelUnit> councils)
{
    const auto checked = overdispersion(councils, FunnelScale::Arcsine, FunnelTrimming::Winsorised, 0);
    if (!checked)
        return std::unexpected(checked.error());
    const double mean = checked->target;
    double people = 0;
    double squared_people = 0;
    double spread = 0;
    for (const auto& [numerator, denominator] : councils) {
        people += denominator;
        squared_people += denominator * denominator;
        const double from_mean = numerator / denominator - mean;
        spread += denominator * from_mean * from_mean;
    }
    // The spread is expected to be mean (1 - mean) [(k - 1)(1 - r) + r (N - sum of squares / N)].
    const double others = static_cast<double>(councils.size()) - 1;
    const double rest = people - squared_people / people - others;
    const double by_chance = mean * (1 - mean);
    if (!(rest > 0) || !(by_chance > 0))
        return BetaBinomial { .mean = mean, .correlation = 0 };
    return BetaBinomial { .mean = mean,
        .correlation = std::clamp((spread / by_chance - others) / rest, 0.0, 1 - 1e-9) };
}

Interval beta_binomial_funnel_limits(const BetaBinomial& spread, double population, ConfidenceLevel level)
{
    const auto [mean, correlation] = spread;
    if (mean <= 0 || mean >= 1)
        return { .lower = mean, .upper = mean };
    if (correlation <= 1e-12)
        return exact_binomial_funnel_limits(mean, population, level);
    const double tail = (1 - level.value()) / 2;
    const double size = 1 / correlation - 1;
    if (population > most_people_to_enumerate) {
        const double equal_size = population / (1 + (population - 1) * correlation) - 1;
        const double a = mean * equal_size;
        const double b = (1 - mean) * equal_size;
        if (!(equal_size > 0)) // people of one council are all alike
            return { .lower = 0, .upper = 1 };
        return { .lower = beta_quantile(a, b, tail), .upper = beta_upper_quantile(a, b, tail) };
    }
    const double a = mean * size;
    const double b = (1 - mean) * size;
    // The upper limit counted from above is one whole person less deep than the lower from below.
    return { .lower = std::clamp(lower_count(a, b, population, tail) / population, 0.0, 1.0),
        .upper = std::clamp((population - 1 - lower_count(b, a, population, tail)) / population, 0.0, 1.0) };
}

} // namespace wres::statistics
