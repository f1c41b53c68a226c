// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "disclosure/release.h"

namespace wres::report {

/// One number of a release with everything that says which it is: a line of the tidy data file.
struct NumberRow {
    const disclosure::ReleasedResult& result;
    std::string_view part; // headline, unknown, bounds, composition, level, breakdown, adjusted,
                           // group_against_reference, group_against_others, population
    std::string_view dimension; // the column that a level or a breakdown comes from; empty elsewhere
    std::string_view row; // which level, breakdown value, ethnic group or area; empty for the whole
    std::string_view label;
    std::string_view side; // group, reference, unknown; empty for a number about both sides
    std::string_view measure; // finding, numerator, denominator, rate, ratio, difference, ...
    std::string_view unit; // people, proportion, ratio, p_value
    disclosure::ShownEstimate number; // limits are NotApplicable where a number has none
    const disclosure::ReleasedComparison* comparison; // for its verdict; null where there is none
};

/// Calls `visit` with every number of the release (see detail.h), in the order of the results. Numbers that
/// there cannot be are left out, but every result has at least its line "finding".
void visit_numbers(const disclosure::Release& release, const std::function<void(const NumberRow&)>& visit);

} // namespace wres::report
