// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace wres::protection {

/// Numbers that hang together by one linear equation with factors of 1 and -1, so that each of them follows
/// from the others. Numbers that everybody knows, and sums that are shown in any case, are left out.
struct Line {
    /// What the other numbers of the line ask of its sums.
    enum class Kind : std::uint8_t {
        Bridge, // there are none: no sum is hidden alone
        Cover, // sensitive ones, too narrow with every sum shown: some sum is hidden
    };

    std::vector<std::uint32_t> sums; // that may be shown or hidden, each once
    Kind kind = Kind::Bridge;
};

/// The answer of a relaxation: what hiding costs at the least.
struct CostBound {
    double cost = 0; // no safe choice of the sums shown costs less
    std::vector<double> hidden; // by sum, from 0 to 1: how far the relaxation hides it
};

/// A bound below the cost of every safe choice of the sums shown.
///
/// A relaxation: each sum is hidden to some extent from 0 to 1. The sums of a cover come to 1 or more. In a
/// bridge no sum is hidden more than the others are together: it would follow from them, and a choice that
/// shows it too would cost less and be as safe.
///
/// The relaxation is solved as a linear programme, but the bound does not rest on the solver: it is
/// calculated from the multipliers found, and holds for any.
///
/// @param cost  by sum, more than 0
/// @source weak duality; the bridge inequalities of Fischetti and Salazar (2001), section 4
[[nodiscard]] CostBound cost_bound(const std::vector<double>& cost, const std::vector<Line>& lines);

} // namespace wres::protection
