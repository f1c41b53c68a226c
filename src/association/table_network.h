// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "distributions/log_factorials.h"

namespace wres::statistics {

/// The probability, when rows and columns have nothing to do with each other, of all tables with these totals
/// whose log weight (minus the sum of log(cell!)) is at most `log_limit`.
///
/// @param rows, columns   totals, each more than 0, of one sum; fewer rows than columns make less work
/// @param log_factorials  up to that sum
/// @return 0 to 1; nothing when the work would take more than about a second, or too much memory
/// @source Mehta and Patel (1983) J Am Stat Assoc 78:427-434
[[nodiscard]] std::optional<double> probability_up_to(const std::vector<std::uint64_t>& rows,
    const std::vector<std::uint64_t>& columns, double log_limit, const LogFactorials& log_factorials);

} // namespace wres::statistics
