// SPDX-License-Identifier: MIT
#include "indicators/verdict.h"

namespace wres::indicators {

namespace {

Verdict clear_difference(WorseDirection worse, WorseDirection found)
{
    if (worse == WorseDirection::Neither)
        return Verdict::Different;
    return worse == found ? Verdict::Adverse : Verdict::Favourable;
}

/// `none` is where there is no difference; `low` and `high` where one begins to be worth having.
Verdict verdict_of_limits(
    statistics::Interval limits, double low, double none, double high, WorseDirection worse)
{
    if (limits.lower > none)
        return clear_difference(worse, WorseDirection::Higher);
    if (limits.upper < none)
        return clear_difference(worse, WorseDirection::Lower);
    return limits.lower < low || limits.upper > high ? Verdict::TooFewToTell : Verdict::NoClearDifference;
}

} // namespace

Verdict verdict_of_ratio(statistics::Interval limits, WorseDirection worse, double worthwhile_ratio)
{
    return verdict_of_limits(limits, 1 / worthwhile_ratio, 1, worthwhile_ratio, worse);
}

Verdict verdict_of_difference(
    statistics::Interval limits, double reference_share, WorseDirection worse, double worthwhile_ratio)
{
    return verdict_of_limits(limits, reference_share * (1 / worthwhile_ratio - 1), 0,
        reference_share * (worthwhile_ratio - 1), worse);
}

Verdict verdict_in_family(Verdict verdict, double p_adjusted, double significance_level)
{
    const bool clear =
        verdict == Verdict::Adverse || verdict == Verdict::Favourable || verdict == Verdict::Different;
    return clear && p_adjusted >= significance_level ? Verdict::TooFewToTell : verdict;
}

} // namespace wres::indicators
