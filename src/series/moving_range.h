// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace wres::statistics {

/// Whether moving ranges that are themselves signals are left out once, and the mean taken anew.
enum class Screening : std::uint8_t { None, AboveUpperLimit };

/// Above this many times their mean, moving ranges are signals: 3.267 = D4 for two points.
inline constexpr double moving_range_limit = 3.267;

/// Mean distance between neighbours, what a process varies by from one point to the next.
///
/// @return unit of the values, at least 0; none with fewer than two values
/// @source Shewhart (1931) Economic Control of Quality of Manufactured Product; Nelson (1982) J Qual Technol
/// 14:172-173 (screening)
/// @cases  tests/cases/statistics/moving_range.csv
[[nodiscard]] std::optional<double> mean_moving_range(std::span<const double> values, Screening screening);

} // namespace wres::statistics
