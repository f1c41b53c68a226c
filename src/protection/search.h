// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "protection/audit.h"

namespace wres::protection {

/// When a search stops without proof. Work is counted, not timed, so that the same input gives the same
/// pattern on every machine; a limit of seconds is for those who ask for one.
struct SearchLimits {
    std::uint64_t work = 1'200'000; // on the relaxation: simplex iterations, and 20 for each programme
    std::optional<std::chrono::steady_clock::time_point> until;
};

/// The usual work, or so many seconds from now.
[[nodiscard]] SearchLimits search_limits(std::optional<double> seconds);

/// What a search minimises: costs, with so little added that of two patterns of equal cost the one that is
/// preferred is the cheaper.
struct Preference {
    std::vector<double> cost; // by column; more than 0 for decidable columns
    double unit {}; // costs without what was added are multiples of it; 0: of nothing
    double least_difference {}; // by which two patterns differ, if at all; 0 where unknown
};

struct SearchResult {
    Pattern hidden;
    double bound {}; // no safe pattern costs less, in the costs given
    bool optimal {};
};

/// Finds the cheapest safe pattern of one part by branch and cut.
///
/// @return nothing when no pattern is safe
/// @source Fischetti and Salazar (2001), Management Science 47:1008-1027
[[nodiscard]] std::optional<SearchResult> cheapest_pattern(
    const DefenceModel& model, const Preference& preference, const SearchLimits& limits);

} // namespace wres::protection
