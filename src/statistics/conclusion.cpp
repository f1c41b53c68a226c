// SPDX-License-Identifier: MIT
#include "statistics/conclusion.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "statistics/beta_distribution.h"

namespace wres::statistics {

namespace {

/// `none` is where there is no difference; `low` and `high` where one begins to be worth acting on.
Conclusion conclusion_of_limits(Interval limits, double low, double none, double high)
{
    if (limits.lower > none)
        return Conclusion::Higher;
    if (limits.upper < none)
        return Conclusion::Lower;
    const bool worthwhile = limits.lower < low || limits.upper > high;
    return worthwhile ? Conclusion::TooFewToTell : Conclusion::NoWorthwhileDifference;
}

/// What is known of a rate after counting, on the scale of log odds, where it is smooth and has one hill.
struct Posterior {
    double a, b; // of the beta distribution

    explicit Posterior(Proportion share)
        : a(static_cast<double>(share.numerator()) + 0.5)
        , b(static_cast<double>(share.denominator() - share.numerator()) + 0.5)
    {
    }

    [[nodiscard]] double width() const { return std::sqrt(1 / a + 1 / b); }
    [[nodiscard]] double peak() const { return std::log(a / b); }

    /// Log of the density, less that at the peak: `distance` is how far from it. Nothing cancels.
    [[nodiscard]] double log_height(double distance) const
    {
        return -a * std::log1p(b / (a + b) * std::expm1(-distance))
            - b * std::log1p(a / (a + b) * std::expm1(distance));
    }
    [[nodiscard]] double below(double log_odds) const
    {
        return log_odds < 0 ? beta_lower_probability(a, b, 1 / (1 + std::exp(-log_odds)))
                            : beta_upper_probability(b, a, 1 / (1 + std::exp(log_odds)));
    }
    [[nodiscard]] double above(double log_odds) const
    {
        return log_odds < 0 ? beta_upper_probability(a, b, 1 / (1 + std::exp(-log_odds)))
                            : beta_lower_probability(b, a, 1 / (1 + std::exp(log_odds)));
    }
};

/// Where a hill whose logarithm is concave is highest, between `start` and `end`; nearer to `end` when it is
/// too low to be seen.
template <typename LogHeight>
double top_of(const LogHeight& log_height, double start, double end)
{
    constexpr double golden = std::numbers::phi - 1;
    for (int step = 0; step < 60; ++step) {
        const double nearer = end + golden * (start - end);
        const double farther = start + golden * (end - start);
        (log_height(nearer) > log_height(farther) ? end : start) =
            log_height(nearer) > log_height(farther) ? farther : nearer;
    }
    return (start + end) / 2;
}

/// The area of such a hill, by equal steps: for a smooth hill that falls off on both sides the error falls
/// exponentially with their number.
template <typename LogHeight>
double area_of(const LogHeight& log_height, double top, double width)
{
    constexpr int steps = 500;
    constexpr double too_low_to_see = 45; // exp(-45) is 3e-20
    constexpr double farthest = 2000;
    const double highest = log_height(top);
    const auto foot = [&](double side) {
        double distance = width;
        while (distance < farthest && log_height(top + side * distance) > highest - too_low_to_see)
            distance *= 1.3;
        return distance;
    };
    const double first = top - foot(-1);
    const double step = (top + foot(1) - first) / steps;
    double sum = 0;
    for (int i = 0; i <= steps; ++i)
        sum += std::exp(log_height(first + i * step));
    return sum * step;
}

} // namespace

Conclusion conclusion_of_ratio(Interval limits, double worthwhile_ratio)
{
    return conclusion_of_limits(limits, 1 / worthwhile_ratio, 1, worthwhile_ratio);
}

Conclusion conclusion_of_difference(Interval limits, double reference_share, double worthwhile_ratio)
{
    return conclusion_of_limits(
        limits, reference_share * (1 / worthwhile_ratio - 1), 0, reference_share * (worthwhile_ratio - 1));
}

Conclusion conclusion_among_many(Conclusion conclusion, double adjusted_p, double significance_level)
{
    const bool clear = conclusion == Conclusion::Higher || conclusion == Conclusion::Lower;
    return clear && !(adjusted_p < significance_level) ? Conclusion::TooFewToTell : conclusion;
}

double probability_of_superiority(Proportion group, Proportion reference)
{
    // The mean, over the posterior that is known more sharply, of the chance that the other lies beyond it.
    const Posterior one(group);
    const Posterior two(reference);
    const bool over_group = one.width() < two.width();
    const Posterior& sharp = over_group ? one : two;
    const auto beyond = [&](double distance) {
        const double log_odds = sharp.peak() + distance;
        return over_group ? two.below(log_odds) : one.above(log_odds);
    };
    const auto log_height = [&](double distance) { return sharp.log_height(distance); };
    const auto log_product = [&](double distance) {
        const double chance = beyond(distance);
        return chance > 0 ? sharp.log_height(distance) + std::log(chance)
                          : -std::numeric_limits<double>::infinity();
    };
    constexpr double farthest = 250; // in log odds; more than any count can tell
    const double top = top_of(log_product, 0, over_group ? farthest : -farthest);
    if (!std::isfinite(log_product(top)))
        return 0;
    const double all = area_of(log_height, 0, sharp.width());
    return std::clamp(area_of(log_product, top, sharp.width()) / all, 0.0, 1.0);
}

} // namespace wres::statistics
