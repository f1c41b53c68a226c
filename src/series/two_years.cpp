// SPDX-License-Identifier: MIT
#include "series/two_years.h"

#include <algorithm>
#include <cmath>

#include "proportions/wilson_interval.h"

namespace wres::statistics {

namespace {

/// Correlation (phi) of the two years among the people who are in both; 0 where one year has no variety.
double correlation_of(const SamePeople& both)
{
    const auto people = static_cast<double>(both.people);
    const double first = static_cast<double>(both.with_first) / people;
    const double second = static_cast<double>(both.with_second) / people;
    const double variety = first * (1 - first) * second * (1 - second);
    if (both.people == 0 || !(variety > 0))
        return 0;
    return (static_cast<double>(both.with_both) / people - first * second) / std::sqrt(variety);
}

Done check(Proportion first, Proportion second, const SamePeople& both)
{
    const bool nested = both.people <= first.denominator() && both.people <= second.denominator()
        && both.with_first <= std::min(first.numerator(), both.people)
        && both.with_second <= std::min(second.numerator(), both.people)
        && both.with_both <= std::min(both.with_first, both.with_second)
        && both.with_first - both.with_both <= both.people - both.with_second
        && both.people - both.with_first <= first.denominator() - first.numerator()
        && both.people - both.with_second <= second.denominator() - second.numerator();
    if (!nested)
        return failure("two_years.not_nested",
            "More people are said to be in both years than are in one of them: check the four counts.");
    return {};
}

} // namespace

Result<EstimateWithInterval> change_between_years(
    Proportion first, Proportion second, const SamePeople& both, ConfidenceLevel level)
{
    TRY_DONE(check(first, second, both));
    const double shared = static_cast<double>(both.people)
        / std::sqrt(static_cast<double>(first.denominator()) * static_cast<double>(second.denominator()));
    const double correlation = correlation_of(both) * shared;
    const auto before = wilson_interval(first, level);
    const auto after = wilson_interval(second, level);
    const double change = second.value() - first.value();
    // The sides of the two Wilson intervals are added as vectors whose angle is the correlation.
    const auto reach = [&](double a, double b) {
        return std::sqrt(std::max(0.0, a * a - 2 * correlation * a * b + b * b));
    };
    const double down = reach(second.value() - after.lower, before.upper - first.value());
    const double up = reach(after.upper - second.value(), first.value() - before.lower);
    return EstimateWithInterval { .value = change,
        .interval = { .lower = std::max(-1.0, change - down), .upper = std::min(1.0, change + up) } };
}

} // namespace wres::statistics
