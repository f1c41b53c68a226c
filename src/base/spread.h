// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace wres {

/// A number for each number, as if at random and always the same: SplitMix64. Sums of them tell sets of
/// small numbers apart, but for a chance of 1 in 2^64. Nothing secret may rest on it.
/// @source Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators
[[nodiscard]] constexpr std::uint64_t spread(std::uint64_t number)
{
    number += 0x9e3779b97f4a7c15U;
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebU;
    return number ^ (number >> 31U);
}

} // namespace wres
