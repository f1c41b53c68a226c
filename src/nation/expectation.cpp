// SPDX-License-Identifier: MIT
#include "nation/expectation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "contrasts/ratio_score.h"
#include "distributions/student_t.h"

namespace wres::nation {
namespace {

using statistics::ConfidenceLevel;
using statistics::Interval;
using statistics::RatioMoments;
using statistics::RatioScore;
using statistics::RatioScoreKind;
using statistics::Stratum;

struct Council {
    double log_ratio {};
    double variance {};
    double weight {};
};

Council council_of(const Stratum& stratum)
{
    const auto half = [](std::uint64_t people) { return static_cast<double>(people) + 0.5; };
    const double group = half(stratum.group.numerator());
    const double group_all = half(stratum.group.denominator());
    const double reference = half(stratum.reference.numerator());
    const double reference_all = half(stratum.reference.denominator());
    return { std::log(group / group_all) - std::log(reference / reference_all),
        1 / group - 1 / group_all + 1 / reference - 1 / reference_all,
        group_all * reference_all / (group_all + reference_all) };
}

/// The variance that a council's log ratio has by chance, if the theta of these moments is its true ratio; 0
/// when nothing was counted.
double variance_under(const RatioMoments& moments)
{
    return moments.variance > 0 ? moments.variance / (moments.group_rate * moments.group_rate) : 0;
}

/// A council's squared score statistic and what it is measured in.
struct Spread {
    double squared {};
    double variance {};
};

/// The variance between councils at which their squared statistics add up to one fewer than there are. The
/// sum falls and flattens as the variance grows, so that Newton's steps from 0 never go too far.
double between_variance(const std::vector<Spread>& spreads)
{
    double between = 0;
    for (int step = 0; step < 60; ++step) {
        double excess = 1 - static_cast<double>(spreads.size());
        double slope = 0;
        for (const auto& [squared, variance] : spreads) {
            const double share = variance / (variance + between);
            excess += squared * share;
            slope -= squared * share * share / variance;
        }
        if (excess <= 0 || slope == 0)
            return between;
        const double next = between - excess / slope;
        if (next - between <= 1e-14 * next)
            return next;
        between = next;
    }
    return between;
}

double reach(const Expectation& expectation, double variance, ConfidenceLevel level)
{
    return statistics::two_sided_t(level, static_cast<double>(expectation.councils - 1))
        * std::sqrt(variance);
}

Interval around(const Expectation& expectation, double variance, ConfidenceLevel level)
{
    if (expectation.councils < 2)
        return { 0, std::numeric_limits<double>::infinity() };
    const double half_width = reach(expectation, variance, level);
    return { std::exp(expectation.mean.value - half_width), std::exp(expectation.mean.value + half_width) };
}

std::vector<Council> councils_of(std::span<const Stratum> strata)
{
    std::vector<Council> councils;
    councils.reserve(strata.size());
    for (const auto& stratum : strata)
        councils.push_back(council_of(stratum));
    return councils;
}

/// How much councils differ beyond chance around theta.
double between_variance_around(double theta, std::span<const Stratum> strata, std::size_t without)
{
    std::vector<Spread> spreads;
    spreads.reserve(strata.size());
    for (std::size_t i = 0; i < strata.size(); ++i) {
        if (i == without)
            continue;
        const RatioScore score(strata[i].group, strata[i].reference, RatioScoreKind::MiettinenNurminen);
        const auto moments = score.moments(theta);
        if (moments.variance > 0)
            spreads.push_back(
                { moments.difference * moments.difference / moments.variance, variance_under(moments) });
    }
    return spreads.size() < 2 ? 0 : between_variance(spreads);
}

/// Without the council at a place; a place behind the last leaves nobody out.
Expectation what_is_common(
    std::span<const Stratum> strata, const std::vector<Council>& councils, std::size_t without)
{
    Expectation expectation;
    double all = 0;
    double sum = 0;
    for (std::size_t i = 0; i < councils.size(); ++i) {
        if (i == without)
            continue;
        all += councils[i].weight;
        sum += councils[i].weight * councils[i].log_ratio;
        ++expectation.councils;
    }
    if (expectation.councils == 0)
        return expectation;
    expectation.mean.value = sum / all;
    expectation.between_variance = between_variance_around(std::exp(expectation.mean.value), strata, without);

    double by_model = 0;
    double as_seen = 0;
    for (std::size_t i = 0; i < councils.size(); ++i) {
        if (i == without)
            continue;
        const double share = councils[i].weight / all;
        const double distance = councils[i].log_ratio - expectation.mean.value;
        by_model += share * share * (councils[i].variance + expectation.between_variance);
        as_seen += share < 1 ? share * share * distance * distance / (1 - share) : 0;
    }
    expectation.mean.variance = std::max(by_model, as_seen);
    return expectation;
}

} // namespace

statistics::EstimateWithInterval Expectation::ratio(ConfidenceLevel level) const
{
    return { std::exp(mean.value), around(*this, mean.variance, level) };
}

Interval Expectation::one_more(ConfidenceLevel level) const
{
    return around(*this, mean.variance + between_variance, level);
}

Expectation expectation_from(std::span<const Stratum> strata)
{
    return what_is_common(strata, councils_of(strata), strata.size());
}

std::vector<Expectation> expectations_without_each(std::span<const Stratum> strata)
{
    const auto councils = councils_of(strata);
    std::vector<Expectation> expectations;
    for (std::size_t i = 0; i < strata.size(); ++i)
        expectations.push_back(what_is_common(strata, councils, i));
    return expectations;
}

double deviation_from(const Stratum& council, const Expectation& expected)
{
    if (expected.councils == 0)
        return 0;
    const RatioScore score(council.group, council.reference, RatioScoreKind::SkewnessCorrected);
    const double theta = std::exp(expected.mean.value);
    const double variance = variance_under(score.moments(theta));
    if (variance <= 0)
        return 0;
    return score.z(theta) / std::sqrt(1 + (expected.between_variance + expected.mean.variance) / variance);
}

Interval usual_range(const Stratum& council, const Expectation& expected, ConfidenceLevel level)
{
    const RatioScore score(council.group, council.reference, RatioScoreKind::SkewnessCorrected);
    const double variance =
        expected.councils < 2 ? 0 : variance_under(score.moments(std::exp(expected.mean.value)));
    return around(expected, variance + expected.between_variance + expected.mean.variance, level);
}

} // namespace wres::nation
