// SPDX-License-Identifier: MIT
#include "indicators/verdict.h"

#include "proportions/conclusion.h"

namespace wres::indicators {

using statistics::Conclusion;

namespace {

Verdict clear_difference(WorseDirection worse, WorseDirection found)
{
    if (worse == WorseDirection::Neither)
        return Verdict::Different;
    return worse == found ? Verdict::Adverse : Verdict::Favourable;
}

Verdict in_words(Conclusion conclusion, WorseDirection worse)
{
    switch (conclusion) {
    case Conclusion::Higher: return clear_difference(worse, WorseDirection::Higher);
    case Conclusion::Lower: return clear_difference(worse, WorseDirection::Lower);
    case Conclusion::NoWorthwhileDifference: return Verdict::NoClearDifference;
    case Conclusion::TooFewToTell: break;
    }
    return Verdict::TooFewToTell;
}

} // namespace

Verdict verdict_of_ratio(statistics::Interval limits, WorseDirection worse, double worthwhile_ratio)
{
    return in_words(statistics::conclusion_of_ratio(limits, worthwhile_ratio), worse);
}

Verdict verdict_of_difference(
    statistics::Interval limits, double reference_share, WorseDirection worse, double worthwhile_ratio)
{
    return in_words(statistics::conclusion_of_difference(limits, reference_share, worthwhile_ratio), worse);
}

Verdict verdict_in_family(Verdict verdict, double p_adjusted, double significance_level)
{
    const bool clear =
        verdict == Verdict::Adverse || verdict == Verdict::Favourable || verdict == Verdict::Different;
    if (!clear)
        return verdict;
    // Which side it is on does not matter here.
    const auto kept = statistics::conclusion_among_many(Conclusion::Higher, p_adjusted, significance_level);
    return kept == Conclusion::TooFewToTell ? Verdict::TooFewToTell : verdict;
}

} // namespace wres::indicators
