// SPDX-License-Identifier: MIT
#include "nation/not_reported.h"

#include <algorithm>
#include <limits>

#include "base/invariant.h"

namespace wres::nation {
namespace {

using statistics::Interval;

/// A group's rate if the rest of it had one within these.
Interval rate_of_all(double reported_rate, double share, const Interval& of_the_rest)
{
    return { share * reported_rate + (1 - share) * of_the_rest.lower,
        share * reported_rate + (1 - share) * of_the_rest.upper };
}

Interval ratio_of(const Interval& group, const Interval& reference)
{
    const auto over = [](double numerator, double denominator) {
        return denominator > 0 ? numerator / denominator : std::numeric_limits<double>::infinity();
    };
    // Where nobody of either has the event, both are as likely.
    return { group.lower == 0 ? 0 : over(group.lower, reference.upper), over(group.upper, reference.lower) };
}

Interval within(double rate, double factor)
{
    return { rate / factor, std::min(1.0, rate * factor) };
}

} // namespace

Result<NotReportedBounds> bounds_if_all_had_reported(
    const indicators::FourCounts& reported, const ReportedShares& shares, double factor)
{
    INVARIANT(shares.group > 0 && shares.group <= 1 && shares.reference > 0 && shares.reference <= 1,
        "somebody reported");
    INVARIANT(factor >= 1, "a factor either way");
    if (reported.group_denominator == 0 || reported.reference_denominator == 0)
        return failure("not_reported.nobody_counted",
            "Nobody was counted in one of the groups, so nothing can be said about those who were not.");
    const double group =
        static_cast<double>(reported.group_numerator) / static_cast<double>(reported.group_denominator);
    const double reference = static_cast<double>(reported.reference_numerator)
        / static_cast<double>(reported.reference_denominator);
    const Interval anything { 0, 1 };
    return NotReportedBounds {
        .whatever_they_are = ratio_of(
            rate_of_all(group, shares.group, anything), rate_of_all(reference, shares.reference, anything)),
        .within_factor = ratio_of(rate_of_all(group, shares.group, within(group, factor)),
            rate_of_all(reference, shares.reference, within(reference, factor))),
        .factor = factor,
    };
}

} // namespace wres::nation
