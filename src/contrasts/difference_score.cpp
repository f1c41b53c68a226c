// SPDX-License-Identifier: MIT
#include "contrasts/difference_score.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "contrasts/ratio_score.h"
#include "distributions/agreement.h"
#include "distributions/normal.h"
#include "distributions/root.h"
#include "distributions/skewness.h"

namespace wres::statistics {

namespace {

/// A search for a limit ends this near to -1 or 1: beyond, the limit is the end itself.
constexpr double end = 1 - 1e-9;

/// Two groups as counted and not counted.
struct Groups {
    double counted_1, others_1;
    double counted_2, others_2;
};

/// The rates under delta with their complements, neither got by subtracting from 1 where it is small.
struct Rates {
    double first, first_complement;
    double second, second_complement;
};

/// p^3 + c2 p^2 + c1 p + c0, whose one root between 0 and 1 - delta is the second group's rate.
struct Cubic {
    double c2, c1, c0;

    [[nodiscard]] double at(double p) const { return ((p + c2) * p + c1) * p + c0; }
    [[nodiscard]] double slope(double p) const { return (3 * p + 2 * c2) * p + c1; }

    /// The middle root, by cosines: good to about half the digits.
    [[nodiscard]] double rough_root() const
    {
        const double third = c2 / 3;
        const double q = third * third * third - c1 * c2 / 6 + c0 / 2;
        const double p = std::copysign(std::sqrt(std::max(0.0, third * third - c1 / 3)), q);
        const double cosine = p != 0 ? std::clamp(q / (p * p * p), -1.0, 1.0) : 1.0;
        return 2 * p * std::cos((std::numbers::pi + std::acos(cosine)) / 3) - third;
    }
};

/// Miettinen and Nurminen (1985), appendix 1, for a difference of 1 - rest >= 0. Written twice, because each
/// form loses its digits where the other keeps them.
Cubic cubic(const Groups& g, double delta, double rest)
{
    const double n1 = g.counted_1 + g.others_1;
    const double n2 = g.counted_2 + g.others_2;
    const double everybody = n1 + n2;
    const double c0 = g.counted_2 / everybody * delta * rest;
    if (delta < 0.5) {
        const double counted = (g.counted_1 + g.counted_2) / everybody;
        return { (1 + n2 / everybody) * delta - 1 - counted,
            (n2 / everybody * delta - 1 - 2 * g.counted_2 / everybody) * delta + counted, c0 };
    }
    return { (g.others_2 - g.counted_1) / everybody - (1 + n2 / everybody) * rest,
        -(g.others_1 + g.counted_2) / everybody + rest * (n1 - n2 + 2 * g.counted_2) / everybody
            + rest * rest * (n2 / everybody),
        c0 };
}

/// The second group's rate when the first's is higher by delta, 0 <= delta < 1.
double lower_rate(const Groups& g, double delta)
{
    const double rest = 1 - delta;
    const Cubic f = cubic(g, delta, rest);
    // Newton's steps from the rough root, halving the bracket where one would leave it. f falls through its
    // root.
    double low = 0;
    double high = rest;
    double rate = std::clamp(f.rough_root(), low, high);
    for (int step = 0; step < 60; ++step) {
        const double value = f.at(rate);
        (value > 0 ? low : high) = rate;
        double next = rate - value / f.slope(rate);
        if (!(next >= low && next <= high))
            next = (low + high) / 2;
        const bool settled = std::abs(next - rate) <= 4e-16 * rate;
        rate = next;
        if (settled || value == 0)
            break;
    }
    return rate;
}

/// The most likely rates whose difference is delta. Turned round so that delta is not negative, and so that
/// of the lower rate and the higher one's complement, which add up to 1 - delta, the smaller is the one
/// solved for.
Rates restricted_rates(const Groups& g, double delta)
{
    if (delta < 0) {
        const Rates turned = restricted_rates({ g.counted_2, g.others_2, g.counted_1, g.others_1 }, -delta);
        return { turned.second, turned.second_complement, turned.first, turned.first_complement };
    }
    const double rest = 1 - delta;
    const double rate = lower_rate(g, delta);
    if (rate <= rest / 2)
        return { rate + delta, rest - rate, rate, 1 - rate };
    const double complement = lower_rate({ g.others_2, g.counted_2, g.others_1, g.counted_1 }, delta);
    return { 1 - complement, complement, rest - complement, delta + complement };
}

RatioScoreKind kind_at_equal_rates(DifferenceScoreKind kind)
{
    switch (kind) {
    case DifferenceScoreKind::Mee: return RatioScoreKind::Koopman;
    case DifferenceScoreKind::MiettinenNurminen: return RatioScoreKind::MiettinenNurminen;
    case DifferenceScoreKind::SkewnessCorrected: break;
    }
    return RatioScoreKind::SkewnessCorrected;
}

} // namespace

DifferenceScore::DifferenceScore(Proportion group, Proportion reference, DifferenceScoreKind kind)
    : group_(group)
    , reference_(reference)
    , kind_(kind)
    , variance_factor_(1)
{
    const double everybody =
        static_cast<double>(group.denominator()) + static_cast<double>(reference.denominator());
    if (kind != DifferenceScoreKind::Mee)
        variance_factor_ = everybody / (everybody - 1);
}

double DifferenceScore::z(double delta) const
{
    const auto n1 = static_cast<double>(group_.denominator());
    const auto n2 = static_cast<double>(reference_.denominator());
    const Rates rate = restricted_rates(
        { static_cast<double>(group_.numerator()), n1 - static_cast<double>(group_.numerator()),
            static_cast<double>(reference_.numerator()), n2 - static_cast<double>(reference_.numerator()) },
        delta);
    const double group_variance = rate.first * rate.first_complement / n1;
    const double reference_variance = rate.second * rate.second_complement / n2;
    const double variance = variance_factor_ * (group_variance + reference_variance);
    const double difference = group_.value() - reference_.value() - delta;
    if (!(variance > 0))
        return difference == 0 ? 0 : std::copysign(std::numeric_limits<double>::max(), difference);

    const double score = difference / std::sqrt(variance);
    if (kind_ != DifferenceScoreKind::SkewnessCorrected)
        return score;
    const double third_moment = group_variance * (rate.first_complement - rate.first) / n1
        - reference_variance * (rate.second_complement - rate.second) / n2;
    return corrected_for_skewness(score, third_moment / (6 * variance * std::sqrt(variance)));
}

Interval DifferenceScore::interval(ConfidenceLevel level) const
{
    const double z_wanted = two_sided_z(level);
    const double estimate = group_.value() - reference_.value();
    const auto limit = [&](double z_at_limit, double outermost) {
        const auto excess = [&](double delta) { return z(delta) - z_at_limit; };
        const double inside = std::clamp(estimate, -end, end);
        const double at_inside = excess(inside);
        const double at_end = excess(outermost);
        if ((at_inside > 0) == (at_end > 0))
            return std::copysign(1.0, outermost);
        return root_between(excess, inside, at_inside, outermost, at_end);
    };
    const Interval found { .lower = estimate <= -1 ? -1 : limit(z_wanted, -end),
        .upper = estimate >= 1 ? 1 : limit(-z_wanted, end) };
    const RatioScore equal(group_, reference_, kind_at_equal_rates(kind_));
    return finished_score_interval(found, estimate, 0, equal.p_of_equal_rates(), level);
}

} // namespace wres::statistics
