// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "attack/knowledge.h"

namespace wres::attack {

/// A world that agrees with all that is known; nothing where there is none, or none was found. From the
/// solution of a linear programme, part by part; where that is not in whole numbers, it is rounded and
/// repaired, or else searched for by branch and bound.
[[nodiscard]] std::optional<World> first_world(const Knowledge& knowledge);

} // namespace wres::attack
