// SPDX-License-Identifier: MIT
#include "contrasts/ratio_score.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "distributions/agreement.h"
#include "distributions/normal.h"
#include "distributions/root.h"
#include "distributions/skewness.h"

namespace wres::statistics {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Rates and their complements, estimated together so that neither is got by subtraction from 1.
struct RestrictedRates {
    double group, group_complement;
    double reference, reference_complement;
};

/// The larger root of a x^2 + b x + c = 0 for a > 0, given the root of its discriminant, without
/// cancellation.
double larger_root(double a, double b, double c, double root_of_discriminant)
{
    return b <= 0 ? (root_of_discriminant - b) / (2 * a) : -2 * c / (b + root_of_discriminant);
}

} // namespace

RatioScore::RatioScore(Proportion group, Proportion reference, RatioScoreKind kind)
    : group_(static_cast<double>(group.numerator()))
    , group_others_(static_cast<double>(group.denominator() - group.numerator()))
    , group_all_(static_cast<double>(group.denominator()))
    , reference_(static_cast<double>(reference.numerator()))
    , reference_others_(static_cast<double>(reference.denominator() - reference.numerator()))
    , reference_all_(static_cast<double>(reference.denominator()))
    , skewness_(kind == RatioScoreKind::GartNam || kind == RatioScoreKind::SkewnessCorrected)
    , variance_factor_(1)
{
    const double everybody = group_all_ + reference_all_;
    if (kind == RatioScoreKind::MiettinenNurminen || kind == RatioScoreKind::SkewnessCorrected)
        variance_factor_ = everybody / (everybody - 1);
}

RatioMoments RatioScore::moments(double theta) const
{
    const double everybody = group_all_ + reference_all_;
    const double counted = group_ + reference_;

    // Miettinen and Nurminen (1985): everybody theta p^2 - b p + counted = 0 for the reference
    // rate p. Its discriminant is written as a sum, and each complement has its own quadratic: nothing is
    // lost near 0 or 1.
    const double b = theta * (group_all_ + reference_) + group_ + reference_all_;
    const double gap = theta * (group_all_ + reference_) - (group_ + reference_all_);
    const double root = std::sqrt(gap * gap + 4 * theta * group_others_ * reference_others_);
    const RestrictedRates rate {
        .group = 2 * theta * counted / (b + root),
        .group_complement = larger_root(everybody, b - 2 * everybody, (1 - theta) * group_others_, root),
        .reference = 2 * counted / (b + root),
        .reference_complement =
            larger_root(theta * everybody, b - 2 * theta * everybody, (theta - 1) * reference_others_, root),
    };

    const double difference = group_ / group_all_ - theta * (reference_ / reference_all_);
    const double group_variance = rate.group * rate.group_complement / group_all_;
    const double reference_variance =
        theta * theta * rate.reference * rate.reference_complement / reference_all_;
    return {
        .difference = difference,
        .variance = variance_factor_ * (group_variance + reference_variance),
        .third_moment = group_variance * (rate.group_complement - rate.group) / group_all_
            - theta * reference_variance * (rate.reference_complement - rate.reference) / reference_all_,
        .group_rate = rate.group,
    };
}

double RatioScore::z(double theta) const
{
    const RatioMoments at = moments(theta);
    if (!(at.variance > 0))
        return 0; // just what was expected

    const double score = at.difference / std::sqrt(at.variance);
    if (!skewness_)
        return score;
    return corrected_for_skewness(score, at.third_moment / (6 * at.variance * std::sqrt(at.variance)));
}

double RatioScore::z_at_zero() const
{
    if (group_ == 0)
        return 0;
    // The leading terms of score and skewness both grow as theta^(-1/2); Laud's quadratic leaves 1 + their
    // quotient.
    return skewness_ ? std::sqrt(1 + 6 * variance_factor_ * group_) : infinity;
}

double RatioScore::z_at_infinity() const
{
    if (reference_ == 0)
        return 0;
    return skewness_ ? std::sqrt(1 + 6 * variance_factor_ * reference_) : infinity;
}

double RatioScore::standard_error_of_log() const
{
    const double group_part = (group_others_ + 0.5) / ((group_ + 0.5) * (group_all_ + 1));
    const double reference_part = (reference_others_ + 0.5) / ((reference_ + 0.5) * (reference_all_ + 1));
    return std::sqrt(group_part + reference_part);
}

double RatioScore::limit(double z_wanted) const
{
    // On the scale of log theta the score is nearly straight. Start at the estimate (or, without one, half a
    // person away from it) and step by the log method's half width until the score has passed z_wanted.
    const auto excess = [&](double log_theta) { return z(std::exp(log_theta)) - z_wanted; };
    const double start =
        std::log(std::max(group_, 0.5) / group_all_ * (reference_all_ / std::max(reference_, 0.5)));
    const double step = std::max(std::abs(z_wanted) * standard_error_of_log(), 1e-9);
    return std::exp(root_of_falling(excess, start, step));
}

Interval RatioScore::interval(ConfidenceLevel level) const
{
    const double z_wanted = two_sided_z(level);
    Interval found { .lower = 0, .upper = infinity };
    if (z_at_zero() > z_wanted)
        found.lower = limit(z_wanted);
    if (z_at_infinity() > z_wanted)
        found.upper = limit(-z_wanted);

    if (group_ == 0 && reference_ == 0)
        return found;
    const double estimate = reference_ > 0 ? (group_ / group_all_) / (reference_ / reference_all_) : infinity;
    return finished_score_interval(found, estimate, 1, p_of_equal_rates(), level);
}

double RatioScore::p_of_equal_rates() const
{
    return two_sided_normal_p(z(1));
}

} // namespace wres::statistics
