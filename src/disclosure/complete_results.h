// SPDX-License-Identifier: MIT
#pragma once

#include "counts/cube.h"
#include "indicators/results.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// The cube with a total for every measure. Where a return gives a measure only by some breakdown, the
/// breakdown with most people stands for everybody, as in indicators.
[[nodiscard]] counts::Cube with_totals(const counts::Cube& cube);

/// Results leave out groups with nobody in them; to the public every group is named, because one that is not
/// named would be known to be empty.
[[nodiscard]] indicators::Results with_every_group(indicators::Results results, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings);

} // namespace wres::disclosure
