// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "report/indicator_section.h"

namespace wres::report {

/// The same question for another period or area; null where it was not asked there.
[[nodiscard]] const disclosure::ReleasedResult* same_question(
    const IndicatorView& view, std::string_view period, std::string_view area);

/// Whether the indicator is a table of shares by level, so that what is followed is a share.
[[nodiscard]] bool is_about_levels(const IndicatorView& view);

/// The number that is followed from period to period and area to area: the group's share of everybody for a
/// table of levels, otherwise the number that the indicator is judged by.
[[nodiscard]] disclosure::ShownEstimate tracked_number(
    const IndicatorView& view, const disclosure::ReleasedResult* result);

} // namespace wres::report
