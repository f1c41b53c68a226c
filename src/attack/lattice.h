// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "attack/knowledge.h"

namespace wres::attack {

/// The whole numbers a form can be by the equalities alone: offset, offset + step, offset + 2 step and so on
/// in both directions. A step of 0: one number.
struct Residues {
    std::int64_t step = 1;
    std::int64_t offset = 0;

    /// The least of them that is not less than a number, and the greatest that is not more. A step of 0 has
    /// only its offset.
    [[nodiscard]] double at_least(double number) const;
    [[nodiscard]] double at_most(double number) const;
};

/// Every solution of the equalities of the knowledge in whole numbers: each unknown as a form of free whole
/// numbers. Shows which numbers are exact, which are even or odd, and which follow from which.
///
/// @source elimination with a pivot of one, else one step of Euclid: Knuth, The Art of Computer Programming,
/// volume 2, 4.5.2; Pugh (1991), The Omega test, section 2.2
class Lattice {
public:
    /// A system that is too large, or whose factors grow too large, is not solved; `is_solved` tells.
    explicit Lattice(const Knowledge& knowledge);

    [[nodiscard]] bool is_solved() const { return solved_; }

    /// Whether any whole numbers keep the equalities. Only where it is solved.
    [[nodiscard]] bool possible() const { return possible_; }

    [[nodiscard]] Residues residues(const Form& form) const;

    /// A form in free numbers, by their names, and a constant. Two numbers of which one is a multiple of the
    /// other here give each other away.
    struct Affine {
        std::map<std::uint32_t, std::int64_t> factors;
        std::int64_t constant {};
    };

    [[nodiscard]] std::optional<Affine> in_free_numbers(const Form& form) const;

private:
    bool solved_ = true;
    bool possible_ = true;
    std::vector<std::optional<Affine>> expressions_; // by unknown; none: it is free itself
};

} // namespace wres::attack
