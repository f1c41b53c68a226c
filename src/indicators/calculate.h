// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "counts/cube.h"
#include "indicators/results.h"
#include "standard/population.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::indicators {

/// Which part of a cube is asked about.
struct Question {
    std::string council;                      // area in the cube
    std::vector<std::string> comparators;     // other areas: its region, England; those that the cube lacks are passed over
};

/// Every indicator, scope, period and definition the cube has counts for; those it has not are NotCalculable, with the
/// reason, so that nothing is left out in silence.
/// @errors calculate.no_such_council
[[nodiscard]] Result<Results> calculate(const standard::Standard& standard, const standard::Settings& settings,
    const standard::Populations& populations, const counts::Cube& cube, const Question& question);

}  // namespace wres::indicators
