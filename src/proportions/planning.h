// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/result.h"
#include "distributions/interval.h"

namespace wres::statistics {

/// Two groups to be compared, before anything is counted. Numbers of people need not be whole: an average of
/// years is not.
struct PlannedComparison {
    double group {}; // people, more than 0
    double reference {};
    double reference_rate {}; // more than 0 and less than 1
};

/// How likely a comparison of this size is to find a true ratio: the chance that the two-sided test at 1 -
/// level rejects equality.
///
/// @param ratio  group rate / reference rate, at least 0, and at most 1 / reference_rate
/// @return probability, 0 to 1; normal approximation, good from about five expected events a group
/// @errors planning.not_a_plan  a number is outside what is said above
/// @source Fleiss, Levin and Paik (2003) Statistical Methods for Rates and Proportions, chapter 4
/// @cases  tests/cases/statistics/planning_computed.csv
[[nodiscard]] Result<double> power_of_comparison(
    const PlannedComparison& plan, double ratio, ConfidenceLevel level);

/// The ratios nearest to 1, below and above, that a comparison of this size finds with the wanted power.
///
/// @param power  more than 0.5 and less than 1; usually 0.8
/// @return lower: 0 when not even "never" would be found so surely; upper: infinite when not even "always"
///         would be
/// @errors planning.not_a_plan
[[nodiscard]] Result<Interval> smallest_detectable_ratios(
    const PlannedComparison& plan, double power, ConfidenceLevel level);

/// How many years of this size have to be joined to find a true ratio with the wanted power.
///
/// @return 1 to 100
/// @errors planning.not_a_plan
///         planning.never  not in a hundred years
[[nodiscard]] Result<std::uint32_t> years_needed(
    const PlannedComparison& one_year, double ratio, double power, ConfidenceLevel level);

/// How many answers a survey needs for a share to be known to within the margin.
///
/// @param people  who could answer, more than 0; may be infinite
/// @param share   what is expected, 0 to 1; 0.5 is the most demanding
/// @param margin  half the width of the interval, more than 0 and less than 1
/// @return whole number of answers, at most `people`. It is of those who answer, not of those who are asked;
///         and no number makes up for people who do not answer because of what is asked
/// @errors planning.not_a_plan
/// @source Cochran (1977) Sampling Techniques, chapter 4
/// @cases  tests/cases/statistics/survey_size.csv
[[nodiscard]] Result<double> survey_size(double people, double share, double margin, ConfidenceLevel level);

} // namespace wres::statistics
