// SPDX-License-Identifier: MIT
#include "improvement/elsewhere.h"

#include <algorithm>
#include <cmath>

#include "distributions/beta_distribution.h"
#include "distributions/student_t.h"
#include "strata/random_effects.h"

namespace wres::improvement {
namespace {

using indicators::FourCounts;
using statistics::BetweenVariance;
using statistics::LogRatio;

/// From so many councils on, a spread smaller than that of samples can be believed.
constexpr std::size_t fewest_for_small_spread = 20;

struct Changes {
    std::vector<LogRatio> changes; // of the councils compared with
    std::vector<LogRatio> before; // where each stood
};

LogRatio difference(const LogRatio& later, const LogRatio& earlier)
{
    return { later.value - earlier.value, later.variance + earlier.variance };
}

std::optional<LogRatio> quantity_in(
    Quantity quantity, const Series& series, const std::vector<std::string>& periods)
{
    const auto counts = counts_of(series, periods);
    return counts ? log_quantity(quantity, *counts) : std::nullopt;
}

Changes changes_in(Quantity quantity, const std::vector<Series>& others, const Stretches& stretches)
{
    Changes all;
    for (const auto& series : others) {
        const auto before = quantity_in(quantity, series, stretches.before);
        const auto after = quantity_in(quantity, series, stretches.after);
        if (!before || !after)
            continue;
        all.changes.push_back(difference(*after, *before));
        all.before.push_back(*before);
    }
    return all;
}

/// Empirical Bayes: the better guess at where the council stood, when it was looked at because it stood out.
LogRatio drawn_to_others(const LogRatio& own, const std::vector<LogRatio>& others)
{
    const double between = statistics::between_variance(others, BetweenVariance::PauleMandel);
    const auto common = statistics::weighted_mean(others, between);
    const double towards_common = own.variance / (own.variance + between);
    return { towards_common * common.value + (1 - towards_common) * own.value,
        (1 - towards_common) * own.variance + towards_common * towards_common * common.variance };
}

/// How much of the variance of samples the councils' changes really have: less than 1 where most of the staff
/// are the same people in both years, which samples are not.
double share_of_sampling_variance(const std::vector<LogRatio>& changes, CountedAs counted_as)
{
    if (counted_as == CountedAs::Flow || changes.size() < fewest_for_small_spread)
        return 1;
    const auto mean = statistics::weighted_mean(changes, 0);
    double sum = 0;
    for (const auto& change : changes)
        sum += (change.value - mean.value) * (change.value - mean.value) / change.variance;
    return std::min(1.0, sum / static_cast<double>(changes.size() - 1));
}

statistics::EstimateWithInterval ratio_with_limits(double log_value, double reach)
{
    return { std::exp(log_value), { std::exp(log_value - reach), std::exp(log_value + reach) } };
}

/// What is known of the council's own chance is known; how councils differ is estimated from the others
/// (Satterthwaite).
double degrees_of_freedom(double known_variance, double estimated_variance, double councils)
{
    constexpr double as_good_as_known = 1e6;
    const double times = (known_variance + estimated_variance) / estimated_variance;
    return std::min((councils - 1) * times * times, as_good_as_known);
}

/// The council's change against the mean of the others'.
AgainstOthers compared(
    LogRatio own, std::vector<LogRatio> changes, CountedAs counted_as, statistics::ConfidenceLevel level)
{
    const double share = share_of_sampling_variance(changes, counted_as);
    own.variance *= share;
    for (auto& change : changes)
        change.variance *= share;
    const double between = statistics::between_variance(changes, BetweenVariance::PauleMandel);
    const auto common = statistics::weighted_mean(changes, between);
    const auto councils = static_cast<double>(changes.size());
    const double error = std::sqrt(own.variance + between + common.variance);
    const double degrees = degrees_of_freedom(own.variance, between + common.variance, councils);
    const double t = statistics::two_sided_t(level, degrees);
    const double t_of_councils = statistics::two_sided_t(level, councils - 1);
    const double apart = own.value - common.value;
    return { .elsewhere = { .councils = changes.size(),
                 .change = ratio_with_limits(common.value, t_of_councils * std::sqrt(common.variance)),
                 .spread = std::sqrt(between),
                 .p_alike_before = {} },
        .effect = ratio_with_limits(apart, t * error),
        .p = two_sided_t_p(apart / error, degrees),
        .shrunken = false };
}

/// Whether the council was on the path of the others before: the later half of the time before against the
/// earlier half.
std::optional<double> p_alike_before(Quantity quantity, const Series& own, const std::vector<Series>& others,
    const std::vector<std::string>& before, statistics::ConfidenceLevel level)
{
    if (before.size() < 2)
        return std::nullopt;
    const auto middle = before.begin() + static_cast<std::ptrdiff_t>(before.size() / 2);
    const Stretches halves {
        .before = { before.begin(), middle }, .after = { middle, before.end() }, .only_chosen_on = false
    };
    const auto placebo = against_others(quantity, own, others, halves, level);
    return placebo ? std::optional(placebo->p) : std::nullopt;
}

} // namespace

std::optional<LogRatio> log_quantity(Quantity quantity, const FourCounts& counts)
{
    using statistics::Proportion;
    if (quantity == Quantity::ShareOfGroup) {
        const auto group = static_cast<double>(counts.group_numerator);
        const auto reference = static_cast<double>(counts.reference_numerator);
        if (group + reference == 0)
            return std::nullopt;
        return LogRatio { std::log((group + 0.5) / (reference + 0.5)),
            1 / (group + 0.5) + 1 / (reference + 0.5) };
    }
    const auto group = Proportion::of(counts.group_numerator, counts.group_denominator);
    const auto reference = Proportion::of(counts.reference_numerator, counts.reference_denominator);
    if (!group || !reference)
        return std::nullopt;
    return statistics::log_ratio({ *group, *reference });
}

std::optional<FourCounts> counts_of(const Series& series, const std::vector<std::string>& periods)
{
    FourCounts sum;
    const bool is_stock = series.counted_as == CountedAs::Stock;
    for (std::size_t at = is_stock && !periods.empty() ? periods.size() - 1 : 0; at < periods.size(); ++at) {
        const auto* one = series.find(periods[at]);
        if (one == nullptr)
            return std::nullopt;
        sum.group_numerator += one->counts.group_numerator;
        sum.group_denominator += one->counts.group_denominator;
        sum.reference_numerator += one->counts.reference_numerator;
        sum.reference_denominator += one->counts.reference_denominator;
    }
    return periods.empty() ? std::nullopt : std::optional(sum);
}

std::optional<AgainstOthers> against_others(Quantity quantity, const Series& own,
    const std::vector<Series>& others, const Stretches& stretches, statistics::ConfidenceLevel level)
{
    auto before = quantity_in(quantity, own, stretches.before);
    const auto after = quantity_in(quantity, own, stretches.after);
    auto all = changes_in(quantity, others, stretches);
    const auto fewest = stretches.only_chosen_on ? fewest_to_shrink : fewest_councils;
    if (!before || !after || all.changes.size() < fewest)
        return std::nullopt;
    if (stretches.only_chosen_on)
        before = drawn_to_others(*before, all.before);
    auto result = compared(difference(*after, *before), std::move(all.changes), own.counted_as, level);
    result.shrunken = stretches.only_chosen_on;
    result.elsewhere.p_alike_before = p_alike_before(quantity, own, others, stretches.before, level);
    return result;
}

double two_sided_t_p(double t, double degrees_of_freedom)
{
    return statistics::beta_lower_probability(
        degrees_of_freedom / 2, 0.5, degrees_of_freedom / (degrees_of_freedom + t * t));
}

} // namespace wres::improvement
