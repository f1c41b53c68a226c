// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "protection/joint_exchange.h"
#include "protection/joint_problem.h"

namespace wres::protection {

/// Looks for worlds of a few contributors by linear programmes, in which as little has to be hidden as can
/// be: sums over contributors, and those contributors' own.
class NearbyJointWorlds {
public:
    NearbyJointWorlds(const SumsProblem& problem, const std::vector<std::unique_ptr<ContributorIndex>>& index,
        const JointLocks& locks);

    /// @param partners  who may be other than they are, besides the number's own contributors
    /// @param level     of the contributors' neighbourhoods
    /// @return worlds, rounded: whether they are possible is for the caller to check; none where there is no
    /// solution, or where looking for one takes more work than is left for all numbers together
    [[nodiscard]] std::vector<JointWorld> find(
        const JointNumber& number, const std::vector<std::uint32_t>& partners, std::size_t level);

private:
    [[nodiscard]] std::vector<JointCell> around(
        const JointNumber& number, const std::vector<std::uint32_t>& partners, std::size_t level) const;

    const SumsProblem& problem_;
    const std::vector<std::unique_ptr<ContributorIndex>>& index_;
    const JointLocks& locks_;
    std::vector<std::vector<std::pair<Topic, Cell>>> by_topic_; // by contributor, sorted
    double work_left_; // counted, not timed: the squares of the cells of the programmes
};

} // namespace wres::protection
