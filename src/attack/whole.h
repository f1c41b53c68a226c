// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstdint>

namespace wres::attack {

/// Sums of products of whole numbers, which 64 bits might not hold.
__extension__ typedef __int128 Wide;

/// Numbers beyond this are taken for endless in whole-number arithmetic: more than there are people, and few
/// enough bits that sums of products fit into a Wide.
inline constexpr double whole_horizon = 4e15;

/// How far a number from a floating-point calculation may be from the whole number that it stands for.
inline constexpr double whole_tolerance = 1e-5;

[[nodiscard]] constexpr Wide floor_division(Wide number, Wide divisor)
{
    const Wide quotient = number / divisor;
    return number % divisor != 0 && (number < 0) != (divisor < 0) ? quotient - 1 : quotient;
}

[[nodiscard]] constexpr Wide ceiling_division(Wide number, Wide divisor)
{
    return -floor_division(-number, divisor);
}

[[nodiscard]] inline bool is_near_whole(double number)
{
    return std::abs(number - std::round(number)) <= whole_tolerance;
}

/// The least whole number that is not less.
[[nodiscard]] inline double whole_at_least(double number)
{
    return std::ceil(number - whole_tolerance);
}

/// The greatest whole number that is not more.
[[nodiscard]] inline double whole_at_most(double number)
{
    return std::floor(number + whole_tolerance);
}

} // namespace wres::attack
