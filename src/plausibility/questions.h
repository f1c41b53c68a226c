// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "plausibility/expectations.h"
#include "plausibility/question.h"
#include "standard/standard.h"

namespace wres::plausibility {

/// What to ask a council about its numbers. A slip is asked about when undoing it brings the numbers far
/// nearer to last year's, to its residents', to published headcounts and to other councils' than they are;
/// the likeliest first, and each with the others undone. Then come numbers that cannot be, numbers that are
/// last year's again, percentages, and what is far off without a slip that would explain it.
///
/// Codes: sides_swapped, services_swapped, factor_of_ten, upside_down, part_larger_than_whole, copied,
/// per_cent, fewer_than_published, far_from_last_year, far_from_others.
/// @source docs/methods/questions-back.md
[[nodiscard]] std::vector<Question> questions(
    const standard::Standard& standard, const Council& council, const Expectations& expectations);

/// How much nearer undoing a slip must bring the numbers, as a sum of squared deviations: the numbers are
/// then e^9 times, eight thousand times, as likely with the slip as without.
inline constexpr double least_gain = 18;

/// How many standard errors off is asked about when no slip explains it.
inline constexpr double far_off = 6;

} // namespace wres::plausibility
