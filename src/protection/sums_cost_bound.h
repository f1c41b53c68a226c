// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "protection/protect_sums.h"

namespace wres::protection {

/// A sum over contributors, and others that are parts of it: England and its regions, all groups and some of
/// them. What is left of it without them need not be a sum.
struct SumsLine {
    std::uint32_t whole {};
    std::vector<std::uint32_t> parts {};
};

/// Below the cost of every safe choice of the sums shown, given what each contributor shows.
///
/// Of each line it is seen what is left of the whole without the parts that are not small, and without the
/// shares that contributors show of themselves. Where that comes to less than the width for somebody, one of
/// the line's sums is hidden whatever else is. Where nothing is left, none of them is hidden alone. The rest
/// is as for one contributor: see cost_bound.h.
///
/// @param lines  that may hang together: those that do not say nothing
[[nodiscard]] double cost_bound(
    const SumsProblem& problem, const SumsProtection& protection, const std::vector<SumsLine>& lines);

} // namespace wres::protection
