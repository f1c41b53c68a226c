// SPDX-License-Identifier: MIT
#include "improvement/target_power.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "contrasts/newcombe_difference_interval.h"
#include "distributions/binomial_terms.h"
#include "distributions/normal.h"
#include "distributions/proportion.h"
#include "improvement/period_change.h"

namespace wres::improvement {
namespace {

using indicators::FourCounts;
using statistics::ConfidenceLevel;
using statistics::LogRatio;
using statistics::Proportion;

constexpr std::uint32_t most_periods = 100;
constexpr double standard_deviations = 5; // beyond them is less than one in a million
constexpr double steps_a_standard_deviation = 4;

/// What can be counted, and how likely it is.
struct Chance {
    std::uint64_t count {};
    double probability {};
};

/// The counts of `people` with this rate; neighbours joined where there are very many.
std::vector<Chance> chances_of(std::uint64_t people, double rate)
{
    const auto n = static_cast<double>(people);
    const double deviation = std::sqrt(n * rate * (1 - rate));
    const double reach = standard_deviations * deviation + standard_deviations;
    const auto first = static_cast<std::uint64_t>(std::max(0.0, std::floor(n * rate - reach)));
    const auto last = static_cast<std::uint64_t>(std::min(n, std::ceil(n * rate + reach)));
    const auto width =
        std::max<std::uint64_t>(1, static_cast<std::uint64_t>(deviation / steps_a_standard_deviation));
    std::vector<Chance> chances;
    for (auto begin = first; begin <= last; begin += width) {
        double probability = 0;
        double sum = 0;
        for (auto count = begin; count < begin + width && count <= last; ++count) {
            const auto k = static_cast<double>(count);
            const double chance = std::exp(statistics::log_binomial_probability(k, n, rate, 1 - rate));
            probability += chance;
            sum += chance * k;
        }
        if (probability > 0)
            chances.push_back({ static_cast<std::uint64_t>(std::llround(sum / probability)), probability });
    }
    return chances;
}

/// The four sizes and rates of a stretch of time.
struct Stretch {
    std::uint64_t group {};
    std::uint64_t reference {};
    double group_rate {};
    double reference_rate {};
};

struct WeightedRatio {
    LogRatio ratio;
    double probability {};
};

/// Every log ratio that the stretch can show; those of nobody counted have none.
std::vector<WeightedRatio> ratios_of(const Stretch& stretch)
{
    std::vector<WeightedRatio> ratios;
    const auto of_reference = chances_of(stretch.reference, stretch.reference_rate);
    for (const auto& group : chances_of(stretch.group, stretch.group_rate)) {
        const auto share = Proportion::of(group.count, stretch.group);
        for (const auto& reference : of_reference) {
            const auto other = Proportion::of(reference.count, stretch.reference);
            if (const auto ratio = statistics::log_ratio({ *share, *other }))
                ratios.push_back({ *ratio, group.probability * reference.probability });
        }
    }
    return ratios;
}

double power_of_ratios(const Stretch& before, const Stretch& after, bool rises, ConfidenceLevel level)
{
    const double z = statistics::two_sided_z(level);
    const auto earlier = ratios_of(before);
    const auto later = ratios_of(after);
    double power = 0;
    for (const auto& first : earlier) {
        double found = 0;
        for (const auto& second : later) {
            const double change = second.ratio.value - first.ratio.value;
            const double towards = rises ? change : -change;
            const bool is_clear =
                towards > 0 && towards * towards > z * z * (first.ratio.variance + second.ratio.variance);
            found += is_clear ? second.probability : 0;
        }
        power += found * first.probability;
    }
    return power;
}

double power_of_shares(
    std::uint64_t before, double share, std::uint64_t after, double target, ConfidenceLevel level)
{
    const auto later = chances_of(after, target);
    double power = 0;
    for (const auto& first : chances_of(before, share)) {
        const auto earlier = Proportion::of(first.count, before);
        for (const auto& second : later) {
            const auto limits = statistics::newcombe_difference_interval(
                *Proportion::of(second.count, after), *earlier, level);
            if (target > share ? limits.lower > 0 : limits.upper < 0)
                power += first.probability * second.probability;
        }
    }
    return power;
}

/// The question in the terms of what is drawn.
struct Drawn {
    Stretch before;
    std::uint64_t group_a_period {};
    std::uint64_t reference_a_period {};
    double baseline {}; // the quantity
    double furthest_up {};
};

std::uint64_t people_of(double people)
{
    return static_cast<std::uint64_t>(std::max(1.0, std::round(people)));
}

Result<Drawn> drawn(const TargetQuestion& question)
{
    const auto& counts = question.baseline;
    const double periods = question.counted_as == CountedAs::Stock ? 1 : question.periods_before;
    const auto group = Proportion::of(counts.group_numerator, counts.group_denominator);
    const auto reference = Proportion::of(counts.reference_numerator, counts.reference_denominator);
    const auto share = share_of_group(counts);
    const bool is_share = question.quantity == Quantity::ShareOfGroup;
    const bool has_baseline = question.periods_before > 0
        && (is_share ? share.has_value()
                     : group && reference && reference->numerator() > 0 && group->numerator() > 0);
    if (!has_baseline)
        return failure("target.no_baseline",
            "The baseline has nobody in one of the groups, or nobody counted in one of them: no target can "
            "be "
            "planned from it. Join more periods, or more services.");
    if (is_share) {
        const auto people = static_cast<double>(share->denominator());
        return Drawn { .before = { share->denominator(), 0, share->value(), 0 },
            .group_a_period = people_of(people / periods),
            .reference_a_period = 0,
            .baseline = share->value(),
            .furthest_up = 1 };
    }
    return Drawn {
        .before = { group->denominator(), reference->denominator(), group->value(), reference->value() },
        .group_a_period = people_of(static_cast<double>(group->denominator()) / periods),
        .reference_a_period = people_of(static_cast<double>(reference->denominator()) / periods),
        .baseline = group->value() / reference->value(),
        .furthest_up = 1 / reference->value(),
    };
}

double power_at(const TargetQuestion& question, const Drawn& sizes, std::uint32_t periods, double target,
    ConfidenceLevel level)
{
    const std::uint64_t joined = question.counted_as == CountedAs::Stock ? 1 : periods;
    if (question.quantity == Quantity::ShareOfGroup)
        return power_of_shares(
            sizes.before.group, sizes.baseline, sizes.group_a_period * joined, target, level);
    const Stretch after { sizes.group_a_period * joined, sizes.reference_a_period * joined,
        std::min(1.0, target * sizes.before.reference_rate), sizes.before.reference_rate };
    return power_of_ratios(sizes.before, after, target > sizes.baseline, level);
}

/// The value nearest to the baseline, towards `end`, at which the wanted power is reached.
template <typename Power>
std::optional<double> nearest(double baseline, double end, double wanted_power, const Power& power)
{
    if (power(end) < wanted_power)
        return std::nullopt;
    double too_near = baseline;
    double enough = end;
    for (int halving = 0; halving < 14; ++halving) {
        const double middle = (too_near + enough) / 2;
        (power(middle) >= wanted_power ? enough : too_near) = middle;
    }
    return enough;
}

template <typename Power>
std::optional<std::uint32_t> fewest_periods(double wanted_power, const Power& power)
{
    if (power(most_periods) < wanted_power)
        return std::nullopt;
    std::uint32_t too_few = 0;
    std::uint32_t enough = most_periods;
    while (enough - too_few > 1) {
        const auto middle = (too_few + enough) / 2;
        (power(middle) >= wanted_power ? enough : too_few) = middle;
    }
    return enough;
}

double fewest_expected(const TargetQuestion& question, const Drawn& sizes, double target)
{
    const double periods = question.counted_as == CountedAs::Stock ? 1 : question.periods_after;
    const auto group = static_cast<double>(sizes.group_a_period) * periods;
    if (question.quantity == Quantity::ShareOfGroup)
        return std::min({ group * target, group * (1 - target), group * sizes.baseline });
    const auto reference = static_cast<double>(sizes.reference_a_period) * periods;
    return std::min({ group * target * sizes.before.reference_rate, group * sizes.before.group_rate,
        reference * sizes.before.reference_rate });
}

Result<Drawn> checked(const TargetQuestion& question, double target)
{
    auto sizes = TRY(drawn(question));
    if (!(target >= 0 && target <= sizes.furthest_up))
        return failure("target.impossible",
            "This target cannot be reached: it would need more people than there are. A ratio is from 0 to 1 "
            "over the reference's rate, a share from 0 to 1.");
    return sizes;
}

} // namespace

Result<double> power_of_target(const TargetQuestion& question, double target, ConfidenceLevel level)
{
    const auto sizes = TRY(checked(question, target));
    return power_at(question, sizes, question.periods_after, target, level);
}

Result<TargetAnswer> judge_target(
    const TargetQuestion& question, double target, double wanted_power, ConfidenceLevel level)
{
    if (!(wanted_power > 0.5 && wanted_power < 1))
        return failure("target.not_a_power", "The certainty is more than 0.5 and less than 1, such as 0.8.");
    const auto sizes = TRY(checked(question, target));
    if (target == sizes.baseline)
        return failure("target.no_change",
            "The target is where the number stands already. State one that would be better.");
    const double end = target > sizes.baseline ? sizes.furthest_up : 0;
    const auto power = [&](std::uint32_t periods, double value) {
        return power_at(question, sizes, periods, value, level);
    };
    TargetAnswer answer { .baseline = sizes.baseline,
        .power = power(question.periods_after, target),
        .wanted_power = wanted_power,
        .nearest_detectable = nearest(sizes.baseline, end, wanted_power,
            [&](double value) { return power(question.periods_after, value); }),
        .periods_needed = {},
        .fewest_expected = fewest_expected(question, sizes, target) };
    if (question.counted_as == CountedAs::Flow)
        answer.periods_needed =
            fewest_periods(wanted_power, [&](std::uint32_t periods) { return power(periods, target); });
    return answer;
}

} // namespace wres::improvement
