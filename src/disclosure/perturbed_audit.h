// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "attack/changed_count.h"
#include "attack/knowledge.h"
#include "cells/cell_system.h"
#include "cells/proof.h"

namespace wres::disclosure {

/// By sum of a system of cells: what is printed in its place, or nothing where it is hidden.
using PrintedSums = std::vector<std::optional<attack::ChangedCount>>;

/// What an attacker makes of numbers that were rounded or have noise.
struct PerturbedAudit {
    cells::ProvedSystem proved; // every number that is not narrow, in no period yet and at no place
    std::vector<cells::SignedSum> narrow; // those of which no two worlds far enough apart were found
};

/// Somebody who knows how far counts were changed at most, that 0 stays 0, and how counts hang together. From
/// that alone; no true count has a say, nor code of the defender's.
class PerturbedAttack {
public:
    /// @param numbers  that somebody could ask for
    /// @param apart  how far apart two worlds have to be in each of them
    PerturbedAttack(
        const cells::CellSystem& system, std::vector<cells::SignedSum> numbers, std::int64_t apart);

    /// A world to start from where none is found from what is printed alone, such as a rounded table, which
    /// is possible itself. Unused if it does not agree with what is printed.
    void start_from(attack::World world) { given_ = std::move(world); }

    /// @param printed  the second time and later: with more hidden than before; then what was found stays
    /// found, and only numbers that were too narrow are asked about again
    [[nodiscard]] const PerturbedAudit& audit(const PrintedSums& printed);

    /// By how much a number that is printed could be more and less in the world that was started from: with
    /// none, it keeps others where they are.
    [[nodiscard]] std::int64_t room_of(std::size_t sum, const attack::ChangedCount& printed) const;

private:
    [[nodiscard]] attack::Knowledge knowledge_within(const PrintedSums& printed, std::int64_t most) const;
    [[nodiscard]] std::optional<attack::World> middle_world(const PrintedSums& printed) const;
    [[nodiscard]] std::optional<attack::World> nearer_the_middle(
        const attack::World& world, const PrintedSums& printed) const;
    void add_system(const PrintedSums& printed);
    void ask_about_narrow(const attack::Knowledge& knowledge);

    const cells::CellSystem& system_;
    std::int64_t apart_;
    std::optional<attack::World> given_;
    std::optional<attack::World> start_;
    PerturbedAudit found_;
};

} // namespace wres::disclosure
