// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "distributions/proportion.h"

namespace wres::statistics {

/// The published definitions of mid-P differ when another table is exactly as probable as the observed one.
enum class MidP : std::uint8_t {
    HalfOfObserved, // Fisher's p less half the probability of the observed table (Fagerland, Lydersen and
                    // Laake)
    HalfOfTied, // less half the probability of all tables tied with it (Hirji)
    TwiceSmaller, // twice the smaller one-sided mid-P, at most 1 (Lancaster; epitools)
};

/// Two-sided mid-P version of Fisher's exact test that the two rates are equal: less cautious, and usually
/// nearer to the level it promises. Without `definition` it is HalfOfObserved.
///
/// [[5 of 5], [1 of 5]] gives .0357 (HalfOfObserved) or .0238 (HalfOfTied).
///
/// @return more than 0 and at most 1; tails as fisher_p
/// @errors none
/// @source Fagerland, Lydersen and Laake (2017) Statistical Analysis of Contingency Tables; Hirji (2006)
///         Exact Analysis of Discrete Data; Lancaster (1961) J Am Stat Assoc 56:223-234
/// @cases  tests/cases/statistics/fisher.csv
[[nodiscard]] double fisher_mid_p(
    Proportion group, Proportion reference, MidP definition = MidP::HalfOfObserved);

} // namespace wres::statistics
