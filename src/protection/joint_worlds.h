// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "protection/coalition_cover.h"
#include "protection/joint_problem.h"

namespace wres::protection {

/// What each contributor has in a number.
using Shares = std::vector<std::pair<std::uint32_t, std::int64_t>>;

[[nodiscard]] Shares shares_of(const JointNumber& number, const SumsProblem& problem);

/// Every number that nobody may work out: of each contributor alone, then those over several.
[[nodiscard]] std::vector<JointNumber> numbers_of(const SumsProblem& problem, const CoalitionRule& rule);

/// Worlds, found again by the cells that they move, and by how much they move a number.
class JointWorlds {
public:
    explicit JointWorlds(const SumsProblem& problem)
    {
        for (const auto& contributor : problem.contributors)
            moving_.emplace_back(contributor.system->cells());
    }

    std::uint32_t add(JointWorld world);

    /// Forgets those added last, until so many are left.
    void shrink(std::size_t size);

    struct Effect {
        std::uint32_t world {};
        std::int64_t change {};
    };

    /// Of all worlds that change it.
    [[nodiscard]] std::vector<Effect> effects_on(const JointNumber& number);

    [[nodiscard]] const JointWorld& world(std::uint32_t place) const { return all_[place]; }
    [[nodiscard]] const std::vector<std::uint32_t>& contributors(std::uint32_t place) const
    {
        return contributors_[place];
    }
    [[nodiscard]] std::size_t size() const { return all_.size(); }

private:
    void add_effects(std::uint32_t contributor, Cell cell, std::int64_t role);

    std::vector<JointWorld> all_;
    std::vector<std::vector<std::uint32_t>> contributors_;
    std::vector<std::vector<std::vector<Effect>>> moving_; // by contributor and cell
    std::vector<std::uint32_t> seen_;
    std::vector<std::int64_t> changes_; // by world, of the number asked for last
    std::vector<std::uint32_t> near_;
    std::uint32_t mark_ = 0;
};

} // namespace wres::protection
