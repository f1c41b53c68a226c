// SPDX-License-Identifier: MIT
#include "statistics/difference_score.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "statistics/agreement.h"
#include "statistics/normal.h"
#include "statistics/ratio_score.h"
#include "statistics/root.h"
#include "statistics/skewness.h"

namespace wres::statistics {

namespace {

/// A search for a limit ends this near to -1 or 1: beyond, the limit is the end itself.
constexpr double end = 1 - 1e-13;

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

double DifferenceScore::reference_rate(double delta) const
{
    const auto x1 = static_cast<double>(group_.numerator());
    const auto n1 = static_cast<double>(group_.denominator());
    const auto x2 = static_cast<double>(reference_.numerator());
    const auto n2 = static_cast<double>(reference_.denominator());

    // Miettinen and Nurminen (1985), appendix 1: the root of c3 p^3 + c2 p^2 + c1 p + c0 at which both rates
    // are probabilities, all coefficients divided by the number of people.
    const double everybody = n1 + n2;
    const double counted = (x1 + x2) / everybody;
    const double share = n2 / everybody;
    const double c2 = (1 + share) * delta - 1 - counted;
    const double c1 = (share * delta - 1 - 2 * x2 / everybody) * delta + counted;
    const double c0 = x2 / everybody * delta * (1 - delta);
    const double third = c2 / 3;
    const double q = third * third * third - c1 * c2 / 6 + c0 / 2;
    const double p = std::copysign(std::sqrt(std::max(0.0, third * third - c1 / 3)), q);
    const double cosine = p != 0 ? std::clamp(q / (p * p * p), -1.0, 1.0) : 1.0;
    const double low = std::max(0.0, -delta);
    const double high = std::min(1.0, 1 - delta);
    double rate = std::clamp(2 * p * std::cos((std::numbers::pi + std::acos(cosine)) / 3) - third, low, high);

    // The arc cosine loses half the digits near its ends; two of Newton's steps bring them back.
    for (int step = 0; step < 2; ++step) {
        const double value = ((rate + c2) * rate + c1) * rate + c0;
        const double slope = (3 * rate + 2 * c2) * rate + c1;
        const double next = rate - value / slope;
        if (slope < 0 && next >= low && next <= high)
            rate = next;
    }
    return rate;
}

double DifferenceScore::z(double delta) const
{
    const auto n1 = static_cast<double>(group_.denominator());
    const auto n2 = static_cast<double>(reference_.denominator());
    const double p2 = reference_rate(delta);
    const double p1 = std::clamp(p2 + delta, 0.0, 1.0);
    const double group_variance = p1 * (1 - p1) / n1;
    const double reference_variance = p2 * (1 - p2) / n2;
    const double variance = variance_factor_ * (group_variance + reference_variance);
    const double difference = group_.value() - reference_.value() - delta;
    if (!(variance > 0))
        return difference == 0 ? 0 : std::copysign(std::numeric_limits<double>::max(), difference);

    const double score = difference / std::sqrt(variance);
    if (kind_ != DifferenceScoreKind::SkewnessCorrected)
        return score;
    const double third_moment = group_variance * (1 - 2 * p1) / n1 - reference_variance * (1 - 2 * p2) / n2;
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
    Interval found { .lower = estimate <= -1 ? -1 : limit(z_wanted, -end),
        .upper = estimate >= 1 ? 1 : limit(-z_wanted, end) };
    found.lower = std::min(found.lower, estimate);
    found.upper = std::max(found.upper, estimate);

    const RatioScore equal(group_, reference_, kind_at_equal_rates(kind_));
    return agreeing_with_test(found, 0, equal.p_of_equal_rates() < 1 - level.value(), estimate);
}

} // namespace wres::statistics
