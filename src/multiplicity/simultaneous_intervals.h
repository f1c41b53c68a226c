// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "distributions/interval.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// How the promise "all of them together" is kept.
enum class Simultaneous : std::uint8_t {
    Sidak, // exact for independent intervals, safe for two-sided ones that share a reference
    Bonferroni, // safe whatever the dependence
};

/// The level that each of `comparisons` intervals needs so that all of them hold together at `level`.
///
/// @param comparisons  1 gives `level` itself; so does 0
/// @errors none
/// @source Sidak (1967) J Am Stat Assoc 62:626-633; Dunn (1961) J Am Stat Assoc 56:52-64
/// @cases  tests/cases/statistics/simultaneous.csv
[[nodiscard]] ConfidenceLevel simultaneous_level(
    ConfidenceLevel level, std::size_t comparisons, Simultaneous method);

/// The ratio of every group's rate to one reference's, with SCAS intervals that hold together (Sidak).
///
/// @return one interval a group, in their order
[[nodiscard]] std::vector<Interval> simultaneous_ratio_intervals(
    std::span<const Proportion> groups, Proportion reference, ConfidenceLevel level);

/// Shares of one whole, such as of a pay band's staff by ethnic group, with intervals that hold together.
///
/// @param counts  one a share; their sum is the whole. With nobody in it every interval is [0, 1]
/// @return one interval a share, in their order, each within [0, 1]
/// @source Goodman (1965) Technometrics 7:247-254
[[nodiscard]] std::vector<Interval> multinomial_intervals(
    std::span<const std::uint64_t> counts, ConfidenceLevel level);

} // namespace wres::statistics
