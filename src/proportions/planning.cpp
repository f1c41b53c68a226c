// SPDX-License-Identifier: MIT
#include "proportions/planning.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "distributions/normal.h"

namespace wres::statistics {

namespace {

constexpr std::uint32_t most_years = 100;

bool is_positive(double number)
{
    return number > 0 && std::isfinite(number);
}

Done check(const PlannedComparison& plan)
{
    if (is_positive(plan.group) && is_positive(plan.reference) && plan.reference_rate > 0
        && plan.reference_rate < 1)
        return {};
    return failure("planning.not_a_plan",
        "A plan has more than 0 people in each group, and a reference rate between 0 and 1.");
}

/// The chance of rejecting, on the side on which the difference is.
double power_at(const PlannedComparison& plan, double rate, ConfidenceLevel level)
{
    const double n = plan.group;
    const double m = plan.reference;
    const double common = (n * rate + m * plan.reference_rate) / (n + m);
    const double under_equality = std::sqrt(common * (1 - common) * (1 / n + 1 / m));
    const double under_ratio =
        std::sqrt(rate * (1 - rate) / n + plan.reference_rate * (1 - plan.reference_rate) / m);
    const double needed = two_sided_z(level) * under_equality;
    return upper_normal_p((needed - std::abs(rate - plan.reference_rate)) / under_ratio);
}

Done check_power(double power)
{
    if (power > 0.5 && power < 1)
        return {};
    return failure("planning.not_a_plan", "The power is more than 0.5 and less than 1, such as 0.8.");
}

/// The rate nearest to the reference's, towards `end`, at which the power is reached. NaN when it is not even
/// at the end.
double nearest_rate(const PlannedComparison& plan, double end, double power, ConfidenceLevel level)
{
    if (power_at(plan, end, level) < power)
        return std::numeric_limits<double>::quiet_NaN();
    double too_near = plan.reference_rate;
    double enough = end;
    for (int halving = 0; halving < 100; ++halving) {
        const double middle = too_near + (enough - too_near) / 2;
        (power_at(plan, middle, level) >= power ? enough : too_near) = middle;
    }
    return enough;
}

} // namespace

Result<double> power_of_comparison(const PlannedComparison& plan, double ratio, ConfidenceLevel level)
{
    TRY_DONE(check(plan));
    const double rate = plan.reference_rate * ratio;
    if (!(rate >= 0 && rate <= 1))
        return failure(
            "planning.not_a_plan", "The ratio is at least 0, and times the reference rate at most 1.");
    return power_at(plan, rate, level);
}

Result<Interval> smallest_detectable_ratios(
    const PlannedComparison& plan, double power, ConfidenceLevel level)
{
    TRY_DONE(check(plan));
    TRY_DONE(check_power(power));
    const double below = nearest_rate(plan, 0, power, level);
    const double above = nearest_rate(plan, 1, power, level);
    return Interval { .lower = std::isnan(below) ? 0 : below / plan.reference_rate,
        .upper = std::isnan(above) ? std::numeric_limits<double>::infinity() : above / plan.reference_rate };
}

Result<std::uint32_t> years_needed(
    const PlannedComparison& one_year, double ratio, double power, ConfidenceLevel level)
{
    TRY_DONE(check_power(power));
    for (std::uint32_t years = 1; years <= most_years; ++years) {
        PlannedComparison joined = one_year;
        joined.group *= years;
        joined.reference *= years;
        const double found = TRY(power_of_comparison(joined, ratio, level));
        if (found >= power)
            return years;
    }
    return failure("planning.never",
        "Not even a hundred years of this size would show such a ratio: join with other councils, or ask "
        "people instead of counting.");
}

Result<double> survey_size(double people, double share, double margin, ConfidenceLevel level)
{
    if (!(people > 0) || !(share >= 0 && share <= 1) || !(margin > 0 && margin < 1))
        return failure("planning.not_a_plan",
            "A survey has more than 0 people, an expected share from 0 to 1, and a margin between 0 and 1.");
    const double z = two_sided_z(level);
    const double of_many = z * z * share * (1 - share) / (margin * margin);
    const double needed = std::isfinite(people) ? of_many / (1 + (of_many - 1) / people) : of_many;
    return std::clamp(std::ceil(needed), 1.0, std::max(1.0, people));
}

} // namespace wres::statistics
