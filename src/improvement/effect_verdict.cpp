// SPDX-License-Identifier: MIT
#include "improvement/effect_verdict.h"

#include <algorithm>

namespace wres::improvement {
namespace {

constexpr double nearly_all = 0.999; // a share that is a multiple of a large one ends before everybody

double odds(double share)
{
    return share / (1 - share);
}

} // namespace

EffectVerdict effect_verdict(
    statistics::Interval limits, double no_change, statistics::Interval too_small, Better better)
{
    const bool is_higher = limits.lower > no_change;
    const bool is_lower = limits.upper < no_change;
    if (is_higher || is_lower)
        return is_higher == (better == Better::Higher) ? EffectVerdict::Improved : EffectVerdict::Worse;
    const bool rules_out_worthwhile = limits.lower >= too_small.lower && limits.upper <= too_small.upper;
    return rules_out_worthwhile ? EffectVerdict::NoEvidenceYet : EffectVerdict::TooFewToTell;
}

statistics::Interval too_small_effects(EffectScale scale, double smallest_change, double baseline)
{
    const double from = std::min(baseline, nearly_all);
    if (scale == EffectScale::RatioOfRatios || from == 0)
        return { 1 / smallest_change, smallest_change };
    const double less = from / smallest_change;
    const double more = std::min(from * smallest_change, nearly_all);
    if (scale == EffectScale::DifferenceOfShares)
        return { less - from, more - from };
    return { odds(less) / odds(from), odds(more) / odds(from) };
}

} // namespace wres::improvement
