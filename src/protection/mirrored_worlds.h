// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "protection/exchange.h"
#include "protection/joint_exchange.h"
#include "protection/joint_problem.h"

namespace wres::protection {

/// The smallest piece of a world of one contributor, which may be taken several times.
struct Step {
    std::uint32_t contributor {};
    World world;
    std::int64_t change {}; // of the number asked for
};

/// Puts worlds together of steps of single contributors. A step that would change a sum over contributors is
/// made up for by the same step the other way round in others.
class MirroredWorlds {
public:
    MirroredWorlds(const SumsProblem& problem, const std::vector<std::unique_ptr<ContributorIndex>>& index,
        const JointLocks& locks);

    /// Different steps that move a share of a number one way.
    /// @param sign  1: up
    [[nodiscard]] std::vector<Step> steps(const Share& share, int sign);

    /// Adds a step to the world being put together, as often as contributors can make up for it.
    /// @param without  contributors who stay as they are
    /// @return how often; at most `times`
    std::int64_t add(const Step& step, std::int64_t times, const Coalition& without);

    /// The world put together; the next one starts from nothing.
    [[nodiscard]] JointWorld take();

    /// A contributor that could make up for a step, if it hid some of its own sums.
    struct Partner {
        std::uint32_t contributor {};
        std::int64_t times {};
        std::vector<std::uint32_t> sums; // its own, that are shown and would change
    };

    /// @param times  at most
    [[nodiscard]] std::vector<Partner> partners(
        const Step& step, std::int64_t times, const Coalition& without);

private:
    static constexpr Cell none = ~Cell { 0 };

    /// The step in another's cells, the other way round; empty where it has no such cells, or they stand in
    /// other sums over contributors.
    [[nodiscard]] World mirrored(const Step& step, std::uint32_t other, std::uint64_t key) const;
    [[nodiscard]] std::uint64_t key_of(std::uint32_t contributor, const World& world) const;
    [[nodiscard]] bool nobody_notices(std::uint32_t contributor, const World& world) const;
    [[nodiscard]] World with(std::uint32_t contributor, const World& step, std::int64_t times) const;
    [[nodiscard]] std::int64_t most_times(std::uint32_t contributor, const World& step, std::int64_t most);

    const SumsProblem& problem_;
    const std::vector<std::unique_ptr<ContributorIndex>>& index_;
    const JointLocks& locks_;
    std::vector<std::unique_ptr<Exchange>> exchanges_; // by contributor
    std::vector<std::int64_t> people_; // by topic: of all contributors
    std::vector<std::vector<Cell>> cell_of_; // by contributor and topic
    std::vector<Changes> changes_; // by contributor
    std::map<std::uint32_t, World> put_together_; // by contributor
};

} // namespace wres::protection
