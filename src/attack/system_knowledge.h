// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "attack/knowledge.h"
#include "cells/cell_system.h"

namespace wres::attack {

/// What somebody knows who sees a release: how its cells hang together, and the sums that are shown. The
/// unknowns are the cells.
/// @param shown  by sum of the system: its value, or nothing where it is hidden
[[nodiscard]] Knowledge knowledge_of(
    const cells::CellSystem& system, const std::vector<std::optional<std::int64_t>>& shown);

/// The same of sums that were rounded or changed by noise.
/// @param known  by sum of the system: what its value lies within
[[nodiscard]] Knowledge knowledge_of(const cells::CellSystem& system, std::span<const Limits> known);

[[nodiscard]] Form form_of(const cells::SignedSum& number);

} // namespace wres::attack
