// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "counts/cube.h"
#include "standard/standard.h"

namespace wres::plausibility {

/// People of one service and measure by side. Numbers that are not whole come from asking what a slip would
/// have made of others.
struct SideCounts {
    double group {};
    double reference {};
    double unknown {};

    [[nodiscard]] double total() const { return group + reference + unknown; }

    bool operator==(const SideCounts&) const = default;
};

struct ServiceMeasure {
    std::string scope;
    std::string measure;

    auto operator<=>(const ServiceMeasure&) const = default;
};

/// What one council says of one period: the totals of each service and measure that it has counts for.
using CouncilReturn = std::map<ServiceMeasure, SideCounts>;

/// With white minorities counted as the standard's first definition does.
[[nodiscard]] CouncilReturn return_of(const standard::Standard& standard, const counts::Cube& cube,
    const std::string& area, const std::string& period);

/// Residents of an area by side.
[[nodiscard]] SideCounts sides_of(const standard::Standard& standard, const standard::GroupCounts& people);

} // namespace wres::plausibility
