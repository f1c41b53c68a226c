// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

#include "cells/suppression_problem.h"

namespace wres::protection {

/// The same table with its cells, totals and primary cells in another order.
inline cells::SuppressionProblem shuffled(const cells::SuppressionProblem& problem, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::vector<cells::Cell> place(problem.cells.size());
    std::iota(place.begin(), place.end(), cells::Cell { 0 });
    std::ranges::shuffle(place, random);
    auto result = problem;
    for (std::size_t cell = 0; cell < place.size(); ++cell)
        result.cells[place[cell]] = problem.cells[cell];
    for (auto& total : result.totals) {
        total.total = place[total.total];
        for (auto& part : total.parts)
            part = place[part];
        std::ranges::shuffle(total.parts, random);
    }
    for (auto& primary : result.primary)
        primary.cell = place[primary.cell];
    std::ranges::shuffle(result.totals, random);
    std::ranges::shuffle(result.primary, random);
    return result;
}

} // namespace wres::protection
