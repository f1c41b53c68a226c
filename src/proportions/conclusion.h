// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// What a comparison allows to be concluded.
enum class Conclusion : std::uint8_t {
    Higher, // all of the interval is above "no difference"
    Lower, // all of it is below
    NoWorthwhileDifference, // it holds "no difference", and nothing that is worth acting on
    TooFewToTell, // it holds "no difference", and also a difference worth acting on
};

/// The one place where limits become a conclusion; a limit of exactly "no difference" does not leave it out,
/// and a limit of exactly what is worth acting on is still within.
///
/// "Too few to tell" is not "no difference": it says that these counts rule out neither.
///
/// @param limits            of group rate / reference rate
/// @param worthwhile_ratio  more than 1: beyond 1 / worthwhile_ratio to worthwhile_ratio is worth acting on
/// @errors none
/// @source Altman and Bland (1995) BMJ 311:485, for the distinction; the rule itself is
///         docs/methods/verdict.md
/// @cases  tests/cases/indicators/verdict.csv
[[nodiscard]] Conclusion conclusion_of_ratio(Interval limits, double worthwhile_ratio);

/// The same for a difference of two shares, where the worthwhile ratio is of the group's share to
/// `reference_share`.
///
/// @param limits           of group share - reference share
/// @param reference_share  0 to 1
[[nodiscard]] Conclusion conclusion_of_difference(
    Interval limits, double reference_share, double worthwhile_ratio);

/// Among many comparisons some are clear by chance alone: Higher or Lower that the adjusted p does not
/// support becomes TooFewToTell.
///
/// @param adjusted_p          of this comparison among all of its table
/// @param significance_level  p has to be below it: 0.05 beside 95 % intervals
[[nodiscard]] Conclusion conclusion_among_many(
    Conclusion conclusion, double adjusted_p, double significance_level);

/// The probability that the group's rate is above the reference's, given what was counted, when nothing was
/// known before (Jeffreys priors). Beside an interval, for those who ask "how likely is it?"; not a p.
///
/// @return 0 to 1, to about eleven digits, tails down to 1e-300 included; the probabilities of both
///         directions add up to 1
/// @errors none
/// @source Altham (1969) J R Stat Soc B 31:261-269; Howard (1998) Stat Sci 13:351-367
/// @cases  tests/cases/statistics/superiority_computed.csv
[[nodiscard]] double probability_of_superiority(Proportion group, Proportion reference);

} // namespace wres::statistics
