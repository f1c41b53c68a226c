// SPDX-License-Identifier: MIT
#include "strata/stratified_score_ratio.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "distributions/agreement.h"
#include "distributions/normal.h"
#include "distributions/root.h"
#include "distributions/skewness.h"

namespace wres::statistics {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct WeightedScore {
    RatioScore score;
    double size_weight;
};

/// The strata in which somebody was counted; the others say nothing about a ratio.
std::vector<WeightedScore> telling(std::span<const Stratum> strata, RatioScoreKind kind)
{
    std::vector<WeightedScore> scores;
    for (const auto& stratum : strata) {
        if (stratum.group.numerator() + stratum.reference.numerator() == 0)
            continue;
        const auto n1 = static_cast<double>(stratum.group.denominator());
        const auto n2 = static_cast<double>(stratum.reference.denominator());
        scores.push_back({ RatioScore(stratum.group, stratum.reference, kind), n1 * (n2 / (n1 + n2)) });
    }
    return scores;
}

double stratified_z(
    const std::vector<WeightedScore>& scores, RatioScoreKind kind, StratumWeights weights, double theta)
{
    double difference = 0;
    double variance = 0;
    double third_moment = 0;
    for (const auto& [score, size_weight] : scores) {
        const auto at = score.moments(theta);
        if (!(at.variance > 0))
            continue;
        const double weight =
            weights == StratumWeights::MantelHaenszel ? size_weight : at.group_rate / at.variance;
        difference += weight * at.difference;
        variance += weight * weight * at.variance;
        third_moment += weight * weight * weight * at.third_moment;
    }
    if (!(variance > 0))
        return 0;
    const double z = difference / std::sqrt(variance);
    if (kind == RatioScoreKind::Koopman || kind == RatioScoreKind::MiettinenNurminen)
        return z;
    return corrected_for_skewness(z, third_moment / (6 * variance * std::sqrt(variance)));
}

/// The ratio at which the score is z, looking from 1. 0 or infinity when there is none.
double solve(const std::vector<WeightedScore>& scores, RatioScoreKind kind, StratumWeights weights, double z)
{
    const auto excess = [&](double log_theta) {
        return stratified_z(scores, kind, weights, std::exp(log_theta)) - z;
    };
    return std::exp(root_of_falling(excess, 0, 0.5));
}

bool nobody_in_group(std::span<const Stratum> strata)
{
    return std::ranges::all_of(strata, [](const Stratum& each) { return each.group.numerator() == 0; });
}

bool nobody_in_reference(std::span<const Stratum> strata)
{
    return std::ranges::all_of(strata, [](const Stratum& each) { return each.reference.numerator() == 0; });
}

} // namespace

Result<EstimateWithInterval> stratified_score_ratio(
    std::span<const Stratum> strata, ConfidenceLevel level, RatioScoreKind kind, StratumWeights weights)
{
    if (strata.empty())
        return failure("strata.none", "There are no strata to put together.");
    const auto scores = telling(strata, kind);
    if (scores.empty())
        return failure("strata.nobody_counted", "Nobody was counted in either group, so there is no ratio.");

    const double z = two_sided_z(level);
    const bool no_group = nobody_in_group(strata);
    const bool no_reference = nobody_in_reference(strata);
    EstimateWithInterval found;
    found.value = no_group ? 0 : no_reference ? infinity : solve(scores, kind, weights, 0);
    found.interval = { .lower = no_group ? 0 : solve(scores, kind, weights, z),
        .upper = no_reference ? infinity : solve(scores, kind, weights, -z) };
    found.interval = finished_score_interval(
        found.interval, found.value, 1, stratified_score_p(strata, kind, weights), level);
    return found;
}

double stratified_score_p(std::span<const Stratum> strata, RatioScoreKind kind, StratumWeights weights)
{
    return two_sided_normal_p(stratified_z(telling(strata, kind), kind, weights, 1));
}

} // namespace wres::statistics
