// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/figure.h"
#include "nation/council_counts.h"
#include "nation/expectation.h"

namespace wres::national {

/// What a funnel plot is drawn from.
struct Funnel {
    const disclosure::IndicatorWords& indicator;
    const nation::Expectation& expected;
    indicators::FourCounts together; // what the limits are scaled by
    std::vector<nation::CouncilCounts> councils; // drawn; nobody else is
    std::string subject; // the area that the chart is about; may be empty
    std::string subject_name;
};

/// Each council's own ratio by its size, with the limits within which it would usually lie. A ratio beyond
/// the chart's range lies on its edge.
[[nodiscard]] document::Figure funnel_figure(const Funnel& funnel, std::string id, std::string title);

/// What the funnel says in words, for those who cannot see it, and below it for everybody.
inline constexpr std::string_view how_to_read_a_funnel =
    "Small councils lie to the left, where chance alone moves a ratio far; the dotted limits show how far. A "
    "council's size here is the number of people of the one group times that of the other, divided by their "
    "sum. "
    "Limits are for a council made up as England is. A council in which nobody of the one group was counted "
    "lies on the edge.";

} // namespace wres::national
