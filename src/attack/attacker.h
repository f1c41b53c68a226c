// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "attack/knowledge.h"
#include "cells/cell_system.h"

namespace wres::attack {

/// What somebody can narrow a number down to. `upper` may be infinite.
struct Bounds {
    double lower {};
    double upper {};

    [[nodiscard]] double width() const { return upper - lower; }
};

/// Somebody who has the whole release, knows how counts hang together, and has a computer. Knows no true
/// count: only the system and what is shown. Written apart from the defender, so that a mistake in one is
/// found by the other.
class Attacker {
public:
    /// @param shown  by sum of the system: its value, or nothing where it is hidden
    Attacker(const cells::CellSystem& system, const std::vector<std::optional<std::int64_t>>& shown);

    /// @param known  by sum of the system: what its value lies within, by how it was rounded, changed by
    /// noise or hidden
    Attacker(const cells::CellSystem& system, std::span<const Limits> known);
    ~Attacker();
    Attacker(Attacker&&) noexcept;
    Attacker& operator=(Attacker&&) noexcept;

    /// False when what is shown contradicts itself.
    [[nodiscard]] bool has_a_solution() const { return possible_; }

    /// The least and the most the number can be, by linear programming; whole numbers where the limits are
    /// not.
    [[nodiscard]] Bounds bounds(const cells::SignedSum& number);

private:
    struct Solver;

    std::unique_ptr<Solver> solver_;
    bool possible_ = true;
};

} // namespace wres::attack
