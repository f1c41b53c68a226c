// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <set>
#include <string>

#include "counts/cube.h"

namespace wres::counts {

/// What of one area is added up: the totals of a period and scope, or their division by one dimension.
struct AreaColumn {
    std::string area;
    std::string period;
    std::string scope;
    std::string dimension; // empty for the totals

    auto operator<=>(const AreaColumn&) const = default;
};

/// A larger area as the sum of smaller ones, or of what some of them have reported.
struct AreaSum {
    std::string area; // what the sum is called in a cube
    std::set<AreaColumn> columns;
};

/// Adds what of a sum stands in one cube to another.
void add_area_sum(Cube& to, const Cube& from, const AreaSum& sum);

} // namespace wres::counts
