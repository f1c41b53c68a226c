// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "attack/knowledge.h"

namespace wres::attack {

/// People who know some hidden numbers whole, such as the teams or councils that they are about, and what
/// these give away whatever they are. Numbers are named by their places in the list that was asked about.
struct Coalition {
    std::vector<std::uint32_t> members;
    std::uint32_t uncovered {};
};

/// The smallest coalitions for each number, up to some members: knowing theirs, and all that is published,
/// leaves nothing of the other open. By the equalities alone, so for every way that the numbers could be;
/// limits can give away more in particular cases.
///
/// A part of the knowledge in which there are too many to try is tried with fewer members.
///
/// @param members  at most 3
[[nodiscard]] std::vector<Coalition> coalitions(
    const Knowledge& knowledge, std::span<const Unknown> asked, std::size_t members);

} // namespace wres::attack
