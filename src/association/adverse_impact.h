// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "distributions/proportion.h"

namespace wres::statistics {

/// How many more of the group would have been counted at the reference's rate; negative when fewer. The
/// number that people who are not statisticians understand best: "four more appointments would have made it
/// even".
///
/// @return people, not rounded
/// @source Morris and Dunleavy (2017) Adverse Impact Analysis
/// @cases  tests/cases/statistics/adverse_impact.csv
[[nodiscard]] double shortfall_to_reference_rate(Proportion group, Proportion reference);

/// The same at the rate of both together, which fits when the places to share out are fixed.
[[nodiscard]] double shortfall_to_overall_rate(Proportion group, Proportion reference);

/// Whether group rate / reference rate is below 4/5, decided in whole numbers. A line for orientation only,
/// never a verdict: with few people it is crossed by chance, and with many a harm can stay above it. Nothing
/// when nobody was counted in the reference.
///
/// @source Equal Employment Opportunity Commission (1978) Uniform Guidelines, section 4D (29 CFR 1607.4)
[[nodiscard]] std::optional<bool> below_four_fifths(Proportion group, Proportion reference);

/// The ratio after moving one person counted from the reference to the group: does the four-fifths line hang
/// on one person? Nothing when there is nobody to move, or nobody is left in the reference.
///
/// @source Equal Employment Opportunity Commission (1979) Questions and Answers, question 21
[[nodiscard]] std::optional<double> flip_flop_ratio(Proportion group, Proportion reference);

/// Cohen's h: the difference of 2 asin(sqrt(rate)), -pi to pi. 0.2 is usually called small, 0.5 medium, 0.8
/// large.
///
/// @source Cohen (1988) Statistical Power Analysis for the Behavioral Sciences, chapter 6
[[nodiscard]] double cohen_h(Proportion group, Proportion reference);

/// The phi coefficient of the two-by-two table, -1 to 1: negative when the group's rate is lower. 0 when
/// nobody, or everybody, was counted in both groups.
///
/// @source Yule (1912) J R Stat Soc 75:579-652
[[nodiscard]] double phi_coefficient(Proportion group, Proportion reference);

/// The difference of the rates over its standard error if they are equal: Pearson's chi-squared with a sign.
/// 0 when nobody, or everybody, was counted in both groups.
[[nodiscard]] double pooled_z(Proportion group, Proportion reference);

} // namespace wres::statistics
