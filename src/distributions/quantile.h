// SPDX-License-Identifier: MIT
#pragma once

#include <span>

namespace wres::statistics {

/// The value below which this share of the numbers lies, interpolated between neighbours: 0.5 is the median.
///
/// @param numbers  at least one, in any order; may be infinite, not NaN
/// @param share    0 to 1
/// @source Hyndman and Fan (1996) Am Stat 50:361-365, type 7: what spreadsheets and R give
/// @cases  tests/cases/statistics/quantile.csv
[[nodiscard]] double quantile(std::span<const double> numbers, double share);

} // namespace wres::statistics
