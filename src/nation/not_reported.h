// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "distributions/interval.h"
#include "indicators/comparison.h"

namespace wres::nation {

/// How much of each group works in councils that reported: 0 to 1, 1 when all did.
struct ReportedShares {
    double group {};
    double reference {};
};

/// Where the nation's ratio would lie if every council had reported. These are bounds, not limits of chance:
/// within what is assumed, nothing outside them is possible.
struct NotReportedBounds {
    /// Nothing is assumed of the councils that did not report: nobody in them, or everybody, had the event.
    statistics::Interval whatever_they_are;

    /// In them each group's rate lies within `factor` of the rate in those that reported.
    statistics::Interval within_factor;
    double factor {};
};

/// @param shares  more than 0
/// @param factor  at least 1
/// @errors not_reported.nobody_counted  nobody was counted in one of the groups, so that there is no rate to
///         start from
/// @source Manski (1989) J Hum Resour 24:343-360 (nothing assumed); Manski and Pepper (2018) Rev Econ Stat
///         100:232-244 (bounded variation). The ratio's bounds put one group's lower bound over the other's
///         upper one, and the other way round: the two groups are different people, so both can be reached.
/// @cases  tests/cases/nation/not_reported.csv
[[nodiscard]] Result<NotReportedBounds> bounds_if_all_had_reported(
    const indicators::FourCounts& reported, const ReportedShares& shares, double factor);

} // namespace wres::nation
