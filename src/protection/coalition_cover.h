// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "protection/joint_problem.h"

namespace wres::protection {

/// By how much a world changes a number, and who has to be unlike what they are for it: whoever is among
/// them knows that it is not so.
struct Mover {
    std::int64_t change {};
    std::span<const std::uint32_t> contributors; // sorted
    std::uint32_t world {}; // its place, for whoever asks which worlds protect a number
};

/// What the contributors add to a number, and what is small.
class CoalitionRule {
public:
    /// @param most  members of a coalition
    CoalitionRule(SmallNumbers small, std::size_t most) : small_(small), most_(most) { }

    /// A coalition, with these members among it, for which what is left of a number without its own shares is
    /// small. None: for every such coalition it is not, or nothing is left.
    /// @param shares  contributor and count
    [[nodiscard]] std::optional<Coalition> to_which_it_is_small(
        std::span<const std::pair<std::uint32_t, std::int64_t>> shares, const Coalition& members) const;

    /// A coalition that can narrow what is left of a number down to less than the width, where that is small.
    /// None: the movers protect it against every coalition, and against everybody else.
    /// @param resting_on  where the worlds of the movers that do so are put, when they are asked for: as long
    /// as there are these, it stays protected
    [[nodiscard]] std::optional<Coalition> uncovered_by(
        std::span<const std::pair<std::uint32_t, std::int64_t>> shares, std::vector<Mover> movers,
        std::int64_t width, std::vector<std::uint32_t>* resting_on = nullptr) const;

private:
    [[nodiscard]] std::optional<Coalition> search(
        std::span<const std::pair<std::uint32_t, std::int64_t>> shares, const std::vector<Mover>& movers,
        std::int64_t width, const Coalition& members, std::vector<std::uint32_t>& resting_on) const;

    SmallNumbers small_;
    std::size_t most_;
};

} // namespace wres::protection
