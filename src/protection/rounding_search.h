// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "protection/defence_model.h"
#include "protection/search.h"

namespace wres::protection {

/// A number to be rounded: the multiples of the base that it may become, one after another, and how much
/// each of them costs. Costs rise ever faster to both sides of the least.
struct RoundedColumn {
    std::int64_t least {}; // the first multiple, in units of the base
    std::vector<double> costs; // of it and of those after it; one at least
};

/// In every row the multiples, times their factors, add up to 0.
struct RoundingModel {
    std::vector<RoundedColumn> columns;
    std::vector<std::vector<RowEntry>> rows;
    double cost_unit {}; // costs are multiples of it; 0: of nothing
};

/// A multiple for each column, in units of the base.
using Multiples = std::vector<std::int64_t>;

struct RoundingFound {
    Multiples multiples; // empty: none found
    double cost {};
    double bound {}; // no other costs less
    bool optimal {};
    bool complete {}; // nothing is left to look at: where none was found, there is none
};

/// Finds the multiples that add up at the least cost, by branch and bound over linear programmes.
///
/// @param accepts  may turn down multiples that add up, for reasons of its own
/// @source Cox (1987), Journal of the American Statistical Association 82:520-524; Kelly, Golden, Assad and
/// Baker (1990), Operations Research 38:760-772, for tables that are no network
[[nodiscard]] RoundingFound nearest_multiples(const RoundingModel& model,
    const std::function<bool(const Multiples&)>& accepts, const SearchLimits& limits);

} // namespace wres::protection
