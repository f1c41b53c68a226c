// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "attack/knowledge.h"

namespace wres::attack {

struct WholeRange {
    std::int64_t lower {};
    std::int64_t upper {};
};

/// By unknown: the whole numbers it can be.
using WholeLimits = std::vector<WholeRange>;

/// Narrows limits by going round the facts until none of them takes anything away: in each fact, an unknown
/// is at most what the others leave. Counts that are whole leave less than counts that are not.
///
/// @source bounds consistency: Apt (2003), Principles of Constraint Programming, chapter 6
class Narrowing {
public:
    /// The knowledge has to stay where it is.
    explicit Narrowing(const Knowledge& knowledge);

    /// The limits of the knowledge as whole numbers. What is endless ends where no number of the knowledge
    /// reaches.
    [[nodiscard]] const WholeLimits& first_limits() const { return first_limits_; }

    /// @return false when nothing is left: no whole numbers keep the facts within these limits
    [[nodiscard]] bool narrow(WholeLimits& limits) const;

private:
    [[nodiscard]] bool narrow(WholeLimits& limits, const Fact& fact, std::vector<Unknown>& narrowed) const;

    const Knowledge& knowledge_;
    WholeLimits first_limits_;
    std::vector<std::vector<std::uint32_t>> facts_of_; // by unknown
};

} // namespace wres::attack
