// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/result.h"

namespace wres::statistics {

/// Fewer people than this in a group, and its pay is neither safe to show nor steady enough to compare.
inline constexpr std::size_t fewest_people_for_pay = 10;

/// Which middle of pay is compared.
enum class PayMiddle : std::uint8_t { Mean, Median };

/// What one person is typically paid. At least one wage.
[[nodiscard]] double middle_of(std::span<const double> wages, PayMiddle middle);

/// (reference - group) / reference, of wages that have been checked.
[[nodiscard]] double gap_between(
    std::span<const double> group, std::span<const double> reference, PayMiddle middle);

/// @errors pay.nobody      a group is empty
///         pay.not_a_wage  a wage is not more than 0, or not below a million million
[[nodiscard]] Done check_wages(std::span<const double> group, std::span<const double> reference);

/// As check_wages, for methods that say how sure a gap is.
///
/// @errors as check_wages, and pay.too_few with fewer than ten people in a group
[[nodiscard]] Done check_enough_wages(std::span<const double> group, std::span<const double> reference);

} // namespace wres::statistics
