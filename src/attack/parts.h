// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "attack/knowledge.h"

namespace wres::attack {

/// A share of the knowledge that has nothing to do with the rest: no fact joins them.
struct Part {
    Knowledge knowledge; // its unknowns are numbered anew
    std::vector<Unknown> unknowns; // by number in the part: the number in the whole
};

/// Where an unknown of the whole is found.
struct PlaceInParts {
    static constexpr std::uint32_t nowhere = 0xffffffff;

    std::uint32_t part = nowhere; // nowhere: its limits leave one value
    Unknown unknown {};
};

struct Parts {
    std::vector<Part> parts;
    std::vector<PlaceInParts> places; // by unknown of the whole
    std::vector<Limits> limits; // by unknown of the whole: narrowed by what is known
    bool possible = true; // false when numbers that are known contradict a fact
};

/// Puts in the numbers that are known and divides the rest into shares that can be attacked one by one.
[[nodiscard]] Parts parts_of(const Knowledge& knowledge);

} // namespace wres::attack
