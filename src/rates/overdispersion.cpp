// SPDX-License-Identifier: MIT
#include "rates/overdispersion.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "distributions/normal.h"
#include "distributions/quantile.h"

namespace wres::statistics {

namespace {

/// A council on the scale: how far from the target, and the variance that chance gives it.
struct Distance {
    double value;
    double variance;

    [[nodiscard]] double z() const { return value / std::sqrt(variance); }
};

double target_of(std::span<const FunnelUnit> councils, FunnelScale scale)
{
    if (scale == FunnelScale::Log || scale == FunnelScale::SquareRoot)
        return 1;
    double numerators = 0;
    double denominators = 0;
    for (const auto& council : councils) {
        numerators += council.numerator;
        denominators += council.denominator;
    }
    return numerators / denominators;
}

Distance distance(const FunnelUnit& council, FunnelScale scale, double target)
{
    const auto [x, n] = council;
    switch (scale) {
    case FunnelScale::Arcsine:
        return { std::asin(std::sqrt(x / n)) - std::asin(std::sqrt(target)), 1 / (4 * n) };
    case FunnelScale::LogRatioOfCounts:
        return { std::log((x + 0.5) / (n + 0.5)) - std::log(target),
            x / ((x + 0.5) * (x + 0.5)) + n / ((n + 0.5) * (n + 0.5)) };
    case FunnelScale::Log: return { std::log(x / n), 1 / n };
    case FunnelScale::SquareRoot: return { std::sqrt(x / n) - 1, 1 / (4 * n) };
    }
    return {};
}

Done check(std::span<const FunnelUnit> councils, FunnelScale scale, double share)
{
    if (!(share >= 0 && share < 0.5))
        return failure("funnel.not_a_share", "The share to trim at each end is from 0 to less than 0.5.");
    if (councils.empty())
        return failure("funnel.no_councils", "There is no council to compare.");
    for (const auto& [numerator, denominator] : councils) {
        if (!(numerator >= 0 && denominator > 0) || !std::isfinite(numerator) || !std::isfinite(denominator))
            return failure("funnel.not_a_count",
                "A council has a numerator below 0, or a denominator that is not more than 0.");
        if (scale == FunnelScale::Arcsine && numerator > denominator)
            return failure(
                "funnel.more_than_all", "A council has more people with the event than it has people.");
    }
    return {};
}

std::vector<std::optional<double>> winsorised(std::span<const double> z, double share)
{
    const double lowest = quantile(z, share);
    const double highest = quantile(z, 1 - share);
    std::vector<std::optional<double>> pulled_in;
    for (const double each : z)
        pulled_in.emplace_back(std::clamp(each, lowest, highest));
    return pulled_in;
}

/// Ranks are cut into 1 / share groups, of which the first and the last are left out; ties share their mean
/// rank.
std::vector<std::optional<double>> truncated(std::span<const double> z, double share)
{
    std::vector<double> sorted(z.begin(), z.end());
    std::ranges::sort(sorted);
    const double groups = share > 0 ? 1 / share : HUGE_VAL;
    std::vector<std::optional<double>> kept;
    for (const double each : z) {
        const auto [first, last] = std::ranges::equal_range(sorted, each);
        const auto before = static_cast<double>(first - sorted.begin());
        const auto ties = static_cast<double>(last - first);
        const double rank = before + (ties + 1) / 2;
        const double group = std::floor(rank * groups / (static_cast<double>(z.size()) + 1));
        const bool inside = share == 0 || (group > 0 && group < groups - 1);
        kept.push_back(inside ? std::optional(each) : std::nullopt);
    }
    return kept;
}

/// Method of moments over the councils that were used.
double tau_squared_of(double used, double phi, double weights, double squared_weights)
{
    const double rest = weights - squared_weights / weights;
    return used > 1 && rest > 0 ? std::max(0.0, (used * phi - (used - 1)) / rest) : 0;
}

} // namespace

Result<Overdispersion> overdispersion(
    std::span<const FunnelUnit> councils, FunnelScale scale, FunnelTrimming trimming, double share)
{
    TRY_DONE(check(councils, scale, share));
    Overdispersion found;
    found.target = target_of(councils, scale);
    std::vector<double> weights;
    for (const auto& council : councils) {
        const auto from_target = distance(council, scale, found.target);
        found.z.push_back(from_target.z());
        weights.push_back(1 / from_target.variance);
    }
    if (std::ranges::any_of(found.z, [](double z) { return std::isnan(z); }))
        return failure(
            "funnel.no_events", "No council has an event, so there is no average to compare with.");
    found.trimmed_z =
        trimming == FunnelTrimming::Winsorised ? winsorised(found.z, share) : truncated(found.z, share);

    double squares = 0;
    double sum = 0;
    double sum_of_squares = 0;
    for (std::size_t i = 0; i < found.z.size(); ++i) {
        if (!found.trimmed_z[i])
            continue;
        ++found.used;
        squares += *found.trimmed_z[i] * *found.trimmed_z[i];
        sum += weights[i];
        sum_of_squares += weights[i] * weights[i];
    }
    if (!std::isfinite(squares))
        return failure("funnel.no_events",
            "A council without any event has no place on this scale: use the square root scale.");
    const auto used = static_cast<double>(found.used);
    found.phi = found.used == 0 ? 0 : squares / used;
    found.tau_squared = found.used == 0 ? 0 : tau_squared_of(used, found.phi, sum, sum_of_squares);
    return found;
}

Interval overdispersed_funnel_limits(
    FunnelScale scale, double target, double tau_squared, double denominator, ConfidenceLevel level)
{
    const double z = two_sided_z(level);
    const auto reach = [&](double variance) { return z * std::sqrt(variance + tau_squared); };
    switch (scale) {
    case FunnelScale::Arcsine: {
        const double centre = std::asin(std::sqrt(target));
        const double half_width = reach(1 / (4 * denominator));
        // Beyond 0 and 1 the sine would come back.
        const auto share = [](double angle) {
            const double sine = std::sin(std::clamp(angle, 0.0, std::numbers::pi / 2));
            return sine * sine;
        };
        return { .lower = share(centre - half_width), .upper = share(centre + half_width) };
    }
    case FunnelScale::LogRatioOfCounts: {
        const double half_width = reach((1 + 1 / target) / denominator);
        return { .lower = target * std::exp(-half_width), .upper = target * std::exp(half_width) };
    }
    case FunnelScale::Log: {
        const double half_width = reach(1 / denominator);
        return { .lower = target * std::exp(-half_width), .upper = target * std::exp(half_width) };
    }
    case FunnelScale::SquareRoot: {
        const double half_width = reach(1 / (4 * denominator));
        const double lowest = std::max(0.0, 1 - half_width);
        return { .lower = target * lowest * lowest, .upper = target * (1 + half_width) * (1 + half_width) };
    }
    }
    return {};
}

} // namespace wres::statistics
