// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "protection/protect.h"
#include "protection/world.h"

namespace wres::protection {

/// What a cell counts, whoever it is that counts: the same number in every contributor.
using Topic = std::uint32_t;

/// One contributor to sums: a release of its own, protected before. What it hides stays hidden.
struct Contributor {
    const CellSystem* system {};
    const CellCounts* counts {};
    const Floors* floors {};
    std::vector<std::uint8_t> shown; // by its own sums
    std::vector<double> cost; // by its own sums: what hiding one costs the reader; endless where it is public
    std::vector<World> worlds; // that agree with all that it shows: its own proof
    std::vector<SignedSum> sensitive; // its own numbers that nobody else may work out
    std::vector<Topic> topics; // by cell
    const Neighbourhoods* neighbourhoods {}; // what lies near a number of its own
};

/// What one contributor adds to a number.
struct Share {
    std::uint32_t contributor {};
    SignedSum cells;
};

/// A number over several contributors, each at most once and in order.
using JointNumber = std::vector<Share>;

/// A way the numbers of several contributors could be, other than they are.
using JointWorld = std::vector<std::pair<std::uint32_t, World>>;

/// Who puts together what they know: contributors, sorted. Each knows all of its own.
using Coalition = std::vector<std::uint32_t>;

/// Which numbers are small.
struct SmallNumbers {
    std::int64_t below {};
    bool zero_is_protected {};

    [[nodiscard]] bool contain(std::int64_t count) const
    {
        return count < below && (count > 0 || (count == 0 && zero_is_protected));
    }
};

/// Which sums over contributors may be shown beside what each of them shows, or has to hide for their sake.
struct SumsProblem {
    std::vector<Contributor> contributors;
    std::vector<JointNumber> sums; // candidates: only added up
    std::vector<double> cost; // by sum: what hiding it costs the reader; more than 0
    double dear = 0; // linear programmes are tried before as much cost as this is taken
    std::vector<std::uint8_t> tier; // by sum: 0 for areas without smaller ones in them, then 1, and so on
    std::vector<std::uint8_t> fixed; // by sum: public already, so shown whatever follows; empty: none
    std::vector<JointNumber> numbers; // over several contributors, that nobody may work out when small
    SmallNumbers small;
    std::int64_t width {}; // the least width of what anybody can narrow a small number down to
    std::size_t coalition = 3; // the most contributors that put together what they know

    [[nodiscard]] bool is_fixed(std::size_t sum) const { return !fixed.empty() && fixed[sum] != 0; }
};

[[nodiscard]] std::int64_t value_of(const JointNumber& number, const SumsProblem& problem);

} // namespace wres::protection
