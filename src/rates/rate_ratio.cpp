// SPDX-License-Identifier: MIT
#include "rates/rate_ratio.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "distributions/beta_distribution.h"
#include "distributions/binomial_terms.h"
#include "distributions/gamma_distribution.h"
#include "rates/count_interval.h"

namespace wres::statistics {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// How many of `events` fall to one side, when each does so with chance p.
struct Split {
    double events;
    double p;
    double q;

    [[nodiscard]] double log_probability(double count) const
    {
        return log_binomial_probability(count, events, p, q);
    }
    [[nodiscard]] double at_most(double count) const
    {
        return count >= events ? 1 : beta_upper_probability(count + 1, events - count, p);
    }
};

/// The probability of splits as improbable as `count`, which lies below the mean, or more.
double both_tails(const Split& split, double count)
{
    // Beyond the mode probabilities only fall, so the first that is as small is found by halving.
    const double as_improbable = split.log_probability(count) + std::log1p(1e-7);
    double below = std::floor(split.events * split.p);
    double from = split.events + 1;
    while (from - below > 1) {
        const double middle = std::floor(below + (from - below) / 2);
        if (middle <= below || middle >= from) // beyond 2^53 not every whole number is a double
            break;
        (split.log_probability(middle) <= as_improbable ? from : below) = middle;
    }
    const double upper =
        from > split.events ? 0 : beta_lower_probability(from, split.events - from + 1, split.p);
    return std::min(1.0, split.at_most(count) + upper);
}

/// From the posterior of a rate, per unit of exposure.
struct JeffreysRate {
    double median;
    double lower;
    double upper;
};

JeffreysRate jeffreys_rate(const Rate& rate, ConfidenceLevel level)
{
    const auto limits = jeffreys_count_interval(rate.events(), level);
    return { .median = gamma_quantile(rate.events() + 0.5, 0.5) / rate.exposure(),
        .lower = limits.lower / rate.exposure(),
        .upper = limits.upper / rate.exposure() };
}

/// Donner and Zou's limit: `near` belongs to the numerator, `far` to the denominator.
double mover_limit(double numerator, double denominator, double near, double far, int side)
{
    const double product = numerator * denominator;
    const double reach = far * (2 * denominator - far);
    const double under = product * product - near * (2 * numerator - near) * reach;
    // The other form of the root of a quadratic: right when `reach` is 0 or negative.
    const double root = std::sqrt(std::max(0.0, under));
    return side < 0 ? near * (2 * numerator - near) / (product + root) : (product + root) / reach;
}

} // namespace

Result<double> rate_ratio(const Rate& group, const Rate& reference)
{
    if (group.events() == 0 && reference.events() == 0)
        return failure(
            "rate_ratio.no_events", "There was no event in either group, so there is no ratio of rates.");
    if (reference.events() == 0)
        return infinity;
    return group.value() / reference.value();
}

Interval exact_rate_ratio_interval(const Rate& group, const Rate& reference, ConfidenceLevel level)
{
    const double tail = (1 - level.value()) / 2;
    const double x1 = group.events();
    const double x2 = reference.events();
    const double exposures = reference.exposure() / group.exposure();
    // Odds p / (1 - p) of the group's share; 1 - p is asked for by itself, so that nothing is lost near 1.
    const double lower =
        x1 == 0 ? 0 : beta_quantile(x1, x2 + 1, tail) / beta_upper_quantile(x2 + 1, x1, tail);
    const double upper =
        x2 == 0 ? infinity : beta_upper_quantile(x1 + 1, x2, tail) / beta_quantile(x2, x1 + 1, tail);
    return { .lower = lower * exposures, .upper = upper * exposures };
}

double exact_rate_ratio_p(const Rate& group, const Rate& reference)
{
    const double events = group.events() + reference.events();
    const double all = group.exposure() + reference.exposure();
    const double p = group.exposure() / all;
    const double q = reference.exposure() / all;
    if (events == 0 || group.events() == events * p)
        return 1;
    if (group.events() < events * p)
        return both_tails({ .events = events, .p = p, .q = q }, group.events());
    return both_tails({ .events = events, .p = q, .q = p }, reference.events());
}

Interval mover_jeffreys_rate_ratio_interval(const Rate& group, const Rate& reference, ConfidenceLevel level)
{
    const auto one = jeffreys_rate(group, level);
    const auto two = jeffreys_rate(reference, level);
    return { .lower = one.lower == 0 ? 0 : mover_limit(one.median, two.median, one.lower, two.upper, -1),
        .upper = two.lower == 0 ? infinity : mover_limit(one.median, two.median, one.upper, two.lower, 1) };
}

} // namespace wres::statistics
