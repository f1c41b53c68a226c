// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "attack/knowledge.h"

namespace wres::attack {

/// A world that is changed step by step, so that it agrees with all that is known after each step.
///
/// A step moves a number by so much; where that breaks a fact, one of the fact's unknowns is moved so that it
/// holds again, and so on, the facts with fewest unknowns first. Each unknown moves once in a step; what
/// leads nowhere is taken back and another unknown tried.
class Repair {
public:
    /// The knowledge has to stay where it is.
    Repair(const Knowledge& knowledge, const World& start);

    /// Starts again from a world in which every unknown is within its limits.
    void reset(const World& world);

    [[nodiscard]] const World& world() const { return world_; }

    /// Makes the world agree with the knowledge, if it does not yet: moves one unknown of a broken fact after
    /// another, each time the one after which all facts together are nearest to holding, but none that was
    /// moved just before.
    /// @param moves  how many are made before it gives up
    /// @return whether it agrees now; else it is broken still
    /// @source min-conflicts: Minton, Johnston, Philips and Laird (1992), Artificial Intelligence 58:161-205;
    /// Glover (1989), ORSA Journal on Computing 1:190-206, for what stays for a while
    bool settle(std::size_t moves);

    /// Moves a number, in a world that agrees.
    /// @param moves  how many unknowns are tried before it gives up
    /// @return whether it was moved; else the world is as it was
    bool move(const Form& form, std::int64_t by, std::size_t moves);

private:
    struct Range {
        std::int64_t lower {};
        std::int64_t upper {};

        /// By how much a value is too small (above 0) or too great (below 0).
        [[nodiscard]] std::int64_t missing(std::int64_t value) const;
    };

    struct Place {
        std::uint32_t fact {};
        std::int64_t factor {};
    };

    struct Candidate {
        int broken {}; // facts more than before
        Unknown unknown {};
        std::int64_t by {};

        auto operator<=>(const Candidate&) const = default;
    };

    [[nodiscard]] static Range range_of(const Limits& limits);
    [[nodiscard]] std::vector<Candidate> candidates(const Form& form, std::int64_t by) const;
    [[nodiscard]] std::vector<Candidate> steps(const Form& form, std::int64_t by) const;
    [[nodiscard]] std::int64_t farther_by(Unknown unknown, std::int64_t by) const;
    [[nodiscard]] int broken_by(Unknown unknown, std::int64_t by) const;
    bool try_each(const Form& form, std::int64_t by);
    bool try_one(const Candidate& candidate);
    bool repair();
    void change(Unknown unknown, std::int64_t by);

    const Knowledge& knowledge_;
    std::vector<Range> unknown_ranges_;
    std::vector<Range> fact_ranges_;
    std::vector<std::vector<Place>> facts_of_; // by unknown
    World world_;
    std::vector<std::int64_t> values_; // by fact
    std::set<std::pair<std::size_t, std::uint32_t>> broken_; // facts, by their unknowns
    std::vector<std::uint8_t> moved_; // by unknown
    std::size_t moves_left_ = 0;
};

} // namespace wres::attack
