// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "protection/world.h"

namespace wres::protection {

/// Every sum of a system as a multiple of a base, so that all of them add up: they are the sums of a table of
/// people of its own, in which every equality and every order of the system holds.
struct RoundedSums {
    CellCounts cells; // of that table: multiples of the base
    std::vector<std::int64_t> sums; // by sum of the system
    /// By sum: it is no farther than this from the truth. The base less 1, and a base more each time that no
    /// nearer rounding of what hangs together adds up.
    std::vector<std::int64_t> within;
    double deviation {}; // of all sums from the truth, added up
};

/// Rounds the sums, so that each becomes one of the two multiples around it, or where that cannot be one a
/// multiple farther off; sums of nobody stay 0. The nearest such rounding that a counted search finds.
///
/// What hangs together by addition alone is rounded in one piece; pieces of which one is part of another,
/// the larger first.
///
/// @param base  2 or more
/// @errors protection.not_rounded
/// @source Cox (1987), Journal of the American Statistical Association 82:520-524
[[nodiscard]] Result<RoundedSums> round_sums(
    const CellSystem& system, const CellCounts& counts, std::int64_t base);

} // namespace wres::protection
