// SPDX-License-Identifier: MIT
#include "improvement/period_change.h"

#include <cmath>

#include "base/invariant.h"
#include "contrasts/newcombe_difference_interval.h"
#include "contrasts/scas_ratio_interval.h"
#include "distributions/normal.h"
#include "proportions/wilson_interval.h"

namespace wres::improvement {
namespace {

using indicators::FourCounts;
using statistics::ConfidenceLevel;
using statistics::EstimateWithInterval;
using statistics::Interval;
using statistics::Proportion;

std::unexpected<Error> nobody()
{
    return failure("effect.nobody_to_compare",
        "Before or after there is nobody in one of the groups, or nobody was counted, so there is nothing to "
        "compare. Join more periods, or more services.");
}

std::optional<statistics::Stratum> stratum_of(const FourCounts& counts)
{
    const auto group = Proportion::of(counts.group_numerator, counts.group_denominator);
    const auto reference = Proportion::of(counts.reference_numerator, counts.reference_denominator);
    if (!group || !reference)
        return std::nullopt;
    return statistics::Stratum { *group, *reference };
}

EstimateWithInterval ratio_of(const FourCounts& counts, ConfidenceLevel level)
{
    const auto stratum = stratum_of(counts);
    INVARIANT(stratum.has_value(), "a ratio is only asked for where there is one");
    return { stratum->group.value() / stratum->reference.value(),
        statistics::scas_ratio_interval(stratum->group, stratum->reference, level) };
}

/// The smallest p at which an interval of level 1 - p still leaves out 0: limits and p can then never
/// disagree.
template <typename IntervalAt>
double p_of_zero(const IntervalAt& interval_at)
{
    const auto holds_zero = [&](double z) {
        const Interval limits = interval_at(ConfidenceLevel::of(1 - statistics::two_sided_normal_p(z)));
        return limits.lower <= 0 && limits.upper >= 0;
    };
    double leaves_out = 0;
    double holds = 8;
    if (!holds_zero(holds))
        return statistics::two_sided_normal_p(holds);
    for (int halving = 0; halving < 50; ++halving) {
        const double middle = (leaves_out + holds) / 2;
        (holds_zero(middle) ? holds : leaves_out) = middle;
    }
    return statistics::two_sided_normal_p(leaves_out);
}

Result<PeriodChange> change_of_ratio(const FourCounts& before, const FourCounts& after, ConfidenceLevel level)
{
    const auto log_change = log_change_of_ratio(before, after);
    if (!log_change)
        return nobody();
    const double error = std::sqrt(log_change->variance);
    const double reach = statistics::two_sided_z(level) * error;
    return PeriodChange { .quantity = Quantity::LikelihoodRatio,
        .before = ratio_of(before, level),
        .after = ratio_of(after, level),
        .change = { std::exp(log_change->value),
            { std::exp(log_change->value - reach), std::exp(log_change->value + reach) } },
        .p = statistics::two_sided_normal_p(log_change->value / error),
        .same_people_known = false };
}

Result<PeriodChange> change_of_share(const FourCounts& before, const FourCounts& after, ConfidenceLevel level,
    const std::optional<statistics::SamePeople>& both)
{
    const auto first = share_of_group(before);
    const auto second = share_of_group(after);
    if (!first || !second)
        return nobody();
    if (both)
        TRY(statistics::change_between_years(*first, *second, *both, level));
    const auto limits_at = [&](ConfidenceLevel at) {
        return both ? statistics::change_between_years(*first, *second, *both, at)->interval
                    : statistics::newcombe_difference_interval(*second, *first, at);
    };
    const double difference = second->value() - first->value();
    return PeriodChange { .quantity = Quantity::ShareOfGroup,
        .before = { first->value(), statistics::wilson_interval(*first, level) },
        .after = { second->value(), statistics::wilson_interval(*second, level) },
        .change = { difference, limits_at(level) },
        .p = p_of_zero(limits_at),
        .same_people_known = both.has_value() };
}

} // namespace

std::optional<statistics::LogRatio> log_change_of_ratio(const FourCounts& before, const FourCounts& after)
{
    const auto earlier_counts = stratum_of(before);
    const auto later_counts = stratum_of(after);
    if (!earlier_counts || !later_counts)
        return std::nullopt;
    const auto earlier = statistics::log_ratio(*earlier_counts);
    const auto later = statistics::log_ratio(*later_counts);
    if (!earlier || !later)
        return std::nullopt;
    return statistics::LogRatio { later->value - earlier->value, later->variance + earlier->variance };
}

Result<Proportion> share_of_group(const FourCounts& counts)
{
    return Proportion::of(counts.group_numerator, counts.group_numerator + counts.reference_numerator);
}

Result<PeriodChange> period_change(Quantity quantity, const FourCounts& before, const FourCounts& after,
    ConfidenceLevel level, const std::optional<statistics::SamePeople>& both)
{
    return quantity == Quantity::LikelihoodRatio ? change_of_ratio(before, after, level)
                                                 : change_of_share(before, after, level, both);
}

} // namespace wres::improvement
