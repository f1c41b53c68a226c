// SPDX-License-Identifier: MIT
#include "rates/funnel_limits.h"

#include <algorithm>
#include <cmath>

#include "distributions/beta_distribution.h"
#include "distributions/gamma_distribution.h"
#include "distributions/normal.h"
#include "rates/count_interval.h"

namespace wres::statistics {

namespace {

/// More than live anywhere; sums of so many terms take long and change nothing.
constexpr double most_people_for_exact_limits = 1e8;

/// P(R <= count) for a binomial count.
double binomial_at_most(double count, double population, double average)
{
    if (count < 0)
        return 0;
    return count >= population ? 1 : beta_upper_probability(count + 1, population - count, average);
}

/// The smallest count whose cumulative probability reaches p, less the part of it that is not needed.
double interpolated_quantile(double p, double population, double average)
{
    double below = -1;
    double at = population;
    while (at - below > 1) {
        const double middle = std::floor(below + (at - below) / 2);
        if (middle <= below || middle >= at) // beyond 2^53 not every whole number is a double
            break;
        (binomial_at_most(middle, population, average) >= p ? at : below) = middle;
    }
    const double reached = binomial_at_most(at, population, average);
    const double before = binomial_at_most(at - 1, population, average);
    const double surplus = reached > before ? (reached - p) / (reached - before) : 0;
    return at - surplus;
}

/// The expected number at which `probability_at(E)` passes `tail`, found by halving a fixed number of times.
template <typename Probability>
double halved(double observed, double tail, bool rising, const Probability& probability_at)
{
    constexpr double smallest_step = 1e-7;
    double v = 0.5;
    for (double step = 0.25;; step /= 2) {
        const bool too_much = probability_at((1 + observed) * v / (1 - v)) > tail;
        v += too_much == rising ? -step : step;
        if (step <= smallest_step)
            return (1 + observed) * v / (1 - v);
    }
}

} // namespace

Interval proportion_funnel_limits(double average, double population, ConfidenceLevel level)
{
    const double reach = two_sided_z(level) * std::sqrt(average * (1 - average) / population);
    return { .lower = std::max(0.0, average - reach), .upper = std::min(1.0, average + reach) };
}

Interval exact_binomial_funnel_limits(double average, double population, ConfidenceLevel level)
{
    if (population > most_people_for_exact_limits)
        return proportion_funnel_limits(average, population, level);
    const double tail = (1 - level.value()) / 2;
    const auto limit = [&](double p) {
        return std::clamp(interpolated_quantile(p, population, average) / population, 0.0, 1.0);
    };
    return { .lower = limit(tail), .upper = limit(1 - tail) };
}

Interval ratio_funnel_limits(double observed, ConfidenceLevel level)
{
    return exact_count_interval(observed, level);
}

Interval halved_ratio_funnel_limits(double observed, ConfidenceLevel level)
{
    const double tail = (1 - level.value()) / 2;
    const auto at_least = [&](double expected) { return gamma_lower_probability(observed, expected); };
    const auto at_most = [&](double expected) { return gamma_upper_probability(observed + 1, expected); };
    return { .lower = observed == 0 ? 0 : halved(observed, tail, true, at_least),
        .upper = halved(observed, tail, false, at_most) };
}

FunnelSignificance funnel_significance(double value, const Interval& inner, const Interval& outer)
{
    if (value > outer.upper)
        return FunnelSignificance::High99_8;
    if (value < outer.lower)
        return FunnelSignificance::Low99_8;
    if (value > inner.upper)
        return FunnelSignificance::High95;
    return value < inner.lower ? FunnelSignificance::Low95 : FunnelSignificance::NotSignificant;
}

FunnelSignificance ratio_funnel_significance(double observed, double expected)
{
    const auto inner = ratio_funnel_limits(observed, ConfidenceLevel::percent_95());
    const auto outer = ratio_funnel_limits(observed, ConfidenceLevel::percent_99_8());
    // Seen from the observed count an expected number below its limits means that the count is high.
    switch (funnel_significance(expected, inner, outer)) {
    case FunnelSignificance::Low99_8: return FunnelSignificance::High99_8;
    case FunnelSignificance::Low95: return FunnelSignificance::High95;
    case FunnelSignificance::NotSignificant: return FunnelSignificance::NotSignificant;
    case FunnelSignificance::High95: return FunnelSignificance::Low95;
    case FunnelSignificance::High99_8: return FunnelSignificance::Low99_8;
    }
    return FunnelSignificance::NotSignificant;
}

} // namespace wres::statistics
