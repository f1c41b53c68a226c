// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "attack/knowledge.h"
#include "attack/worlds_apart.h"

namespace wres::attack {

/// Looks for worlds around one that is known, in which as many of the numbers as possible lie at least
/// `width` apart: moves a number, then few other unknowns, one after another, until all that is known holds
/// again; and the next number from there. Needs no linear programme, so it ends soon where much was rounded
/// or changed by noise, and every fact leaves room.
///
/// Every world was checked by whole-number arithmetic. A number that ends up nearer than `width` is not
/// proved to be narrow: ask a Survey.
///
/// @param start  which agrees with the knowledge; it comes first among the worlds
[[nodiscard]] WorldsApart worlds_nearby(
    const Knowledge& knowledge, const World& start, std::span<const Form> numbers, double width);

} // namespace wres::attack
