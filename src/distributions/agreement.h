// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "distributions/interval.h"

namespace wres::statistics {

/// Makes an interval and the test it belongs to say the same about "no difference", whatever rounding did to
/// the limit.
///
/// @param no_difference  the value tested: 1 for a ratio, 0 for a difference
/// @param rejected       what the test says
/// @param estimate       on which side the interval lies if it was rejected
[[nodiscard]] inline Interval agreeing_with_test(
    Interval found, double no_difference, bool rejected, double estimate)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (!rejected) {
        found.lower = std::min(found.lower, no_difference);
        found.upper = std::max(found.upper, no_difference);
    } else if (found.lower <= no_difference && found.upper >= no_difference) {
        if (estimate > no_difference)
            found.lower = std::nextafter(no_difference, infinity);
        else
            found.upper = std::nextafter(no_difference, -infinity);
    }
    return found;
}

/// What is left to do when the limits of a score interval have been found: rounding may neither push the
/// estimate out nor let interval and test disagree.
///
/// @param p  of the test of "no difference" that belongs to the interval
[[nodiscard]] inline Interval finished_score_interval(
    Interval found, double estimate, double no_difference, double p, ConfidenceLevel level)
{
    found.lower = std::min(found.lower, estimate);
    found.upper = std::max(found.upper, estimate);
    return agreeing_with_test(found, no_difference, p < 1 - level.value(), estimate);
}

} // namespace wres::statistics
