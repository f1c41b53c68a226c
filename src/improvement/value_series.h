// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "distributions/interval.h"
#include "improvement/period.h"
#include "improvement/plan.h"
#include "improvement/tested_effect.h"

namespace wres::improvement {

/// A number that a council follows itself, of which only the value is known: days to fill a post, a score.
struct ValueAt {
    Period period;
    double value {};
};

/// A council's own series, by the action that is to change them; each by time.
///
/// CSV: action, period, value. Periods as in period.h; years, quarters and months are not mixed.
///
/// @errors series.faulty  with `name`, the line and what to do; csv.malformed
[[nodiscard]] Result<std::map<std::string, std::vector<ValueAt>>> read_value_series(
    std::string_view name, std::string_view content, std::string_view year_ends);

/// Seven values in a row on one side of the mean are special cause.
inline constexpr std::size_t points_for_a_shift = 7;

/// An action by a control chart (XmR) with its limits fixed before the start. Changed is what the last seven
/// values say, all on one side of the mean before, if the difference of the means leaves out 0 too; one value
/// outside the limits is no lasting change. Without twelve values before and seven after it is too few to
/// tell.
///
/// The effect is the mean after less the mean before, in the unit of the values, with the chance between
/// neighbours (mean moving range / 1.128) as its standard deviation. p is the larger of the two tests'.
///
/// @param usual_better  when the plan does not say
/// @source NHS England, Making Data Count (the rule); Wheeler (2000), Understanding Variation
/// @cases  tests/cases/improvement/chart_effect_computed.csv
[[nodiscard]] TestedEffect test_by_chart(const Action& action, const std::vector<ValueAt>& values,
    Better usual_better, statistics::ConfidenceLevel level);

/// The chance that the last seven of values that did not change lie on one side of the mean of so many before
/// them, either side.
[[nodiscard]] double p_of_seven_on_a_side(std::size_t values_before);

} // namespace wres::improvement
