// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/result.h"
#include "counts/cube.h"
#include "standard/library.h"
#include "standard/standard.h"
#include "store/calculations.h"
#include "store/collections.h"

namespace wres::service {

/// A collection of before, and its newest calculation.
struct EarlierYear {
    store::Collection collection;
    store::CalculationId calculation;
};

/// The collections of the same organisation for earlier years whose files were read: the oldest first, ten at
/// most.
[[nodiscard]] Result<std::vector<EarlierYear>> earlier_years(
    store::View& view, const store::Collection& collection);

/// Adds the counts of earlier years, so that the results show them over time, by the definitions of this
/// year's standard. Left out are years that are in the counts already, and those whose standard counted
/// otherwise or whose counts can no longer be read.
/// @errors store.*
Done add_earlier_years(store::View& view, const standard::Folder& standards,
    const standard::Standard& standard, const std::vector<EarlierYear>& years, counts::Cube& cube);

} // namespace wres::service
