// SPDX-License-Identifier: MIT
#pragma once

#include "distributions/proportion.h"

namespace wres::statistics {

/// Two-sided p of Fisher's exact test that the two rates are equal, by the method of Irwin: the probability
/// of all tables with the same margins that are as improbable as the observed one, or more.
///
/// Tables that are as improbable as the observed but for rounding (relative difference below 1e-7) are ties
/// and count.
///
/// @return more than 0 and at most 1, exact to about 13 digits, tails down to 1e-300 included; below that it
///         may be 0
/// @errors none
/// @source Fisher (1935) J R Stat Soc 98:39-54; Irwin (1935) Metron 12:83-94
/// @cases  tests/cases/statistics/fisher.csv
[[nodiscard]] double fisher_p(Proportion group, Proportion reference);

/// One-sided p: that the group's rate would be as low as it is, or lower, if the two were equal.
[[nodiscard]] double fisher_lower_p(Proportion group, Proportion reference);

/// One-sided p: that the group's rate would be as high as it is, or higher, if the two were equal.
[[nodiscard]] double fisher_upper_p(Proportion group, Proportion reference);

} // namespace wres::statistics
