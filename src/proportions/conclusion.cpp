// SPDX-License-Identifier: MIT
#include "proportions/conclusion.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "distributions/beta_distribution.h"

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
double top_of(const LogHeight& log_height, double start, double end, double width)
{
    constexpr double golden = std::numbers::phi - 1;
    double nearer = end + golden * (start - end);
    double farther = start + golden * (end - start);
    double at_nearer = log_height(nearer);
    double at_farther = log_height(farther);
    while (std::abs(end - start) > width / 8) {
        if (at_nearer > at_farther) {
            end = farther;
            farther = nearer;
            at_farther = at_nearer;
            nearer = end + golden * (start - end);
            at_nearer = log_height(nearer);
        } else {
            start = nearer;
            nearer = farther;
            at_nearer = at_farther;
            farther = start + golden * (end - start);
            at_farther = log_height(farther);
        }
    }
    return (start + end) / 2;
}

/// The area of such a hill, in equal steps outwards from its top until it is too low to see. For a smooth
/// hill that falls off on both sides the error falls exponentially with the fineness of the steps: at these
/// it is below rounding.
///
/// @param width  at least one standard deviation
template <typename LogHeight>
double area_of(const LogHeight& log_height, double top, double width)
{
    constexpr double too_low_to_see = 45; // exp(-45) is 3e-20
    const double highest = log_height(top);
    const double least = highest - too_low_to_see;
    // Far from where it started a hill can be much narrower: go in until it has fallen by at most e^2.
    double reach = width;
    while (reach > 1e-9 && std::min(log_height(top - reach), log_height(top + reach)) < highest - 2)
        reach /= 2;
    const double step = std::min(reach / 4, 0.2);
    double sum = std::exp(highest);
    for (const double side : { -step, step })
        for (int i = 1;; ++i) {
            const double height = log_height(top + i * side);
            if (!(height > least))
                break;
            sum += std::exp(height);
        }
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
    const double top = top_of(log_product, 0, over_group ? farthest : -farthest, sharp.width());
    if (!std::isfinite(log_product(top)))
        return 0;
    const double all = area_of(log_height, 0, sharp.width());
    return std::clamp(area_of(log_product, top, sharp.width()) / all, 0.0, 1.0);
}

} // namespace wres::statistics
