// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "cells/cell_system.h"

namespace wres::protection {

using cells::Cell;
using cells::CellCounts;
using cells::CellSystem;
using cells::SignedSum;

/// A way the numbers could be, other than they are: by how much each cell differs. Cells not listed are as
/// they are.
using World = std::vector<std::pair<Cell, std::int64_t>>;

/// What the defender is asked: which sums may be shown.
struct ProtectionProblem {
    const CellSystem* system {};
    CellCounts counts;
    std::vector<SignedSum> sensitive; // numbers nobody may work out
    std::vector<std::uint8_t> small; // by sum: hidden for its own sake
    std::vector<double> cost; // by sum: what hiding it costs the reader; more than 0
    double dear = 0; // farther worlds are tried before as much cost as this is taken
    std::int64_t width {}; // the least width of what an attacker can narrow a sensitive number down to
};

/// Which cells the defender may move to protect one number: near ones first, all of them in the end. None
/// where it is plain that moving those near cannot make the number take values `width` apart.
class Neighbourhoods {
public:
    virtual ~Neighbourhoods() = default;

    [[nodiscard]] virtual std::size_t levels() const = 0;
    [[nodiscard]] virtual std::vector<Cell> around(
        const SignedSum& sum, std::size_t level, std::int64_t width) const = 0;

    /// The levels that are worth a try at any cost.
    [[nodiscard]] virtual std::vector<std::size_t> last_levels() const = 0;
};

/// Every cell at once: for small systems.
class WholeSystem final : public Neighbourhoods {
public:
    explicit WholeSystem(const CellSystem& system) : system_(system) { }

    [[nodiscard]] std::size_t levels() const override { return 1; }
    [[nodiscard]] std::vector<std::size_t> last_levels() const override { return { 0 }; }
    [[nodiscard]] std::vector<Cell> around(
        const SignedSum& sum, std::size_t level, std::int64_t width) const override;

private:
    const CellSystem& system_;
};

struct Protection {
    std::vector<std::uint8_t> shown; // by sum
    std::vector<World> worlds; // the proof: see is_protected
    bool all_hidden {}; // nothing could be shown
};

/// Decides which sums are shown. Starts from every sum that is not small, and takes each sensitive number in
/// turn: if no two whole-number worlds that agree with everything shown are `width` apart in it, the sums
/// whose hiding makes such worlds possible at the least cost are hidden too (a linear programme finds them).
/// Hiding more never spoils a world found earlier, so one pass suffices. The same input gives the same
/// answer.
///
/// Safe, not optimal: the sum of costs may be more than the least possible.
[[nodiscard]] Protection protect(const ProtectionProblem& problem, const Neighbourhoods& neighbourhoods);

/// Checks a protection with whole-number arithmetic alone: every world keeps every equality, every order,
/// every count at or above 0 and every sum shown; and every sensitive number takes values at least `width`
/// apart among them.
[[nodiscard]] bool is_protected(const ProtectionProblem& problem, const Protection& protection);

} // namespace wres::protection
