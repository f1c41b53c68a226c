// SPDX-License-Identifier: MIT
#include "nation/expectation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "contrasts/ratio_score.h"
#include "distributions/normal.h"
#include "distributions/student_t.h"
#include "nation/pooled_sums.h"
#include "nation/strata.h"
#include "strata/mantel_haenszel_ratio.h"

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
    bool needs_half {};
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
        group_all * reference_all / (group_all + reference_all), needs_half_a_person(stratum) };
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

/// So many need half a person that it would draw the middle towards 1.
bool are_too_small(std::size_t needing_half, std::size_t councils)
{
    return needing_half * 10 > councils;
}

/// The pooled ratio and the variance of its logarithm, of these councils as they are; nothing where it has no
/// limits.
std::optional<statistics::LogRatio> pooled(std::span<const Stratum> strata)
{
    constexpr auto level = ConfidenceLevel::percent_95();
    const auto ratio = statistics::mantel_haenszel_ratio(strata, level);
    if (!ratio || ratio->interval.lower <= 0 || !std::isfinite(ratio->interval.upper))
        return std::nullopt;
    const double error =
        std::log(ratio->interval.upper / ratio->interval.lower) / (2 * statistics::two_sided_z(level));
    return statistics::LogRatio { std::log(ratio->value), error * error };
}

/// Without the council at a place; a place behind the last leaves nobody out.
std::vector<Stratum> those_without(std::span<const Stratum> strata, std::size_t without)
{
    std::vector<Stratum> others(strata.begin(), strata.end());
    if (without < others.size())
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(without));
    return others;
}

/// The sums that all councils but one have in common.
struct CommonSums {
    double weights {};
    double weighed_logs {};
    double squares {}; // of weights
    double squares_with_variance {};
    std::size_t councils {};
    std::size_t needing_half {};

    void add(const Council& council, double sign)
    {
        weights += sign * council.weight;
        weighed_logs += sign * council.weight * council.log_ratio;
        squares += sign * council.weight * council.weight;
        squares_with_variance += sign * council.weight * council.weight * council.variance;
    }
};

CommonSums sums_of(const std::vector<Council>& councils)
{
    CommonSums sums;
    for (const auto& council : councils) {
        sums.add(council, 1);
        ++sums.councils;
        sums.needing_half += council.needs_half ? 1U : 0U;
    }
    return sums;
}

CommonSums without(CommonSums sums, const Council& council)
{
    sums.add(council, -1);
    --sums.councils;
    sums.needing_half -= council.needs_half ? 1U : 0U;
    return sums;
}

/// Of the middle of the councils' own ratios, as it is seen: by how far they lie from it.
double variance_as_seen(
    const std::vector<Council>& councils, const CommonSums& sums, double mean, std::size_t left_out)
{
    double as_seen = 0;
    for (std::size_t i = 0; i < councils.size(); ++i) {
        if (i == left_out)
            continue;
        const double share = councils[i].weight / sums.weights;
        const double distance = councils[i].log_ratio - mean;
        as_seen += share < 1 ? share * share * distance * distance / (1 - share) : 0;
    }
    return as_seen;
}

/// Without the council at a place; a place behind the last leaves nobody out.
Expectation what_is_common(
    std::span<const Stratum> strata, const std::vector<Council>& councils, std::size_t left_out)
{
    auto sums = sums_of(councils);
    if (left_out < councils.size())
        sums = without(sums, councils[left_out]);
    Expectation expectation;
    expectation.councils = sums.councils;
    if (expectation.councils == 0)
        return expectation;
    const auto ratio = are_too_small(sums.needing_half, sums.councils)
        ? pooled(those_without(strata, left_out))
        : std::nullopt;
    expectation.is_pooled = ratio.has_value();
    expectation.mean.value = ratio ? ratio->value : sums.weighed_logs / sums.weights;
    expectation.between_variance =
        between_variance_around(std::exp(expectation.mean.value), strata, left_out);
    const double of_differences = expectation.between_variance * sums.squares / (sums.weights * sums.weights);
    expectation.mean.variance = ratio
        ? ratio->variance + of_differences
        : std::max(sums.squares_with_variance / (sums.weights * sums.weights) + of_differences,
            variance_as_seen(councils, sums, expectation.mean.value, left_out));
    return expectation;
}

/// More councils than that are taken out by one step each, from what all have in common.
constexpr std::size_t one_by_one_up_to = 500;

/// Each council's part in the sum whose root is the variance between councils, at the middle of all, and how
/// the sum changes with the middle.
class SpreadOfAll {
public:
    SpreadOfAll(std::span<const Stratum> strata, const Expectation& all) : all_(all)
    {
        constexpr double step = 1e-4; // of the logarithm
        double above = 0;
        double below = 0;
        for (const auto& stratum : strata) {
            const auto part = part_of(stratum, all.mean.value);
            parts_.push_back(part);
            sum_.value += part.value;
            sum_.slope += part.slope;
            counted_ += part.counts;
            above += part_of(stratum, all.mean.value + step).value;
            below += part_of(stratum, all.mean.value - step).value;
        }
        by_mean_ = (above - below) / (2 * step);
    }

    /// Between the others of a council, whose mean is known, by one step of Newton's method.
    [[nodiscard]] double between_without(std::size_t council, double mean) const
    {
        const auto& part = parts_[council];
        const double counted = counted_ - part.counts;
        const double slope = sum_.slope - part.slope;
        const double excess = sum_.value - part.value + by_mean_ * (mean - all_.mean.value) - (counted - 1);
        return slope < 0 ? std::max(0.0, all_.between_variance - excess / slope) : 0;
    }

private:
    struct Part {
        double value {};
        double slope {}; // by the variance between councils
        double counts {}; // 1 where anything was counted
    };

    [[nodiscard]] Part part_of(const Stratum& stratum, double log_ratio) const
    {
        const RatioScore score(stratum.group, stratum.reference, RatioScoreKind::MiettinenNurminen);
        const auto moments = score.moments(std::exp(log_ratio));
        if (moments.variance <= 0)
            return {};
        const double variance = variance_under(moments);
        const double share = variance / (variance + all_.between_variance);
        const double squared = moments.difference * moments.difference / moments.variance;
        return { squared * share, -squared * share * share / variance, 1 };
    }

    Expectation all_;
    std::vector<Part> parts_;
    Part sum_;
    double counted_ {};
    double by_mean_ {};
};

std::vector<Expectation> expectations_by_steps(
    std::span<const Stratum> strata, const std::vector<Council>& councils)
{
    const auto all = what_is_common(strata, councils, councils.size());
    const auto sums = sums_of(councils);
    const bool by_pooled = are_too_small(sums.needing_half, sums.councils) && pooled(strata);
    PooledSums pool;
    for (const auto& stratum : strata)
        pool.add(PooledSums(stratum));
    const SpreadOfAll spread(strata, all);
    const double as_seen = variance_as_seen(councils, sums, all.mean.value, councils.size());
    std::vector<Expectation> expectations;
    for (std::size_t i = 0; i < councils.size(); ++i) {
        const auto others = without(sums, councils[i]);
        const auto pooled_others = pool.without(PooledSums(strata[i]));
        Expectation expectation;
        expectation.councils = others.councils;
        expectation.is_pooled = by_pooled;
        expectation.mean.value = by_pooled ? std::log(pooled_others.group / pooled_others.reference)
                                           : others.weighed_logs / others.weights;
        expectation.between_variance = spread.between_without(i, expectation.mean.value);
        const double of_differences =
            expectation.between_variance * others.squares / (others.weights * others.weights);
        expectation.mean.variance = by_pooled
            ? pooled_others.spread / pooled_others.group / pooled_others.reference + of_differences
            : std::max(
                others.squares_with_variance / (others.weights * others.weights) + of_differences, as_seen);
        expectations.push_back(expectation);
    }
    return expectations;
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
    if (strata.size() > one_by_one_up_to)
        return expectations_by_steps(strata, councils);
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

statistics::EstimateWithInterval shrunken_towards(
    const Expectation& expected, const Stratum& council, ConfidenceLevel level)
{
    const RatioScore score(council.group, council.reference, RatioScoreKind::MiettinenNurminen);
    const auto moments = score.moments(std::exp(expected.mean.value));
    const double variance = variance_under(moments);
    const double between = expected.between_variance;
    const double own = variance > 0 ? between / (between + variance) : 0;
    const double step = variance > 0 ? moments.difference / moments.group_rate : 0;
    const double centre = expected.mean.value + own * step;
    const double half_width = statistics::two_sided_z(level)
        * std::sqrt((1 - own) * between + (1 - own) * (1 - own) * expected.mean.variance);
    return { std::exp(centre), { std::exp(centre - half_width), std::exp(centre + half_width) } };
}

Interval usual_range(const Stratum& council, const Expectation& expected, ConfidenceLevel level)
{
    const RatioScore score(council.group, council.reference, RatioScoreKind::SkewnessCorrected);
    const double variance =
        expected.councils < 2 ? 0 : variance_under(score.moments(std::exp(expected.mean.value)));
    return around(expected, variance + expected.between_variance + expected.mean.variance, level);
}

} // namespace wres::nation
