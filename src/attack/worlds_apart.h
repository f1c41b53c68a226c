// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "attack/knowledge.h"

namespace wres::attack {

/// Worlds that agree with all that is known, and show how far numbers can be from what they seem.
struct WorldsApart {
    /// For one number: the worlds in which it is least and most, as far as it was looked for.
    struct Ends {
        std::uint32_t least {};
        std::uint32_t most {};
        double width = 0; // between the two
    };

    std::vector<World> worlds; // empty when none was found
    std::vector<Ends> ends; // by number
};

/// Looks for few worlds in which as many of the numbers as possible lie at least `width` apart: each linear
/// programme pulls at all numbers that are still too near at once. Then at each of those that remain, alone.
/// Every world was checked by whole-number arithmetic.
///
/// A number that ends up nearer than `width` is not proved to be narrow: ask a Survey.
[[nodiscard]] WorldsApart worlds_apart(
    const Knowledge& knowledge, std::span<const Form> numbers, double width);

} // namespace wres::attack
