// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "counts/cube.h"
#include "standard/population.h"
#include "standard/standard.h"
#include "submission/request.h"
#include "submission/submission.h"

namespace wres::submission {

/// Of a council's counts those that are asked for: its own area, the period, the services, totals and the
/// breakdowns. Breakdowns by a council's own words (directorates, grades) are left behind.
[[nodiscard]] counts::Cube narrowed(
    const counts::Cube& cube, const Request& request, const std::string& area);

/// Whether a submission holds counts of what was asked, and nothing else. The council's side asks before it
/// signs, the programme's after it opened: what one refuses the other does.
///
/// @errors submission.unknown_council  the area is not an English council with social services
///         submission.nothing_counted  there is not one count of what was asked
///         submission.other_standard, submission.other_period, submission.other_area, submission.other_scope
///         submission.more_than_asked  a breakdown that was not asked for
///         submission.own_words  a value or an answer that the standard does not list: it might be about a
///         person submission.own_pay_bands  bands other than the standard's, which cannot be added up
///         submission.damaged  a number that cannot be one
Done check_submission(const Submission& submission, const Request& request,
    const standard::Standard& standard, const standard::Populations& populations);

} // namespace wres::submission
