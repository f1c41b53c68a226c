// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "protection/joint_problem.h"

namespace wres::protection {

struct SumsProtection {
    std::vector<std::uint8_t> shown; // by sum
    std::vector<std::vector<std::uint8_t>> own_shown; // by contributor and its own sum
    std::vector<std::uint8_t> small; // by sum: hidden for its own sake, small to some coalition
    std::vector<JointWorld> worlds; // the proof: see sums_check.h
    std::vector<JointNumber> unprotected; // what the contributors' own releases give away already
};

/// Decides which sums over contributors are shown, and which of their own sums some contributors hide
/// besides, so that more of those over all of them can be shown.
///
/// A number is small when it is, or when some coalition of contributors makes it so by taking its own shares
/// away. It is protected when, for every coalition to which it is small and for everybody else, it takes
/// values at least `width` apart in whole-number worlds that agree with everything shown and in which
/// everybody of the coalition is as he is.
///
/// The dear sums come first: with them alone shown, each number is taken in turn. Worlds of its contributors'
/// own proofs serve where they change nothing shown; then people are moved within a contributor, or with
/// others so that nothing changes; where neither helps, what is cheapest to hide is hidden: a sum over
/// contributors, or those of one contributor's own that keep it from making up for what changes. Then every
/// other sum, from the dearest on, is shown where all numbers stay protected with nothing more hidden. Dear
/// sums that are hidden are tried again at the cost of what is cheaper, and of the contributors' own sums
/// those are shown again that turn out not to be needed. The same input gives the same answer. Safe, not
/// optimal.
[[nodiscard]] SumsProtection protect_sums(const SumsProblem& problem);

} // namespace wres::protection
