// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "base/result.h"
#include "distributions/stratum.h"
#include "nation/council_counts.h"

namespace wres::nation {

/// The change of a national ratio from one period to another, split exactly: factors that multiply to the
/// whole. When 23 councils report one year and 76 the next, most of a change can be that other councils
/// reported.
struct NationalChange {
    std::size_t councils_before {};
    std::size_t councils_after {};
    std::size_t councils_in_both {};
    double before {}; // Mantel-Haenszel ratio of all that reported
    double after {};
    double same_before {}; // and of those that reported in both
    double same_after {};
    double whole {}; // after / before
    double other_councils {}; // of `whole`: because other councils reported
    statistics::EstimateWithInterval
        same_councils; // of `whole`: what the same councils' ratios did, with limits
    double p {}; // of no change in the same councils
};

/// The two periods are taken to be of different people, as applicants of two years are. Staff are mostly the
/// same in both: then the limits of `same_councils` are wider than they need be, and never too narrow.
///
/// @errors strata.none, strata.nobody_counted  in either period, of all or of those that reported in both;
///         nation.no_finite_change  a ratio is 0 or has no limit
/// @source The split is exact by construction: log(after / before) is the sum of what the same councils did
/// and
///         the rest. Limits: two independent Mantel-Haenszel ratios, Greenland and Robins (1985) Biometrics
///         41:55-68
/// @cases  tests/cases/nation/changes.csv
[[nodiscard]] Result<NationalChange> national_change(const std::vector<CouncilCounts>& before,
    const std::vector<CouncilCounts>& after, statistics::ConfidenceLevel level);

} // namespace wres::nation
